// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.wire;

/** What both ends must agree on before they talk. */
public final class Greeting {

    /** Raised when frames change so that the other end could not understand them; contracts may grow without. */
    public static final int PROTOCOL = 1;

    /** The service begins: protocol, version of SeCo, random number. */
    public static final String SERVICE = "seco";
    /** The window answers: protocol, random number, proof, person, version of SeCo, its own settings. */
    public static final String WINDOW = "window";
    /** The window is let in: proof, whether as owner. */
    public static final String WELCOME = "welcome";
    /** The window is not let in: why, as a word. */
    public static final String REFUSED = "refused";

    /** Why a window is not let in: it does not know the token. */
    public static final String STRANGER = "stranger";
    /** It speaks otherwise. */
    public static final String PROTOCOL_DIFFERS = "protocol";
    /** There are as many as can be served. */
    public static final String FULL = "full";

    private Greeting() {
    }
}
