// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.staging;

import java.util.Objects;

/**
 * The buttons, and what is said beside them.
 *
 * @param all label of the button that releases everything that is listed
 * @param chosen label of the button that releases the selected files
 * @param releaseAll whether the first can be pressed
 * @param releaseChosen whether the second can
 * @param refuse whether files can be refused
 * @param recall whether files can be recalled
 * @param status how many files wait and what they hold
 * @param why why buttons cannot be pressed; may be empty
 * @param working what is being done; empty if nothing is
 */
record Bar(String all, String chosen, boolean releaseAll, boolean releaseChosen, boolean refuse, boolean recall, String status, String why,
        String working) {

    Bar {
        Objects.requireNonNull(all, "all");
        Objects.requireNonNull(chosen, "chosen");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(working, "working");
    }
}
