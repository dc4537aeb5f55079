// SPDX-License-Identifier: EPL-2.0
package lu.seco.core;

/** Gives ids for reports, receptions and runs. Injected, so that tests own them. */
@FunctionalInterface
public interface IdSource {

    /**
     * A new id: unique for ever, at most 40 characters of {@code [0-9a-z-]} (so that it can be part of a file name), sorting in the order
     * in which ids were given as far as the clock allows.
     */
    String next();
}
