// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.welcome;

/** What a person wants at the first start. */
enum Way {
    /** Set up the installation of SOFiE. */
    INSTALLATION,
    /** See SeCo at work with a simulated SOFiE. */
    DEMONSTRATION,
    /** Look at the window first. */
    LOOK
}
