// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.journal;

import java.util.OptionalLong;

/**
 * Which part of a list is wanted. Paging goes by key, so that a page stays the same while rows are added.
 *
 * @param newestFirst newest first, else oldest first
 * @param after the {@code order} of the last row already seen; empty for the first page
 * @param limit 1 to 1,000 rows
 */
public record PageRequest(boolean newestFirst, OptionalLong after, int limit) {

    public PageRequest {
        java.util.Objects.requireNonNull(after, "after");
        if (limit < 1 || limit > 1000) {
            throw new IllegalArgumentException("a page has 1 to 1,000 rows: " + limit);
        }
    }

    /** The newest rows. */
    public static PageRequest newest(int limit) {
        return new PageRequest(true, OptionalLong.empty(), limit);
    }

    /** The oldest rows. */
    public static PageRequest oldest(int limit) {
        return new PageRequest(false, OptionalLong.empty(), limit);
    }

    /** The rows behind the one with that order. */
    public PageRequest behind(long order) {
        return new PageRequest(newestFirst, OptionalLong.of(order), limit);
    }
}
