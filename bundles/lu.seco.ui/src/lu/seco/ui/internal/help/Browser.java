// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.help;

import java.util.Objects;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.ErrorReporter;
import lu.seco.ui.internal.common.Work;
import lu.seco.ui.internal.l10n.HelpWords;

/** Opens pages of the internet and begins letters, and says so when nothing opens them. */
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
        open(address, room.language().words(HelpWords.class).browser_missing_text, address);
    }

    /** Begins a letter to an address, in the program that the system has for that; likewise. */
    public void write(String mail) {
        open("mailto:" + mail, room.language().words(HelpWords.class).mail_missing_text, mail);
    }

    private void open(String address, String missing, String told) {
        work.now(() -> {
            if (!web.open(address)) {
                errors.sorry(room.language().text(missing, told));
            }
        });
    }
}
