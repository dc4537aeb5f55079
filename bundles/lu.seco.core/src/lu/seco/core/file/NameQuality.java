// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.file;

/** How well a file name fits what CCSS documents. */
public enum NameQuality {
    /** Exactly as documented (or by analogy with what is documented). */
    DOCUMENTED,
    /** Not as documented, but what is meant is certain; sent under its official name. */
    TOLERATED,
    /** A procedure that CCSS has closed. */
    RETIRED,
    /** Looks like a procedure's name but breaks its form: not sent. */
    INVALID,
    /** Recognised, but the name is an assumption nobody has confirmed. */
    UNCONFIRMED,
    /** Not a SECUline name. */
    UNKNOWN
}
