// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.common;

/** A part with a search field. */
@FunctionalInterface
public interface Searchable {

    /** Puts the cursor there. */
    void search();
}
