// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.tests.fakes;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import lu.seco.core.journal.ContentStore;

/** A store that has what a test puts in. */
public final class FakeContents implements ContentStore {

    private final Map<String, Path> contents = new ConcurrentHashMap<>();

    public void put(String sha256, Path file) {
        contents.put(sha256, file);
    }

    @Override
    public Path adopt(Path file, String sha256) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Path copy(Path file, String sha256) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String hash(Path file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Path> find(String sha256) {
        return Optional.ofNullable(contents.get(sha256));
    }
}
