// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.staging;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.ErrorReporter;
import lu.seco.ui.internal.common.Work;
import lu.seco.ui.internal.open.Launcher;

/** Shows a watched folder with the program the system has for folders. */
final class FolderOpener {

    private final Room room;
    private final Work work;
    private final Launcher launcher;
    private final ErrorReporter errors;

    FolderOpener(Room room, Work work, Launcher launcher, ErrorReporter errors) {
        this.room = Objects.requireNonNull(room, "room");
        this.work = Objects.requireNonNull(work, "work");
        this.launcher = Objects.requireNonNull(launcher, "launcher");
        this.errors = Objects.requireNonNull(errors, "errors");
    }

    /** A share that does not answer must not hold up the window, so it is looked at elsewhere first. */
    void open(Path folder) {
        work.now(() -> {
            boolean there = Files.isDirectory(folder);
            room.ui().execute(() -> {
                if (!there || !launcher.launch(folder)) {
                    errors.sorry(room.language().text(room.language().words(StagingWords.class).folder_open_failed, folder));
                }
            });
        });
    }
}
