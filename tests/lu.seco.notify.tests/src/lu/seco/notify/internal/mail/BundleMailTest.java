// SPDX-License-Identifier: EPL-2.0
package lu.seco.notify.internal.mail;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import lu.seco.core.diagnosis.SupportBundle;
import lu.seco.core.exchange.OrderResult;
import lu.seco.core.journal.Subject;
import lu.seco.core.notice.BundleSender.Addressee;
import lu.seco.core.notice.BundleSender.Who;
import lu.seco.notify.internal.CodeTexts;
import lu.seco.notify.internal.FakeClock;
import lu.seco.notify.internal.FakeConfig;
import lu.seco.notify.internal.FakeLogger;
import lu.seco.notify.internal.FakeSecrets;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** A support bundle on its way to GreenMail, an SMTP server of others. */
public class BundleMailTest {

    @Rule
    public final MailServer server = new MailServer("desk");

    private final FakeSecrets secrets = new FakeSecrets();
    private final FakeLogger log = new FakeLogger();
    private final FakeClock clock = new FakeClock();
    private final List<Path> written = new ArrayList<>();
    private byte[] content = "PK the masked bundle \r\n.\r\n".repeat(2_000).getBytes(StandardCharsets.UTF_8);
    private Optional<IOException> failure = Optional.empty();
    private Optional<Subject> asked = Optional.empty();
    private BundleMail mail;

    @Before
    public void open() throws Exception {
        secrets.write(MailCarrier.PASSWORD, MailServer.SECRET.toCharArray());
    }

    @After
    public void close() {
        if (mail != null) {
            mail.close();
        }
    }

    @Test
    public void theBundleArrivesByteForByteAndNothingStaysBehind() throws Exception {
        open(Map.of());
        assertEquals(List.of(new Addressee(Who.HELPDESK, "desk@example.lu")), mail.addressees());
        OrderResult result = send(Who.HELPDESK);
        assertEquals("notify.bundle.done [desk@example.lu]", result.told().code() + " " + result.told().arguments());
        assertTrue(result.done());
        assertTrue(server.received(1));
        MimeMessage message = server.first();
        assertEquals("desk@example.lu", message.getAllRecipients()[0].toString());
        MimeMultipart parts = new MimeMultipart(new ByteArrayDataSource(message.getInputStream(), message.getContentType()));
        assertEquals(2, parts.getCount());
        BodyPart file = parts.getBodyPart(1);
        assertEquals("SeCo-support-1.zip", file.getFileName());
        assertArrayEquals(content, file.getInputStream().readAllBytes());
        String words = new String(parts.getBodyPart(0).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(words, words.contains("notify.letter.bundle"));
        assertFalse("who sent it is nobody's business outside", words.contains("marie") || message.getSubject().contains("marie"));
        assertFalse(Files.exists(written.get(0).getParent()));
        assertFalse(log.entries.toString(), log.entries.toString().contains(MailServer.SECRET));
    }

    @Test
    public void aBundleAboutAReportIsAboutThatReport() throws Exception {
        open(Map.of());
        mail.send(Optional.of(Subject.report("r-1")), Who.HELPDESK, "marie").get(60, TimeUnit.SECONDS);
        assertEquals(Optional.of(Subject.report("r-1")), asked);
    }

    @Test
    public void withoutAnAddressOrAServerThatIsSaidAndNothingIsWritten() throws Exception {
        open(Map.of());
        assertEquals("notify.bundle.address.missing", send(Who.SUPPORT).told().code());
        mail.changed(FakeConfig.of(values(Map.of("support_own", "nobody\r\nBcc: x@y.lu"))));
        assertEquals("notify.bundle.address.wrong", send(Who.SUPPORT).told().code());
        mail.changed(FakeConfig.of(values(Map.of("mail_host", " "))));
        assertEquals("notify.mail.host.missing", send(Who.HELPDESK).told().code());
        mail.changed(FakeConfig.of(values(Map.of("mail_from", ""))));
        assertEquals("notify.mail.from.missing", send(Who.HELPDESK).told().code());
        assertEquals(List.of(), written);
    }

    @Test
    public void whatFailsIsASentenceAndNothingStaysBehind() throws Exception {
        open(Map.of());
        secrets.remove(MailCarrier.PASSWORD);
        assertEquals("notify.mail.password.missing", send(Who.HELPDESK).told().code());
        assertFalse(Files.exists(written.get(0).getParent()));
        failure = Optional.of(new IOException("disk full"));
        assertEquals("notify.bundle.unwritten [disk full]", sentence(send(Who.HELPDESK)));
        failure = Optional.empty();
        content = new byte[15_000_001];
        assertEquals("notify.bundle.large", send(Who.HELPDESK).told().code());
        assertFalse(Files.exists(written.get(1).getParent()));
        secrets.write(MailCarrier.PASSWORD, MailServer.SECRET.toCharArray());
        content = new byte[10];
        server.stop();
        assertEquals("notify.mail.unreachable", send(Who.HELPDESK).told().code());
        mail.close();
        assertEquals("notify.bundle.stopped", send(Who.HELPDESK).told().code());
    }

    private static String sentence(OrderResult result) {
        return result.told().code() + " " + result.told().arguments();
    }

    private OrderResult send(Who who) throws Exception {
        return mail.send(Optional.empty(), who, "marie").get(60, TimeUnit.SECONDS);
    }

    private void open(Map<String, Object> changes) {
        mail = new BundleMail(new Bundles(), new CodeTexts(), clock, secrets, log.logger(), FakeConfig.of(values(changes)),
                server.smtp());
    }

    private Map<String, Object> values(Map<String, Object> changes) {
        return server.values(Map.of("mail_active", false, "support_helpdesk", " desk@example.lu "), changes);
    }

    /** Writes what the test wants. */
    private final class Bundles implements SupportBundle {

        @Override
        public Path write(Path folder) throws IOException {
            if (failure.isPresent()) {
                throw failure.get();
            }
            Path file = Files.write(folder.resolve("SeCo-support-1.zip"), content);
            written.add(file);
            return file;
        }

        @Override
        public Path write(Subject about, Path folder) throws IOException {
            asked = Optional.of(about);
            return write(folder);
        }
    }
}
