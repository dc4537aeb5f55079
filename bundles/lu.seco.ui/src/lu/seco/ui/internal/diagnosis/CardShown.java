// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.journal.Subject;
import lu.seco.core.diagnosis.Trouble;

/**
 * A finding in full, as it is to be shown.
 *
 * @param finding which
 * @param sections what there is to say, in order
 * @param touched the reports it touched
 * @param more how many further ones there are
 * @param deed what SeCo can do by itself; empty if nothing
 * @param closable whether a person may say that it is done
 */
record CardShown(Finding finding, List<Section> sections, List<Touched> touched, int more, Optional<Deed> deed, boolean closable) {

    CardShown {
        Objects.requireNonNull(finding, "finding");
        sections = List.copyOf(sections);
        touched = List.copyOf(touched);
        Objects.requireNonNull(deed, "deed");
    }

    /**
     * A piece of text.
     *
     * @param heading what it is about; empty if it speaks for itself
     * @param lines its lines
     */
    record Section(String heading, List<String> lines) {
        Section {
            Objects.requireNonNull(heading, "heading");
            lines = List.copyOf(lines);
        }
    }

    /**
     * A report.
     *
     * @param subject which
     * @param name what people know it by
     */
    record Touched(Subject subject, String name) {
        Touched {
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(name, "name");
        }
    }

    /**
     * What SeCo can do by itself.
     *
     * @param action its name
     * @param trouble about which
     * @param label what the button says
     * @param question asked before; empty if it changes no file
     */
    record Deed(String action, Trouble trouble, String label, String question) {
        Deed {
            Objects.requireNonNull(action, "action");
            Objects.requireNonNull(trouble, "trouble");
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(question, "question");
        }
    }
}
