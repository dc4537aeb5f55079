// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.common;

/** A part that can read again what it shows. */
@FunctionalInterface
public interface Refreshable {

    void refresh();
}
