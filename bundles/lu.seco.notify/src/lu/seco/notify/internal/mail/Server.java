// SPDX-License-Identifier: EPL-2.0
package lu.seco.notify.internal.mail;

import java.util.Locale;
import java.util.Objects;
import lu.seco.notify.internal.DeliveryConfig;

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

    /** The one the settings name. */
    static Server of(DeliveryConfig config) {
        return new Server(config.mail_host().strip(), config.mail_port(), Security.valueOf(config.mail_security().toUpperCase(Locale.ROOT)),
                config.mail_user().strip(), config.mail_from().strip());
    }

    /** How the connection is protected. */
    enum Security {
        STARTTLS, TLS, NONE
    }
}
