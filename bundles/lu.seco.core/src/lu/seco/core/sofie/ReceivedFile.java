// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.sofie;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.journal.Evidence;

/**
 * A decrypted file in SOFiE's folder, complete.
 *
 * @param file where it lies
 * @param sofieName name of the encrypted file, if the log tells it
 * @param originalName name the sender gave, if the log tells it
 * @param evidence the line of the log that speaks of it, if there is one
 */
public record ReceivedFile(Path file, Optional<String> sofieName, Optional<String> originalName, Optional<Evidence> evidence) {

    public ReceivedFile {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(sofieName, "sofieName");
        Objects.requireNonNull(originalName, "originalName");
        Objects.requireNonNull(evidence, "evidence");
    }
}
