// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.tests.fakes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import lu.seco.core.diagnosis.SupportBundle;

/** Writes nothing, and notes where it would have. */
public final class FakeBundle implements SupportBundle {

    private final List<Path> folders = new CopyOnWriteArrayList<>();
    private volatile Optional<IOException> failure = Optional.empty();

    /** From now on it fails. */
    public void fails(IOException why) {
        failure = Optional.of(why);
    }

    /** Where it was written. */
    public List<Path> folders() {
        return folders;
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
