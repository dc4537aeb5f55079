// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.notify;

import java.util.Objects;
import java.util.Optional;
import lu.seco.core.journal.Subject;

/**
 * A notification as it is to be shown.
 *
 * @param problem whether a person has to do something
 * @param title what happened
 * @param text to what, or how often
 * @param subject where a click leads
 */
record Popup(boolean problem, String title, String text, Optional<Subject> subject) {

    Popup {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(subject, "subject");
    }
}
