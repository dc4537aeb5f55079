// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.help;

import java.util.Objects;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.ErrorReporter;
import lu.seco.ui.internal.common.Work;
import lu.seco.ui.internal.l10n.HelpWords;

/** Opens pages of the internet, and says so when nothing opens them. */
public final class Browser {

    private final Room room;
    private final Work work;
    private final Web web;
    private final ErrorReporter errors;

    public Browser(Room room, Work work, Web web, ErrorReporter errors) {
        this.room = Objects.requireNonNull(room, "room");
        this.work = Objects.requireNonNull(work, "work");
        this.web = Objects.requireNonNull(web, "web");
        this.errors = Objects.requireNonNull(errors, "errors");
    }

    /** Returns at once. */
    public void open(String address) {
        work.now(() -> {
            if (!web.open(address)) {
                errors.sorry(room.language().text(room.language().words(HelpWords.class).browser_missing_text, address));
            }
        });
    }
}
