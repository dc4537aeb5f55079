// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.settings;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import lu.seco.core.exchange.OrderResult;
import lu.seco.core.notice.NotificationChannel;
import lu.seco.core.settings.FolderTest;
import lu.seco.ui.internal.app.Room;

/** The buttons that try something out: they ask the engine, which answers on a thread of its own. */
final class Trials {

    private final Room room;
    private final SettingsView view;
    private final SettingsWording wording;
    private final String person;

    Trials(Room room, SettingsView view, SettingsWording wording, String person) {
        this.room = Objects.requireNonNull(room, "room");
        this.view = Objects.requireNonNull(view, "view");
        this.wording = Objects.requireNonNull(wording, "wording");
        this.person = Objects.requireNonNull(person, "person");
    }

    /** Whether SeCo can work in a folder. */
    void folder(String folder, String key) {
        Optional<FolderTest> test = room.engine().further().find(FolderTest.class);
        await(key, test.map(found -> found.test(folder)));
    }

    /** Whether a notification goes out. */
    void channel(String id) {
        Optional<NotificationChannel> channel = room.engine().further().channels().stream().filter(found -> found.id().equals(id)).findFirst();
        await(id, channel.map(found -> found.test(person)));
    }

    private void await(String about, Optional<CompletableFuture<OrderResult>> asked) {
        if (asked.isEmpty()) {
            view.outcome(about, false, wording.words().test_missing_text);
            return;
        }
        view.outcome(about, true, wording.words().test_running_text);
        asked.get().thenAccept(result -> room.ui().execute(() -> view.outcome(about, result.done(),
                (result.done() ? "✓ " : "✗ ") + wording.engine(result.told()))));
    }
}
