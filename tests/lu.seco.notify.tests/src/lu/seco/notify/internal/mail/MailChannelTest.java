// SPDX-License-Identifier: EPL-2.0
package lu.seco.notify.internal.mail;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
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

    @Rule
    public final MailServer server = new MailServer("chef");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final FakeSecrets secrets = new FakeSecrets();
    private final FakeLogger log = new FakeLogger();
    private final FakeClock clock = new FakeClock();
    private MailChannel channel;

    @Before
    public void open() throws Exception {
        secrets.write(MailCarrier.PASSWORD, MailServer.SECRET.toCharArray());
    }

    @After
    public void close() {
        if (channel != null) {
            channel.close();
        }
    }

    @Test
    public void noticeArrivesAsMailWithoutPersonalDataAndNothingIsLeftBehind() throws Exception {
        channel = channel(Map.of());
        channel.told(new Notice(Level.ALARM, Message.of("send.refused", "DECSAL_1985010112345_202601.xml"), Optional.of(Subject.report("r1"))));
        assertTrue(server.received(1));
        String mail = text(server.first());
        assertTrue(mail, mail.contains("notify.class.sending"));
        assertFalse(mail, mail.contains("12345") || mail.contains("DECSAL"));
        assertEquals(Optional.empty(), channel.trouble());
        assertFalse(log.entries.toString(), log.entries.toString().contains(MailServer.SECRET));
    }

    @Test
    public void routesAndDetailsAreFollowed() throws Exception {
        channel = channel(Map.of("mail_details", "names", "mail_route", new String[] {"silence: chef@example.lu", "reception:"}));
        channel.told(new Notice(Level.ALARM, Message.of("silence.nothing", "<b>", "Mme Müller"), Optional.empty()));
        assertTrue(server.received(1));
        MimeMessage mail = server.first();
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
        assertTrue(server.received(2));
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
                server.smtp());
    }

    private Map<String, Object> values(Map<String, Object> changes) {
        return server.values(Map.of("mail_active", true, "mail_to", "paie@example.lu",
                "mail_classes", new String[] {"sending", "silence", "other", "reception"}, "bundle_alarm_wait", 0L), changes);
    }

    private static String text(MimeMessage mail) {
        return String.join("\n", Arrays.asList(GreenMailUtil.getWholeMessage(mail).split("=\r?\n")));
    }
}
