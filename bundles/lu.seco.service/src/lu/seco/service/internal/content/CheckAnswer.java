// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.content;

import java.io.IOException;

/** One form of the answer to {@code seco check}. */
interface CheckAnswer extends AutoCloseable {

    /** Tells of a file. */
    void file(Checked checked) throws IOException;

    /** Tells that there are no more files. */
    void end() throws IOException;

    @Override
    void close() throws IOException;
}
