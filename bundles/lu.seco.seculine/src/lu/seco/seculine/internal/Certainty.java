// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

/** How sure a fact about SECUline is, the surest first. The names are the marks in the data files. */
public enum Certainty {
    /** Documented by CCSS. */
    D,
    /** From a secondary source. */
    S,
    /** Inferred from what is documented. */
    I,
    /** Assumption. */
    A,
    /** Not documented. */
    N;

    /** The less sure of the two. */
    public Certainty weaker(Certainty other) {
        return compareTo(other) < 0 ? other : this;
    }
}
