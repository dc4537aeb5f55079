// SPDX-License-Identifier: EPL-2.0
package lu.seco.notify.internal.mail;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
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
        new Post(server, smtp, secrets, clock).send(addresses, letter, Optional.empty());
    }
}
