// SPDX-License-Identifier: EPL-2.0
package lu.seco.notify.internal.mail;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import lu.seco.core.Message;
import lu.seco.core.exchange.OrderResult;
import lu.seco.core.journal.Subject;
import lu.seco.core.notice.Notice;
import lu.seco.core.notice.Notice.Level;
import lu.seco.notify.internal.CodeTexts;
import lu.seco.notify.internal.FakeClock;
import lu.seco.notify.internal.FakeConfig;
import lu.seco.notify.internal.FakeLogger;
import lu.seco.notify.internal.FakeSecrets;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The whole way from a notice to a mail in GreenMail, an SMTP server of others. */
public class MailChannelTest {

    private static final String SECRET = "canary-7f3a";

    private final Certificate certificate = Certificate.ofGreenMail();

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final FakeSecrets secrets = new FakeSecrets();
    private final FakeLogger log = new FakeLogger();
    private final FakeClock clock = new FakeClock();
    private ClassLoader before;
    private GreenMail server;
    private MailChannel channel;

    @Before
    public void open() throws Exception {
        System.setProperty("greenmail.tls.keystore.file", certificate.file.toString());
        System.setProperty("greenmail.tls.keystore.password", Certificate.PASSWORD);
        before = Thread.currentThread().getContextClassLoader();
        // GreenMail's threads inherit it; Jakarta Mail looks there for its own parts
        Thread.currentThread().setContextClassLoader(Session.class.getClassLoader());
        server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTPS));
        server.start();
        server.setUser("paie@example.lu", "paie", SECRET);
        server.setUser("chef@example.lu", "chef", SECRET);
        secrets.write(MailCarrier.PASSWORD, SECRET.toCharArray());
    }

    @After
    public void close() {
        if (channel != null) {
            channel.close();
        }
        server.stop();
        Thread.currentThread().setContextClassLoader(before);
        System.clearProperty("greenmail.tls.keystore.file");
        System.clearProperty("greenmail.tls.keystore.password");
    }

    @Test
    public void noticeArrivesAsMailWithoutPersonalDataAndNothingIsLeftBehind() throws Exception {
        channel = channel(Map.of());
        channel.told(new Notice(Level.ALARM, Message.of("send.refused", "DECSAL_1985010112345_202601.xml"), Optional.of(Subject.report("r1"))));
        assertTrue(server.waitForIncomingEmail(30_000, 1));
        String mail = text(server.getReceivedMessages()[0]);
        assertTrue(mail, mail.contains("notify.class.sending"));
        assertFalse(mail, mail.contains("12345") || mail.contains("DECSAL"));
        assertEquals(Optional.empty(), channel.trouble());
        assertFalse(log.entries.toString(), log.entries.toString().contains(SECRET));
    }

    @Test
    public void routesAndDetailsAreFollowed() throws Exception {
        channel = channel(Map.of("mail_details", "names", "mail_route", new String[] {"silence: chef@example.lu", "reception:"}));
        channel.told(new Notice(Level.ALARM, Message.of("silence.nothing", "<b>", "Mme Müller"), Optional.empty()));
        assertTrue(server.waitForIncomingEmail(30_000, 1));
        MimeMessage mail = server.getReceivedMessages()[0];
        assertEquals("chef@example.lu", mail.getAllRecipients()[0].toString());
        assertTrue(text(mail), text(mail).contains("silence.nothing"));
        assertFalse(text(mail), text(mail).contains("ller"));
    }

    @Test
    public void testGoesToEverybodyAndSaysSo() throws Exception {
        channel = channel(Map.of("mail_route", new String[] {"silence: chef@example.lu"}));
        OrderResult result = channel.test("marie").get(60, TimeUnit.SECONDS);
        assertEquals(Message.of("notify.mail.test.done", "chef@example.lu, paie@example.lu"), result.told());
        assertTrue(result.done());
        assertTrue(server.waitForIncomingEmail(30_000, 2));
    }

    @Test
    public void missingPasswordDamagedSecretsAndUnprotectedLoginAreSentences() throws Exception {
        secrets.remove(MailCarrier.PASSWORD);
        channel = channel(Map.of());
        assertEquals("notify.mail.password.missing", channel.test("marie").get(60, TimeUnit.SECONDS).told().code());
        secrets.damaged = true;
        assertEquals("notify.secrets", channel.test("marie").get(60, TimeUnit.SECONDS).told().code());
        channel.changed(FakeConfig.of(values(Map.of("mail_security", "none"))));
        assertEquals("notify.mail.unprotected", channel.test("marie").get(60, TimeUnit.SECONDS).told().code());
    }

    @Test
    public void incompleteSettingsAreTroubleOnlyWhereMailIsWanted() {
        channel = channel(Map.of("mail_host", " "));
        assertEquals("notify.mail.host.missing", channel.trouble().orElseThrow().code());
        channel.changed(FakeConfig.of(values(Map.of("mail_from", "nobody"))));
        assertEquals("notify.mail.from.missing", channel.trouble().orElseThrow().code());
        channel.changed(FakeConfig.of(values(Map.of("mail_to", ""))));
        assertEquals("notify.mail.to.missing", channel.trouble().orElseThrow().code());
        channel.changed(FakeConfig.of(values(Map.of("mail_to", "a@b.lu, c\r\nd"))));
        assertEquals("notify.mail.address", channel.trouble().orElseThrow().code());
        channel.changed(FakeConfig.of(values(Map.of("mail_active", false, "mail_host", ""))));
        assertEquals(Optional.empty(), channel.trouble());
        assertFalse(channel.active());
    }

    private MailChannel channel(Map<String, Object> changes) {
        return new MailChannel(() -> folder.getRoot().toPath(), new CodeTexts(), clock, secrets, log.logger(), FakeConfig.of(values(changes)),
                new Smtp(Optional.of(certificate.context.getSocketFactory()), 20_000));
    }

    private Map<String, Object> values(Map<String, Object> changes) {
        Map<String, Object> values = new HashMap<>(Map.of("mail_active", true, "mail_host", "localhost", "mail_port", server.getSmtps().getPort(),
                "mail_security", "tls", "mail_user", "paie", "mail_from", "seco@example.lu", "mail_to", "paie@example.lu",
                "mail_classes", new String[] {"sending", "silence", "other", "reception"}, "bundle_alarm_wait", 0L));
        values.putAll(changes);
        return values;
    }

    private static String text(MimeMessage mail) {
        return String.join("\n", Arrays.asList(GreenMailUtil.getWholeMessage(mail).split("=\r?\n")));
    }
}
