// SPDX-License-Identifier: EPL-2.0
package lu.seco.notify.internal.mail;

import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import lu.seco.core.Message;
import lu.seco.core.Texts;
import lu.seco.core.settings.Secrets;
import lu.seco.notify.internal.delivery.Carrier;
import lu.seco.notify.internal.delivery.EventClass;
import lu.seco.notify.internal.delivery.UndeliveredException;
import lu.seco.notify.internal.delivery.Waiting;
import lu.seco.notify.internal.delivery.Wording;

/** Mails with the settings of the moment; the password is read for each and not kept. */
final class MailCarrier implements Carrier {

    static final String PASSWORD = "notify.mail.password";

    private final Server server;
    private final Routes routes;
    private final Smtp smtp;
    private final Secrets secrets;
    private final Clock clock;
    private final Texts texts;
    private final Wording wording;

    MailCarrier(Server server, Routes routes, Smtp smtp, Secrets secrets, Clock clock, Texts texts, Wording wording) {
        this.server = server;
        this.routes = routes;
        this.smtp = smtp;
        this.secrets = secrets;
        this.clock = clock;
        this.texts = texts;
        this.wording = wording;
    }

    @Override
    public Set<String> addresses(EventClass eventClass) {
        return routes.of(eventClass);
    }

    @Override
    public void carry(Set<String> addresses, List<Waiting> bundle, int omitted) throws UndeliveredException {
        send(addresses, Letter.of(bundle, omitted, texts, wording));
    }

    @Override
    public Message test() throws UndeliveredException {
        Set<String> everybody = routes.everybody();
        if (everybody.isEmpty()) {
            throw new UndeliveredException(Message.of("notify.mail.to.missing"));
        }
        send(everybody, Letter.test(texts));
        return Message.of("notify.mail.test.done", String.join(", ", everybody));
    }

    private void send(Set<String> addresses, Letter letter) throws UndeliveredException {
        if (server.host().isEmpty()) {
            // Jakarta Mail would try this very machine
            throw new UndeliveredException(Message.of("notify.mail.host.missing"));
        }
        char[] password = password();
        try {
            smtp.send(server, password, addresses, letter, clock.instant());
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
            return secrets.read(PASSWORD).orElseThrow(() -> new UndeliveredException(Message.of("notify.mail.password.missing")));
        } catch (IOException e) {
            // its message is a sentence for people
            throw new UndeliveredException(Message.of("notify.secrets", e.getMessage()));
        }
    }
}
