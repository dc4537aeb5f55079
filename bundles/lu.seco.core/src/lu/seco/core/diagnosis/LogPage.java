// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.diagnosis;

import java.util.List;

/**
 * A stretch of a log.
 *
 * @param lines whole lines, in their order
 * @param start offset of the first byte read
 * @param end offset behind the last byte read: where reading goes on
 * @param renewed whether the file is another one, or shorter, than where reading should have gone on; then it was read from its beginning
 */
public record LogPage(List<LogLine> lines, long start, long end, boolean renewed) {

    public LogPage {
        lines = List.copyOf(lines);
    }
}
