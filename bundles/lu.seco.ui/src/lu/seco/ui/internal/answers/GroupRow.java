// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.answers;

import java.util.Objects;

/**
 * Records with one cause, ready to be shown.
 *
 * @param key tells groups apart
 * @param count how many persons, or records where persons are not known
 * @param code the code they share, or nothing
 * @param cause what it means; says so where CCSS does not document it
 * @param change what to change or to do
 */
record GroupRow(String key, String count, String code, String cause, String change) {

    GroupRow {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(count, "count");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(change, "change");
    }
}
