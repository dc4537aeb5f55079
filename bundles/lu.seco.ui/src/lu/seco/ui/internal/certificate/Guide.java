// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.certificate;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The steps by which something is renewed.
 *
 * @param item what, as {@link lu.seco.core.validity.Ending#item()}
 * @param title heading
 * @param note what else to know; may be empty
 * @param steps the steps in their order
 * @param done ids of the steps that this person has ticked off
 */
record Guide(String item, String title, String note, List<Step> steps, Set<String> done) {

    Guide {
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(note, "note");
        steps = List.copyOf(steps);
        done = Set.copyOf(done);
    }

    /** Whether nothing is left to do. */
    boolean complete() {
        return steps.stream().allMatch(step -> done.contains(step.id()));
    }

    /**
     * One step.
     *
     * @param id its name within the guide
     * @param text what to do, one sentence
     * @param page name of the page of the official help; empty if there is none
     * @param address address of that page; empty if there is none
     */
    record Step(String id, String text, String page, String address) {

        Step {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(page, "page");
            Objects.requireNonNull(address, "address");
        }
    }
}
