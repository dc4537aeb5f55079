// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Provisional names in folders that others use too. One for each thing that is copied, not one for each try: what a power cut left is cleared by the
 * next try, which always comes, instead of lying there for ever.
 */
final class Parts {

    private Parts() {
    }

    /**
     * A provisional name that is free. What is there under it is removed first, so that nothing is ever written through a link that somebody laid there.
     *
     * @param what the thing that is copied, the same at each try
     */
    static Path fresh(Path folder, String what) throws IOException {
        Path part = folder.resolve(".seco-" + UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)) + ".part");
        Files.deleteIfExists(part);
        return part;
    }

    /** Copies the bytes of a file, and only them (a read-only mark must not come along), under a provisional name; durable. */
    static Path copy(Path source, Path folder, String what) throws IOException {
        Path part = fresh(folder, what);
        try (InputStream in = Files.newInputStream(source)) {
            Files.copy(in, part);
            Durable.force(part);
        } catch (IOException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        return part;
    }
}
