// SPDX-License-Identifier: EPL-2.0
package lu.seco.notify.internal.mail;

import java.util.Objects;

/**
 * A mail server and how to speak to it.
 *
 * @param host name or address
 * @param port port
 * @param security how the connection is protected
 * @param user who logs in; empty text: nobody does
 * @param from sender's address
 */
record Server(String host, int port, Security security, String user, String from) {

    Server {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(security, "security");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(from, "from");
    }

    /** How the connection is protected. */
    enum Security {
        STARTTLS, TLS, NONE
    }
}
