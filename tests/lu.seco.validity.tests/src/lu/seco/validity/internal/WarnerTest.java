// SPDX-License-Identifier: EPL-2.0
package lu.seco.validity.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import lu.seco.core.Message;
import lu.seco.core.Texts;
import lu.seco.core.notice.Notice;
import lu.seco.core.validity.Ending;
import lu.seco.core.validity.Ending.Source;
import lu.seco.core.validity.Ending.Urgency;
import lu.seco.core.validity.Validity;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.service.log.Logger;

/** When people are warned, day by day. */
public final class WarnerTest {

    private static final LocalDate ENDS = LocalDate.of(2026, 6, 30);

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final List<Notice> notices = new ArrayList<>();
    private Ending ending = certificate(ENDS, Urgency.CALM);

    @Test
    public void eachStepIsToldOnceAndEachUrgentDayOnce() {
        List<String> told = new ArrayList<>();
        Warner warner = warner();
        for (int left = 60; left >= -2; left--) {
            for (int time = 0; time < 3; time++) {
                look(warner, left);
            }
            while (!notices.isEmpty()) {
                told.add(left + " " + notices.remove(0).level());
            }
        }
        List<String> expected = new ArrayList<>(List.of("50 INFORMATION", "30 INFORMATION"));
        for (int left = 14; left >= 4; left--) {
            expected.add(left + " WARNING");
        }
        for (int left = 3; left >= -2; left--) {
            expected.add(left + " ALARM");
        }
        assertEquals(expected, told);
    }

    @Test
    public void aMachineThatWasOffStillWarnsOfTheStepItMissed() {
        look(warner(), 41);
        look(warner(), 40);
        look(warner(), 22);
        assertEquals(List.of("validity.ends.soon", "validity.ends.soon"), codes());
    }

    @Test
    public void whatWasToldIsRememberedOverARestartAndForgottenWithoutItsFile() throws IOException {
        look(warner(), 45);
        look(warner(), 44);
        look(warner(), 10);
        look(warner(), 10);
        assertEquals(2, notices.size());
        Path file = folder.getRoot().toPath().resolve(ValidityWatch.FILE);
        Files.writeString(file, "certificate\t2026-06-30\tx\tyesterday\n\n\t\t\t\n");
        look(warner(), 10);
        assertEquals("a spoilt memory tells once more", 3, notices.size());
    }

    @Test
    public void whatIsRecordedAsDoneIsQuietAndBeginsAnewWithItsNewEnd() {
        Warner warner = warner();
        look(warner, 5);
        ending = certificate(ENDS.plusYears(1), Urgency.CALM);
        warner.look(ENDS.minusDays(4), config("08:00"));
        assertEquals(1, notices.size());
        ending = certificate(ENDS.plusYears(1), Urgency.SOON);
        warner.look(ENDS.plusYears(1).minusDays(45), config("08:00"));
        assertEquals(List.of("validity.ends.urgent", "validity.ends.soon"), codes());
    }

    @Test
    public void thePasswordBeginsWithItsOwnWindowAndWhatIsUnknownIsNotTold() {
        Warner warner = warner();
        ending = new Ending(Ending.PASSWORD, Optional.empty(), Optional.of(ENDS), Source.RECORDED, Urgency.SOON, Message.of("told"));
        warner.look(ENDS.minusDays(15), config("08:00"));
        warner.look(ENDS.minusDays(14), config("08:00"));
        assertEquals(2, notices.size());
        ending = new Ending(Ending.PASSWORD, Optional.empty(), Optional.empty(), Source.UNKNOWN, Urgency.UNKNOWN, Message.of("told"));
        warner.look(ENDS, config("08:00"));
        assertEquals(2, notices.size());
    }

    @Test
    public void whatRunsShortWithoutADayIsToldOnceAndDailyWhenUrgent() {
        Warner warner = warner();
        for (Urgency urgency : List.of(Urgency.SOON, Urgency.URGENT)) {
            ending = new Ending("disk", Optional.empty(), Optional.empty(), Source.READ, urgency, Message.of("told"));
            for (int day = 0; day < 3; day++) {
                warner.look(ENDS.plusDays(urgency.ordinal() * 10L + day), config("08:00"));
            }
        }
        assertEquals(List.of("validity.ends.soon", "validity.ends.urgent", "validity.ends.urgent", "validity.ends.urgent"), codes());
    }

    @Test
    public void nobodyIsWarnedBeforeTheTimeThatIsSet() {
        ending = certificate(ENDS, Urgency.SOON);
        watch("2026-06-10T05:59:00Z", "08:00").tick();
        assertTrue(notices.isEmpty());
        watch("2026-06-10T06:00:00Z", "08:00").tick();
        assertEquals(1, notices.size());
        watch("2026-06-20T21:00:00Z", "24:00").tick();
        assertEquals(1, notices.size());
    }

    @Test
    public void anOldUpdateIsToldAndAFreshOneIsNot() {
        FakeJournal journal = new FakeJournal();
        Clock clock = Clock.fixed(Instant.parse("2026-06-10T10:00:00Z"), ZoneId.of("Europe/Luxembourg"));
        RecordNews news = new RecordNews();
        UpdateAge age = new UpdateAge(journal.journal(), news, clock, logger(), 90);
        assertEquals(List.of(), age.endings());
        journal.run("UPDATE", "ENDED", Instant.parse("2026-01-01T10:00:00Z"));
        journal.run("UPDATE", "TIMED_OUT", Instant.parse("2026-05-01T10:00:00Z"));
        journal.run("SEND", "ENDED", Instant.parse("2026-05-02T10:00:00Z"));
        news.appended(journal.events);
        assertEquals(Message.of("validity.update.old", "2026-01-01", 160), age.endings().get(0).told());
        assertEquals(Urgency.SOON, age.endings().get(0).urgency());
        journal.run("UPDATE", "ENDED", Instant.parse("2026-06-01T10:00:00Z"));
        news.appended(journal.events);
        assertEquals(Urgency.CALM, age.endings().get(0).urgency());
        assertEquals(List.of(), new UpdateAge(journal.journal(), news, clock, logger(), 0).endings());
    }

    private void look(Warner warner, int left) {
        ending = certificate(ENDS, left < 0 ? Urgency.ENDED : left <= 14 ? Urgency.URGENT : left <= 50 ? Urgency.SOON : Urgency.CALM);
        warner.look(ENDS.minusDays(left), config("08:00"));
    }

    private List<String> codes() {
        return notices.stream().map(notice -> notice.told().code()).toList();
    }

    private static Ending certificate(LocalDate ends, Urgency urgency) {
        return new Ending(Ending.CERTIFICATE, Optional.empty(), Optional.of(ends), Source.READ, urgency, Message.of("told"));
    }

    private ValidityWatch watch(String now, String from) {
        return new ValidityWatch(warner(), Clock.fixed(Instant.parse(now), ZoneId.of("Europe/Luxembourg")), logger(), config(from),
                Executors.newSingleThreadScheduledExecutor());
    }

    private Warner warner() {
        Validity validity = (Validity) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Validity.class},
                (proxy, method, arguments) -> List.of(ending));
        return new Warner(validity, new Told(folder.getRoot().toPath().resolve(ValidityWatch.FILE), logger()), notices::add, new Codes());
    }

    private static Logger logger() {
        return (Logger) Proxy.newProxyInstance(WarnerTest.class.getClassLoader(), new Class<?>[] {Logger.class}, (proxy, method, arguments) -> null);
    }

    private static ValidityWatch.Config config(String from) {
        return (ValidityWatch.Config) Proxy.newProxyInstance(WarnerTest.class.getClassLoader(), new Class<?>[] {ValidityWatch.Config.class},
                (proxy, method, arguments) -> method.getName().equals("time") ? from : method.getDefaultValue());
    }

    /** Says the code. */
    private static final class Codes implements Texts {

        @Override
        public String text(Message message) {
            return message.code();
        }

        @Override
        public String text(Message message, Locale language) {
            return message.code();
        }

        @Override
        public Locale language() {
            return Locale.FRENCH;
        }
    }
}
