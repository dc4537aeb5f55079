// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import java.util.Objects;
import java.util.Optional;
import lu.seco.core.journal.Subject;

/**
 * What a support bundle can be about.
 *
 * @param label in words
 * @param about a report; empty for the last days
 */
record BundleChoice(String label, Optional<Subject> about) {
    BundleChoice {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(about, "about");
    }
}
