// SPDX-License-Identifier: EPL-2.0
package lu.seco.notify.internal.mail;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lu.seco.notify.internal.delivery.UndeliveredException;
import org.junit.After;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class SmtpTest {

    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();
    private static final String SECRET = "canary-7f3a";
    private static final Letter LETTER = new Letter("fr", "SeCo : À décider", "Été\r\n.\r\nfin", "<p>Été</p>");

    private static Certificate certificate;

    private PostOffice post;

    @BeforeClass
    public static void certify() throws Exception {
        certificate = new Certificate(FOLDER.getRoot().toPath());
    }

    @Before
    public void open() throws IOException {
        post = new PostOffice(certificate.context);
    }

    @After
    public void close() throws IOException {
        post.close();
    }

    @Test
    public void mailGoesOverStartTlsWithLoginInTwoParts() throws Exception {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        send("localhost", Server.Security.STARTTLS, SECRET, "a@example.lu", "b@example.lu");
        String mail = post.heard.get(post.heard.indexOf("DATA") + 1);
        assertTrue(mail, mail.contains("To: a@example.lu, b@example.lu") && mail.contains("Subject: =?UTF-8?") && mail.contains("From: seco@example.lu"));
        assertTrue(mail, mail.contains("multipart/alternative") && mail.contains("text/plain; charset=UTF-8") && mail.contains("text/html; charset=UTF-8"));
        assertTrue(mail, mail.contains("Auto-Submitted: auto-generated") && mail.contains("Date: Tue, 10 Feb 2026"));
        assertTrue(post.heard.indexOf("STARTTLS") < post.heard.indexOf("MAIL FROM:<seco@example.lu>"));
        assertSame(before, Thread.currentThread().getContextClassLoader());
    }

    @Test
    public void serverWithoutStartTlsGetsNeitherPasswordNorMail() {
        post.offersTls = false;
        assertEquals("notify.mail.refused", undelivered("localhost", Server.Security.STARTTLS, SECRET, "a@example.lu").told().code());
        assertFalse(post.heard.toString(), post.heard.toString().contains("AUTH") || post.heard.contains("DATA"));
    }

    @Test
    public void certificateOfAnotherNameOrOfNobodyIsRefused() {
        assertEquals("notify.mail.tls", undelivered("127.0.0.1", Server.Security.STARTTLS, SECRET, "a@example.lu").told().code());
        UndeliveredException untrusted = assertThrows(UndeliveredException.class, () -> new Smtp(Optional.empty(), 20_000)
                .send(server("localhost", Server.Security.STARTTLS), SECRET.toCharArray(), Set.of("a@example.lu"), LETTER, Instant.EPOCH));
        assertEquals("notify.mail.tls", untrusted.told().code());
        assertFalse(post.heard.toString(), post.heard.toString().contains("AUTH") || post.heard.contains("DATA"));
    }

    @Test
    public void wrongPasswordIsSaidWithoutIt() {
        UndeliveredException e = undelivered("localhost", Server.Security.STARTTLS, "wrong-canary", "a@example.lu");
        assertEquals("notify.mail.login", e.told().code());
        assertFalse(e + e.told().toString(), (e + e.told().toString()).contains("canary"));
    }

    @Test
    public void oneRefusedRecipientDoesNotKeepTheMailFromTheOthers() {
        post.refused = "b@example.lu";
        UndeliveredException some = undelivered("localhost", Server.Security.STARTTLS, SECRET, "a@example.lu", "b@example.lu");
        assertEquals("notify.mail.recipients", some.told().code());
        assertTrue(some.partly());
        assertTrue(post.heard.contains("DATA"));
        assertFalse(undelivered("localhost", Server.Security.STARTTLS, SECRET, "b@example.lu").partly());
    }

    @Test
    public void withoutProtectionNobodyLogsIn() throws Exception {
        send("localhost", Server.Security.NONE, SECRET, "a@example.lu");
        assertTrue(post.heard.contains("DATA"));
        assertFalse(post.heard.toString(), post.heard.toString().contains("AUTH"));
    }

    @Test
    public void silentServerIsLeftAndMissingOneIsSaid() throws IOException {
        post.silent = true;
        Smtp impatient = new Smtp(Optional.of(certificate.context.getSocketFactory()), 300);
        assertThrows(UndeliveredException.class, () -> impatient.send(server("localhost", Server.Security.NONE), new char[0], Set.of("a@example.lu"),
                LETTER, Instant.EPOCH));
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        UndeliveredException e = assertThrows(UndeliveredException.class, () -> impatient.send(
                new Server("localhost", free, Server.Security.NONE, "", "seco@example.lu"), new char[0], Set.of("a@example.lu"), LETTER, Instant.EPOCH));
        assertEquals("notify.mail.unreachable", e.told().code());
    }

    private void send(String host, Server.Security security, String password, String... to) throws UndeliveredException {
        new Smtp(Optional.of(certificate.context.getSocketFactory()), 20_000).send(server(host, security), password.toCharArray(), new TreeSet<>(Set.of(to)),
                LETTER, Instant.parse("2026-02-10T08:00:00Z"));
    }

    private UndeliveredException undelivered(String host, Server.Security security, String password, String... to) {
        return assertThrows(UndeliveredException.class, () -> send(host, security, password, to));
    }

    private Server server(String host, Server.Security security) {
        return new Server(host, post.port(), security, "paie", "seco@example.lu");
    }
}
