// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.diagnosis;

import java.io.IOException;
import java.nio.file.Path;

/** One file that tells support everything: checks, versions, settings without secrets, logs. No content of any wage file is in it. */
public interface SupportBundle {

    /**
     * Writes it.
     *
     * @param folder where to
     * @return the file
     * @throws IOException if it cannot be written; then nothing is left behind
     */
    Path write(Path folder) throws IOException;
}
