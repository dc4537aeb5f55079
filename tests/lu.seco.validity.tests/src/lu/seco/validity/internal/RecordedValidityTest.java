// SPDX-License-Identifier: EPL-2.0
package lu.seco.validity.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalException;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.Settings;
import lu.seco.core.validity.Ending;
import lu.seco.core.validity.Ending.Source;
import lu.seco.core.validity.Ending.Urgency;
import lu.seco.core.validity.EndingSource;
import lu.seco.validity.internal.RecordedValidity.Config;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.service.log.Logger;

/** What ends when, day by day. */
public final class RecordedValidityTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Luxembourg");
    /** 00:30 of 11 February in Luxembourg, still the 10th in UTC. */
    private static final Instant NOW = Instant.parse("2026-02-10T23:30:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 11);

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final List<String> log = new ArrayList<>();
    private final FakeJournal journal = new FakeJournal();
    private final RecordNews news = new RecordNews();

    @Test
    public void nothingRecordedIsUnknownWithASentenceAskingForIt() {
        List<Ending> endings = validity("").endings();
        assertEquals(List.of(new Ending(Ending.CERTIFICATE, Optional.empty(), Optional.empty(), Source.UNKNOWN, Urgency.UNKNOWN,
                Message.of("validity.certificate.unknown")), new Ending(Ending.PASSWORD, Optional.empty(), Optional.empty(), Source.UNKNOWN,
                        Urgency.UNKNOWN, Message.of("validity.password.unknown", 90))), endings);
    }

    @Test
    public void theStepsOfTheCertificate() throws JournalException {
        assertStep(51, Urgency.CALM, "left");
        assertStep(50, Urgency.SOON, "left");
        assertStep(15, Urgency.SOON, "left");
        assertStep(14, Urgency.URGENT, "left");
        assertStep(2, Urgency.URGENT, "left");
        assertStep(1, Urgency.URGENT, "tomorrow");
        assertStep(0, Urgency.URGENT, "today");
        assertStep(-1, Urgency.ENDED, "ended");
    }

    private void assertStep(int left, Urgency urgency, String code) throws JournalException {
        RecordedValidity validity = validity("");
        LocalDate ends = TODAY.plusDays(left);
        validity.certificateEnds(ends, "anna");
        assertEquals(new Ending(Ending.CERTIFICATE, Optional.empty(), Optional.of(ends), Source.RECORDED, urgency,
                Message.of("validity.certificate." + code, ends, left)), of(validity, Ending.CERTIFICATE));
    }

    @Test
    public void theStepsOfThePassword() throws JournalException {
        assertPassword(0, 90, Urgency.CALM);
        assertPassword(74, 16, Urgency.CALM);
        assertPassword(75, 15, Urgency.SOON);
        assertPassword(76, 14, Urgency.URGENT);
        assertPassword(90, 0, Urgency.URGENT);
        assertPassword(91, -1, Urgency.ENDED);
    }

    private void assertPassword(int ago, long left, Urgency urgency) throws JournalException {
        RecordedValidity validity = validity("");
        validity.passwordChanged(TODAY.minusDays(ago), "anna");
        Ending password = of(validity, Ending.PASSWORD);
        assertEquals(ago + " days ago", urgency, password.urgency());
        assertEquals(Optional.of(TODAY.minusDays(ago)), password.since());
        assertEquals(Optional.of(TODAY.plusDays(left)), password.ends());
        assertEquals(Source.RECORDED, password.source());
    }

    @Test
    public void stepsAndLifeCanBeSetWhileItRuns() throws JournalException {
        RecordedValidity validity = validity("");
        validity.passwordChanged(TODAY.minusDays(20), "anna");
        validity.certificateEnds(TODAY.plusDays(60), "anna");
        validity.changed(config("", 30, 60, 9, 10));
        assertEquals(Urgency.URGENT, of(validity, Ending.PASSWORD).urgency());
        assertEquals(Urgency.SOON, of(validity, Ending.CERTIFICATE).urgency());
        assertEquals("the urgent one first", Ending.PASSWORD, validity.endings().get(0).item());
        validity.changed(config("", 31, 59, 9, 10));
        assertEquals(Urgency.CALM, of(validity, Ending.PASSWORD).urgency());
        assertEquals(Urgency.CALM, of(validity, Ending.CERTIFICATE).urgency());
    }

    @Test
    public void whatIsUnknownComesBeforeWhatIsCalm() throws JournalException {
        RecordedValidity validity = validity("");
        validity.certificateEnds(TODAY.plusYears(1), "anna");
        assertEquals(List.of(Ending.PASSWORD, Ending.CERTIFICATE), validity.endings().stream().map(Ending::item).toList());
        validity.certificateEnds(TODAY.plusDays(20), "anna");
        assertEquals(List.of(Ending.CERTIFICATE, Ending.PASSWORD), validity.endings().stream().map(Ending::item).toList());
    }

    @Test
    public void aRecordIsJournalledWithItemDayAndPerson() throws JournalException {
        validity("").passwordChanged(TODAY, "anna");
        assertEquals(EventType.VALIDITY_RECORDED, journal.events.get(0).type());
        assertEquals(Map.of(Fact.ITEM, "password", Fact.DAY, "2026-02-11", Fact.PERSON, "anna"), journal.events.get(0).facts());
        assertThrows(IllegalArgumentException.class, () -> validity("").passwordChanged(TODAY.plusDays(1), "anna"));
        assertEquals(1, journal.events.size());
    }

    @Test
    public void theNewestRecordCountsAlsoBehindManyOthersAndBrokenOnes() {
        journal.record(Ending.PASSWORD, "2025-12-01", NOW);
        journal.record(Ending.PASSWORD, "2026-01-01", NOW);
        journal.record(Ending.PASSWORD, "some day", NOW);
        for (int number = 0; number < 250; number++) {
            journal.record(Ending.CERTIFICATE, "2026-06-0" + (number % 9 + 1), NOW);
        }
        assertEquals(Optional.of(LocalDate.of(2026, 1, 1)), of(validity(""), Ending.PASSWORD).since());
        assertEquals(Optional.of(LocalDate.of(2026, 6, 249 % 9 + 1)), of(validity(""), Ending.CERTIFICATE).ends());
    }

    @Test
    public void theJournalIsReadOnceAndAgainWhenSomethingWasRecorded() throws JournalException {
        RecordedValidity validity = validity("");
        validity.passwordChanged(TODAY, "anna");
        validity.certificateEnds(TODAY, "anna");
        validity.endings();
        int reads = journal.reads;
        validity.endings();
        assertEquals(reads, journal.reads);
        journal.record(Ending.PASSWORD, "2026-01-05", NOW);
        news.appended(journal.events);
        assertEquals(Optional.of(LocalDate.of(2026, 1, 5)), of(validity, Ending.PASSWORD).since());
    }

    @Test
    public void aJournalThatCannotBeReadIsUnknownAndNotCalm() throws JournalException {
        RecordedValidity validity = validity("");
        journal.broken = true;
        for (Ending ending : validity.endings()) {
            assertEquals(Urgency.UNKNOWN, ending.urgency());
            assertEquals("journal.read.failed", ending.told().code());
        }
        assertThrows(JournalException.class, () -> validity.certificateEnds(TODAY, "anna"));
        assertTrue(log.toString(), log.contains("warn"));
    }

    @Test
    public void aCertificateIsReadUntilSomebodyRecordsAndAgainWhenItIsNewerThanTheRecord() throws Exception {
        Path store = folder.getRoot().toPath().resolve("keys.jks");
        Keytool.certificate(store, "JKS", "user", "2026/02/01 23:30:00", 50);
        Ending read = of(validity(store.toString()), Ending.CERTIFICATE);
        assertEquals(Source.READ, read.source());
        assertEquals("days of the office's zone", Optional.of(LocalDate.of(2026, 2, 2)), read.since());
        assertEquals(Optional.of(LocalDate.of(2026, 3, 24)), read.ends());
        assertEquals(Urgency.SOON, read.urgency());
        journal.record(Ending.CERTIFICATE, "2026-05-01", Instant.parse("2026-02-01T23:29:00Z"));
        assertEquals("issued after the record", Source.READ, of(validity(store.toString()), Ending.CERTIFICATE).source());
        journal.record(Ending.CERTIFICATE, "2026-05-02", Instant.parse("2026-02-01T23:31:00Z"));
        Ending recorded = of(validity(store.toString()), Ending.CERTIFICATE);
        assertEquals(Source.RECORDED, recorded.source());
        assertEquals(Optional.of(LocalDate.of(2026, 5, 2)), recorded.ends());
        RecordedValidity withoutJournal = validity(store.toString());
        journal.broken = true;
        assertEquals(Source.READ, of(withoutJournal, Ending.CERTIFICATE).source());
    }

    @Test
    public void aCertificateUntilMidnightDoesNotHoldOnTheDayThatBeginsThen() throws Exception {
        Path store = folder.getRoot().toPath().resolve("keys.jks");
        Keytool.certificate(store, "JKS", "user", "2026/02/01 23:00:00", 5);
        assertEquals(Optional.of(LocalDate.of(2026, 2, 6)), of(validity(store.toString()), Ending.CERTIFICATE).ends());
    }

    @Test
    public void whatIsWrongWithTheFileIsToldUnlessADayIsRecorded() throws JournalException {
        Path missing = folder.getRoot().toPath().resolve("missing.pem");
        RecordedValidity validity = validity(missing.toString());
        assertEquals(Message.of("validity.certificate.file.missing", missing), of(validity, Ending.CERTIFICATE).told());
        validity.certificateEnds(TODAY.plusDays(100), "anna");
        assertEquals(Urgency.CALM, of(validity, Ending.CERTIFICATE).urgency());
        assertEquals(Message.of("validity.certificate.unknown"), withFile("\0").told());
    }

    private Ending withFile(String name) {
        journal.events.clear();
        return of(validity(name), Ending.CERTIFICATE);
    }

    @Test
    public void withoutARecordTheDateOfSofiesFileServesAndIsMarkedAsDerived() throws Exception {
        Path passwords = sofie("2026-01-12T22:59:00Z");
        Ending derived = of(validity(""), Ending.PASSWORD);
        assertEquals(new Ending(Ending.PASSWORD, Optional.of(LocalDate.of(2026, 1, 12)), Optional.of(LocalDate.of(2026, 4, 12)), Source.DERIVED,
                Urgency.CALM, Message.of("validity.password.derived.left", "2026-04-12", 60)), derived);
        journal.record(Ending.PASSWORD, "2026-01-05", NOW);
        news.appended(journal.events);
        assertEquals("a record that holds counts more", Source.RECORDED, of(validity(""), Ending.PASSWORD).source());
        journal.events.clear();
        journal.record(Ending.PASSWORD, "2025-10-01", NOW);
        assertEquals("one that has ended does not", Source.DERIVED, of(validity(""), Ending.PASSWORD).source());
        Files.setLastModifiedTime(passwords, FileTime.from(Instant.parse("2025-09-01T10:00:00Z")));
        assertEquals("unless the file is older still", Urgency.ENDED, of(validity(""), Ending.PASSWORD).urgency());
        assertEquals(Source.RECORDED, of(validity(""), Ending.PASSWORD).source());
    }

    @Test
    public void aFileFromTheFutureDerivesNothing() throws Exception {
        sofie("2026-02-12T10:00:00Z");
        assertEquals(Source.UNKNOWN, of(validity(""), Ending.PASSWORD).source());
    }

    @Test
    public void ofTheCertificatesOfTheDescriptorTheOneThatEndsFirstCounts() throws Exception {
        sofie("2026-01-12T12:00:00Z");
        Path descriptor = folder.getRoot().toPath().resolve("sofie.properties");
        Files.writeString(descriptor, Files.readString(descriptor) + "certificate.file.1 = keys/late.jks\ncertificate.file.2 = keys/early.jks\n"
                + "certificate.file.3 = keys/none.jks\n");
        Path keys = Files.createDirectories(folder.getRoot().toPath().resolve("sofie/keys"));
        Keytool.certificate(keys.resolve("late.jks"), "JKS", "user", "2026/02/01 12:00:00", 90);
        Keytool.certificate(keys.resolve("early.jks"), "JKS", "user", "2026/02/01 12:00:00", 40);
        assertEquals(Optional.of(LocalDate.of(2026, 3, 13)), of(validity(""), Ending.CERTIFICATE).ends());
        Files.writeString(descriptor, "root = sofie\0\nuser = x\ncertificate.file = a.pem\n");
        assertEquals(Source.UNKNOWN, of(validity(""), Ending.CERTIFICATE).source());
    }

    @Test
    public void whatOtherServicesKnowIsListedWithTheRest() {
        RecordedValidity validity = validity("");
        Ending disk = new Ending("disk", Optional.empty(), Optional.empty(), Source.READ, Urgency.SOON, Message.of("validity.disk.low"));
        EndingSource source = () -> List.of(disk);
        validity.addSource(source);
        assertEquals(List.of("disk", Ending.CERTIFICATE, Ending.PASSWORD), validity.endings().stream().map(Ending::item).toList());
        validity.removeSource(source);
        assertEquals(2, validity.endings().size());
    }

    private Path sofie(String written) throws Exception {
        Path root = folder.getRoot().toPath().resolve("sofie");
        Path passwords = Files.createDirectories(root.resolve("data/999900203")).resolve("passwords");
        Files.writeString(passwords, "x");
        Files.setLastModifiedTime(passwords, FileTime.from(Instant.parse(written)));
        Files.writeString(folder.getRoot().toPath().resolve("sofie.properties"), "root = " + root + "\nuser = 999900203\n");
        return passwords;
    }

    @Test
    public void theSettingsHaveTheDefaultsOfTheComponents() {
        for (SettingDefinition setting : new ValiditySettings().settings()) {
            for (Class<?> config : List.of(Config.class, ValidityWatch.Config.class, UpdateAge.Config.class)) {
                for (Method method : config.getDeclaredMethods()) {
                    if (method.getName().equals(setting.property().replace('.', '_'))) {
                        assertEquals(setting.key(), setting.standard(), String.valueOf(method.getDefaultValue()));
                    }
                }
            }
        }
        assertEquals(List.of("validity.certificate.file", "validity.password.days", "validity.password.file", "validity.warn.days",
                "validity.password.warn.days", "validity.urgent.days", "validity.alarm.days", "validity.steps", "validity.time",
                "validity.update.days"), new ValiditySettings().settings().stream().map(SettingDefinition::key).toList());
    }

    private RecordedValidity validity(String certificate) {
        journal.listener = news;
        Logger logger = (Logger) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Logger.class}, (proxy, method, arguments) -> {
            log.add(method.getName());
            return null;
        });
        return new RecordedValidity(journal.journal(), news, () -> folder.getRoot().toPath(), settings(), Clock.fixed(NOW, ZONE), logger,
                config(certificate, 90, 50, 15, 14));
    }

    private Settings settings() {
        return (Settings) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Settings.class},
                (proxy, method, arguments) -> Optional.of("sofie.properties"));
    }

    private static Ending of(RecordedValidity validity, String item) {
        return validity.endings().stream().filter(ending -> ending.item().equals(item)).findFirst().orElseThrow();
    }

    private static Config config(String certificate, int password, int warn, int passwordWarn, int urgent) {
        return new Config() {
            @Override
            public String certificate_file() {
                return certificate;
            }

            @Override
            public int password_days() {
                return password;
            }

            @Override
            public String password_file() {
                return "";
            }

            @Override
            public int warn_days() {
                return warn;
            }

            @Override
            public int password_warn_days() {
                return passwordWarn;
            }

            @Override
            public int urgent_days() {
                return urgent;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return Config.class;
            }
        };
    }
}
