// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.updates;

/** Shows what the presenter says; called on the thread of the user interface. */
@FunctionalInterface
interface UpdatesView {

    void show(UpdatesShown shown);
}
