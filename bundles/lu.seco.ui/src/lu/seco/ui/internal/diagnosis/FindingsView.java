// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

/** What the presenter asks of the findings; always on the thread of the user interface. */
@FunctionalInterface
interface FindingsView {

    void show(FindingsShown shown);
}
