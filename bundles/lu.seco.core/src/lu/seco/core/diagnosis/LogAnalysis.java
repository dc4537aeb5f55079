// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.diagnosis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;

/** Analyses any log with the remedy book, without an engine. Reads streams; ends early when the calling thread is interrupted. */
public interface LogAnalysis {

    /**
     * What logs show, and which of the files are no logs.
     *
     * @param logs files, or folders whose files are read
     * @param progress gets the number of bytes read so far, now and then
     * @throws IOException if a file cannot be read
     */
    LogFindings analyse(List<Path> logs, LongConsumer progress) throws IOException;
}
