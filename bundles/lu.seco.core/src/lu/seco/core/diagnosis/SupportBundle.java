// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.diagnosis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import lu.seco.core.journal.Subject;

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

    /**
     * Shows exactly what would leave: the files of a bundle as they would be written now.
     *
     * @throws IOException if something cannot be read
     */
    default List<Shown> preview() throws IOException {
        return List.of();
    }

    /**
     * Writes one about a case: its time line is that of the case, not of the last days.
     *
     * @param about a report, reception, run or content
     * @param folder where to
     * @return the file
     * @throws IOException if it cannot be written; then nothing is left behind
     */
    default Path write(Subject about, Path folder) throws IOException {
        return write(folder);
    }

    /**
     * Shows exactly what would leave about a case.
     *
     * @throws IOException if something cannot be read
     */
    default List<Shown> preview(Subject about) throws IOException {
        return preview();
    }

    /**
     * A file of a bundle.
     *
     * @param name its path in the bundle
     * @param size in bytes
     * @param beginning its text as it would leave, cut at 100,000 characters
     */
    record Shown(String name, long size, String beginning) {
    }
}
