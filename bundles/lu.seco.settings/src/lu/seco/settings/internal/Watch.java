// SPDX-License-Identifier: EPL-2.0
package lu.seco.settings.internal;

import java.util.Optional;

/**
 * Decides when a look at the file can be trusted. Editors and copies write in steps, so a change counts once two looks in a row found
 * the same; a file that is suddenly empty or gone counts only after ten. Content is compared, not time stamps: those miss quick changes
 * and lie on shares.
 */
final class Watch {

    private static final int LOOKS_IF_HOLLOW = 10;

    private Optional<Look> taken = Optional.empty();
    private Optional<Look> candidate = Optional.empty();
    private int repeats;

    /**
     * Takes note of a look.
     *
     * @param quiet whether the file is known not to have changed for a while; then a first look counts at once
     * @return whether it is news to be taken now
     */
    boolean note(Look look, boolean quiet) {
        if (taken.filter(look::sameAs).isPresent()) {
            candidate = Optional.empty();
            return false;
        }
        repeats = candidate.filter(look::sameAs).isPresent() ? repeats + 1 : 0;
        candidate = Optional.of(look);
        boolean enough = taken.isEmpty() ? quiet || look.missing() || repeats >= 1
                : repeats >= (look.hollow() ? LOOKS_IF_HOLLOW - 1 : 1);
        if (enough) {
            take(look);
        }
        return enough;
    }

    /** Trusts a look without waiting, because a person says so. */
    void take(Look look) {
        taken = Optional.of(look);
        candidate = Optional.empty();
    }

    /** The look that counts; empty until there was one. */
    Optional<Look> taken() {
        return taken;
    }
}
