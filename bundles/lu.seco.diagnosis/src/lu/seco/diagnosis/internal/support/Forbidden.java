// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import lu.seco.core.Message;
import lu.seco.core.Texts;

/**
 * What must never get into a bundle, whoever names it as a log or as the descriptor: in the data folder, the files of the secrets (whose names begin with
 * {@code secrets}), what waits to be told ({@code notify}), and wage files ({@code content}, {@code intake},
 * {@code diagnosis/aside}). Links are followed first.
 */
final class Forbidden {

    private static final Set<String> FOLDERS = Set.of("notify", "content", "intake");

    private final Path root;
    private final Texts texts;

    Forbidden(Path root, Texts texts) {
        this.root = root;
        this.texts = texts;
    }

    /**
     * Lets a file pass.
     *
     * @throws IOException with a sentence if it must not, or if nobody can tell what it is
     */
    void check(Path file) throws IOException {
        if (!Files.exists(file)) {
            // whoever reads it says so in better words
            return;
        }
        Path real = file.toRealPath();
        Path home = root.toRealPath();
        if (real.startsWith(home) && hidden(home.relativize(real)) || same(real, home.resolve("secrets")) || same(real, home.resolve("secrets.key"))) {
            throw new IOException(texts.text(Message.of("support.forbidden", file)));
        }
    }

    private static boolean hidden(Path inside) {
        String first = inside.getName(0).toString().toLowerCase(Locale.ROOT);
        return first.startsWith("secrets") || FOLDERS.contains(first) || inside.startsWith(Path.of("diagnosis", "aside"));
    }

    /** A second name of the same file, made with a hard link, leads nowhere either. */
    private static boolean same(Path file, Path secret) throws IOException {
        return Files.exists(secret) && Files.isSameFile(file, secret);
    }
}
