// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.content;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import lu.seco.core.file.Recognition;

/** Checks a file as CCSS would, as far as that can be done here. Contents are hostile input: whatever they hold, the answer is findings. */
public interface ContentCheck {

    /** So many findings are handed over; further ones are counted. */
    int MOST = 10_000;

    /**
     * Reads the content once, as a stream, in bounded memory whatever its size. Ends early when the calling thread is interrupted.
     *
     * @param found gets the findings, in the order of lines as far as they are about one line; at most {@link #MOST}
     * @throws java.io.InterruptedIOException if the calling thread was interrupted
     * @throws IOException if the content cannot be read
     */
    CheckReport check(Recognition recognition, Path content, Consumer<Finding> found) throws IOException;
}
