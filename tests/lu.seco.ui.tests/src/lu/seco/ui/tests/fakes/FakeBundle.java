// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.tests.fakes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import lu.seco.core.diagnosis.SupportBundle;
import lu.seco.core.journal.Subject;

/** Writes nothing, and notes where it would have. */
public final class FakeBundle implements SupportBundle {

    private final List<Path> folders = new CopyOnWriteArrayList<>();
    private final List<String> shown = new CopyOnWriteArrayList<>();
    private volatile Optional<IOException> failure = Optional.empty();

    /** From now on it fails. */
    public void fails(IOException why) {
        failure = Optional.of(why);
    }

    /** Where it was written. */
    public List<Path> folders() {
        return folders;
    }

    /** What was asked to be shown. */
    public List<String> shown() {
        return shown;
    }

    @Override
    public List<Shown> preview() throws IOException {
        return preview("days");
    }

    @Override
    public List<Shown> preview(Subject about) throws IOException {
        return preview(about.id());
    }

    private List<Shown> preview(String about) throws IOException {
        if (failure.isPresent()) {
            throw failure.get();
        }
        shown.add(about);
        return List.of(new Shown("README.txt", 12, "about " + about), new Shown("logs/01-seco-seco.log", 1234, "a line\n"));
    }

    @Override
    public Path write(Subject about, Path folder) throws IOException {
        return write(folder.resolve(about.id()));
    }

    @Override
    public Path write(Path folder) throws IOException {
        if (failure.isPresent()) {
            throw failure.get();
        }
        folders.add(folder);
        return folder.resolve("seco-support.zip");
    }
}
