// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.help;

/** Opens a page in the system's browser. A service of this type takes the place of the system's way. */
@FunctionalInterface
public interface Web {

    /** False if no browser was found. May take a moment: not called on the thread of the user interface. */
    boolean open(String address);
}
