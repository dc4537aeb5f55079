// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.analysis;

import java.time.Duration;
import java.time.Instant;

/** What was seen before. */
@FunctionalInterface
public interface Past {

    /** Whether a rule was seen so shortly before a moment. */
    boolean seen(String rule, Instant at, Duration within);
}
