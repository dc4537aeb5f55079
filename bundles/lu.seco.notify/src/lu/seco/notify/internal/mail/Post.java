// SPDX-License-Identifier: EPL-2.0
package lu.seco.notify.internal.mail;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.Message;
import lu.seco.core.settings.Secrets;
import lu.seco.notify.internal.delivery.UndeliveredException;

/**
 * Logs in and sends one mail; the password is read for each and not kept.
 *
 * @param server which server
 * @param smtp how to speak to it
 * @param secrets where its password is
 * @param clock date of the mail
 */
record Post(Server server, Smtp smtp, Secrets secrets, Clock clock) {

    /**
     * Sends.
     *
     * @param attachment a file that goes along
     * @throws UndeliveredException with a sentence that says what to do
     */
    void send(Set<String> addresses, Letter letter, Optional<Path> attachment) throws UndeliveredException {
        if (server.host().isEmpty()) {
            // Jakarta Mail would try this very machine
            throw new UndeliveredException(Message.of("notify.mail.host.missing"));
        }
        char[] password = password();
        try {
            smtp.send(server, password, addresses, letter, attachment, clock.instant());
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private char[] password() throws UndeliveredException {
        if (server.user().isEmpty()) {
            return new char[0];
        }
        if (server.security() == Server.Security.NONE) {
            throw new UndeliveredException(Message.of("notify.mail.unprotected"));
        }
        try {
            return secrets.read(MailCarrier.PASSWORD).orElseThrow(() -> new UndeliveredException(Message.of("notify.mail.password.missing")));
        } catch (IOException e) {
            // its message is a sentence for people
            throw new UndeliveredException(Message.of("notify.secrets", e.getMessage()));
        }
    }
}
