// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.sofie;

/** How sure it is what is said of an installation of SOFiE. */
public enum Certainty {
    /** Read in the installation itself. */
    SEEN,
    /** Told by SOFiE's public help, and nothing in the installation says otherwise. */
    DOCUMENTED,
    /** Assumed: public documentation does not say it, a person should compare it. */
    ASSUMED,
    /** Nothing tells it. */
    UNKNOWN
}
