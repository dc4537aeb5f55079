// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.runs;

/** What the presenter asks of the screen; always on the thread of the user interface. */
@FunctionalInterface
interface RunsView {

    void show(RunsShown shown);
}
