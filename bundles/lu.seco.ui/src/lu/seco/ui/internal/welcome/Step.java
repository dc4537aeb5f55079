// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.welcome;

/** The pages of the set-up, in their order. */
enum Step {
    /** Installation, demonstration, or only looking around. */
    CHOICE,
    /** Which installation. */
    FIND,
    /** What was read of it. */
    READ,
    /** The folders that people use. */
    FOLDERS,
    /** To whom mail goes. */
    MAIL,
    /** The checks of the installation. */
    CHECK,
    /** Trying it out with a fictitious file. */
    TRIAL,
    /** What will be written. */
    SUMMARY,
    /** It is written. */
    DONE;

    Step next() {
        return values()[Math.min(ordinal() + 1, DONE.ordinal())];
    }

    Step before() {
        return values()[Math.max(ordinal() - 1, 0)];
    }
}
