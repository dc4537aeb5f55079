// SPDX-License-Identifier: EPL-2.0
package lu.seco.notify.internal.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.rules.ExternalResource;

/** GreenMail, an SMTP server of others, with TLS and two mailboxes: the office's, {@code paie}, and one more. */
final class MailServer extends ExternalResource {

    static final String SECRET = "canary-7f3a";

    private final Certificate certificate = Certificate.ofGreenMail();
    private final String other;
    private ClassLoader before;
    private GreenMail server;

    /** @param other name of the second mailbox */
    MailServer(String other) {
        this.other = other;
    }

    @Override
    protected void before() {
        System.setProperty("greenmail.tls.keystore.file", certificate.file.toString());
        System.setProperty("greenmail.tls.keystore.password", Certificate.PASSWORD);
        before = Thread.currentThread().getContextClassLoader();
        // GreenMail's threads inherit it; Jakarta Mail looks there for its own parts
        Thread.currentThread().setContextClassLoader(Session.class.getClassLoader());
        server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTPS));
        server.start();
        server.setUser("paie@example.lu", "paie", SECRET);
        server.setUser(other + "@example.lu", other, SECRET);
    }

    @Override
    protected void after() {
        server.stop();
        Thread.currentThread().setContextClassLoader(before);
        System.clearProperty("greenmail.tls.keystore.file");
        System.clearProperty("greenmail.tls.keystore.password");
    }

    void stop() {
        server.stop();
    }

    /** A way to it that trusts its certificate. */
    Smtp smtp() {
        return new Smtp(Optional.of(certificate.context.getSocketFactory()), 20_000);
    }

    /** The settings with which it is reached, and what a test sets besides. */
    Map<String, Object> values(Map<String, Object> own, Map<String, Object> changes) {
        Map<String, Object> values = new HashMap<>(Map.of("mail_host", "localhost", "mail_port", server.getSmtps().getPort(), "mail_security", "tls",
                "mail_user", "paie", "mail_from", "seco@example.lu"));
        values.putAll(own);
        values.putAll(changes);
        return values;
    }

    /** Whether so many mails come within half a minute. */
    boolean received(int mails) {
        return server.waitForIncomingEmail(30_000, mails);
    }

    /** The first mail. */
    MimeMessage first() {
        return server.getReceivedMessages()[0];
    }
}
