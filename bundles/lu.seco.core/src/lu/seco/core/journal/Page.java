// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.journal;

import java.util.List;

/**
 * Part of a list.
 *
 * @param rows the rows
 * @param more whether there are rows behind them
 * @param <T> kind of row
 */
public record Page<T>(List<T> rows, boolean more) {

    public Page {
        rows = List.copyOf(rows);
    }
}
