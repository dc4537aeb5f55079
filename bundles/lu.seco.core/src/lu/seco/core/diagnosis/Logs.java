// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.diagnosis;

import java.io.IOException;
import java.util.List;

/** Reads logs of any size, also while somebody writes them. Not to be called from the thread of a user interface. */
public interface Logs {

    /** All logs that are known, SeCo's own first. */
    List<LogFile> all();

    /**
     * The last lines.
     *
     * @param limit 1 to 10,000
     * @throws IOException if the file cannot be read
     */
    LogPage tail(LogFile log, int limit) throws IOException;

    /**
     * The lines before a place.
     *
     * @param offset place of the first byte of a line
     * @param limit 1 to 10,000
     * @throws IOException if the file cannot be read
     */
    LogPage before(LogFile log, long offset, int limit) throws IOException;

    /**
     * What was written since.
     *
     * @param end where reading ended last
     * @param limit 1 to 10,000
     * @throws IOException if the file cannot be read
     */
    LogPage since(LogFile log, long end, int limit) throws IOException;
}
