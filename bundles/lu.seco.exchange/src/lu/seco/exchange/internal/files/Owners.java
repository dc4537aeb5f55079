// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** Whose a file is. */
public final class Owners {

    private Owners() {
    }

    /** Name of the owner as the system gives it, on Windows with the domain; empty if it does not tell. */
    public static Optional<String> of(Path file) {
        try {
            return Optional.of(Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).getName()).filter(name -> !name.isBlank());
        } catch (IOException | UnsupportedOperationException | SecurityException e) {
            // gone, or a file system without owners: nobody knows
            return Optional.empty();
        }
    }
}
