// SPDX-License-Identifier: EPL-2.0
package lu.seco.core;

/**
 * The start levels of the framework in SeCo's products. The product definitions say the same in their own words; a test compares them. Why there are
 * levels at all is in {@code docs/adr/0032-the-engine-waits-at-a-later-start-level.md}.
 */
public final class StartLevels {

    /** With which the product with the window begins; what the window needs to be drawn stands here or below. */
    public static final int WINDOW = 4;
    /** At which the bundles stand that the product with the window holds back. */
    public static final int HELD_BACK = 5;
    /** At which everything is started; with which the framework begins if the product does not say otherwise. */
    public static final int EVERYTHING = 6;

    private StartLevels() {
    }
}
