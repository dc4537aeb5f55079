// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.home;

import java.util.Objects;

/**
 * One thing that is known, for example when answers are fetched next.
 *
 * @param name which, for example {@code reception}
 * @param text in words
 * @param pressing whether it stands out
 */
public record HomeFact(String name, String text, boolean pressing) {

    static final String STATE = "state";
    static final String WAITING = "waiting";
    static final String RECEPTION = "reception";
    static final String CERTIFICATE = "certificate";
    static final String PASSWORD = "password";
    static final String ANSWER = "answer";

    public HomeFact {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(text, "text");
    }
}
