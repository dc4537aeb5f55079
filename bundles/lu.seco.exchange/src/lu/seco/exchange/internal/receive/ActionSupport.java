// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.receive;

import java.util.Objects;
import lu.seco.core.DataFolder;
import lu.seco.core.notice.Notifier;

/**
 * What actions need besides the answer.
 *
 * @param data where the output of commands is kept
 * @param notifier who tells people
 */
public record ActionSupport(DataFolder data, Notifier notifier) {

    public ActionSupport {
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(notifier, "notifier");
    }
}
