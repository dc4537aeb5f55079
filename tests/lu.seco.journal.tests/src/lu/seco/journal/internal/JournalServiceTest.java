// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lu.seco.core.Message;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.JournalFilter;
import lu.seco.core.journal.JournalListener;
import lu.seco.core.journal.PageRequest;
import lu.seco.core.journal.RowSort;
import lu.seco.core.journal.Subject;
import lu.seco.core.journal.SubjectKind;
import lu.seco.core.notice.Notice;
import lu.seco.core.notice.Notifier;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class JournalServiceTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private JournalHouse house;
    private JournalService service;
    private Optional<Message> refused = Optional.empty();
    private int tries;

    @Before
    public void open() throws Exception {
        house = JournalHouse.open(folder.getRoot().toPath());
        house.close();
    }

    @After
    public void close() {
        if (service != null) {
            service.close();
        }
    }

    private void serve() {
        service = new JournalService(house.clock, house.log, (listeners, alarm) -> {
            tries++;
            if (refused.isPresent()) {
                throw new JournalException(refused.get(), null);
            }
            return new DerbyJournal(house.around(), house.store, Migrations.standard(), listeners);
        });
    }

    @Test
    public void aJournalThatDoesNotOpenAnswersEveryCallWithTheReason() throws Exception {
        refused = Optional.of(Message.of("journal.in-use", "/data/journal"));
        serve();
        int calls = 0;
        for (Method call : Journal.class.getMethods()) {
            Object[] arguments = Stream.of(call.getParameterTypes()).map(JournalServiceTest::argument).toArray();
            InvocationTargetException thrown = assertThrows(call.getName(), InvocationTargetException.class, () -> call.invoke(service, arguments));
            assertEquals(call.getName(), refused.get(), ((JournalException) thrown.getCause()).told());
            calls++;
        }
        assertEquals(22, calls);
        assertEquals("asked often, tried once", 1, tries);
    }

    private static Object argument(Class<?> type) {
        return Stream.of(List.of(), "x", JournalFilter.ALL, PageRequest.newest(1), RowSort.NEWEST, SubjectKind.REPORT, Set.of(), Subject.ENGINE,
                LocalDate.EPOCH).filter(type::isInstance).findFirst().orElseThrow();
    }

    @Test
    public void itOpensByItselfWhenTheOtherProgramHasLetGo() throws Exception {
        refused = Optional.of(Message.of("journal.in-use", "/data/journal"));
        serve();
        List<EventType> heard = new ArrayList<>();
        JournalListener listener = events -> events.forEach(event -> heard.add(event.type()));
        service.bindListener(listener);
        house.clock.advance(Duration.ofSeconds(14));
        assertThrows(JournalException.class, () -> service.countReports(JournalFilter.ALL));
        assertEquals(1, tries);
        house.clock.advance(Duration.ofSeconds(1));
        assertThrows(JournalException.class, () -> service.countReports(JournalFilter.ALL));
        assertEquals(2, tries);
        refused = Optional.empty();
        house.clock.advance(Duration.ofHours(-1));
        assertEquals("also when the clock goes back", 0, service.countReports(JournalFilter.ALL));
        service.append(List.of(JournalHouse.engine(EventType.ENGINE_STARTED)));
        service.unbindListener(listener);
        service.append(List.of(JournalHouse.engine(EventType.ENGINE_STOPPED)));
        assertEquals(List.of(EventType.ENGINE_STARTED), heard);
        assertEquals(3, tries);
    }

    @Test
    public void aDamagedDatabaseIsToldAtEachCall() throws Exception {
        try (Stream<Path> files = Files.list(house.data.journal().resolve("derby/seg0"))) {
            for (Path file : files.toList()) {
                Files.writeString(file, "damaged");
            }
        }
        service = new JournalService(house.data, house.clock, house.store, null, house.log);
        assertEquals("journal.open.failed",
                assertThrows(JournalException.class, () -> service.sortedReports(JournalFilter.ALL, RowSort.NEWEST)).told().code());
        assertEquals("journal.open.failed", assertThrows(JournalException.class, () -> service.reportsAt(List.of(1L))).told().code());
    }

    @Test
    public void whatPeopleMustHearWaitsForSomebodyToTellIt() {
        List<Message> told = new ArrayList<>();
        Message rebuilt = Message.of("journal.rebuilt.missing", 10L);
        Message damaged = Message.of("journal.damaged", "XSDG2");
        List<Consumer<Message>> alarms = new ArrayList<>();
        service = new JournalService(house.clock, house.log, (listeners, alarm) -> {
            alarms.add(alarm);
            alarm.accept(rebuilt);
            throw new JournalException(Message.of("journal.in-use", "x"), null);
        });
        Notifier notifier = notice -> {
            assertEquals(Notice.Level.ALARM, notice.level());
            told.add(notice.told());
        };
        service.bindNotifier(notifier);
        assertEquals(List.of(rebuilt), told);
        service.unbindNotifier(notifier);
        alarms.get(0).accept(damaged);
        assertEquals("nobody is there", List.of(rebuilt), told);
        service.bindNotifier(notifier);
        assertEquals(List.of(rebuilt, damaged), told);
    }

    @Test
    public void aClosedOneIsNotOpenedAgain() {
        serve();
        service.close();
        house.clock.advance(Duration.ofHours(1));
        assertEquals("journal.read.failed", assertThrows(JournalException.class, () -> service.report("r1")).told().code());
        assertEquals(1, tries);
    }

    @Test
    public void oneThatNeverOpenedIsClosedInPeace() {
        refused = Optional.of(Message.of("journal.in-use", "/data/journal"));
        serve();
        service.close();
        house.clock.advance(Duration.ofHours(1));
        assertEquals("journal.in-use", assertThrows(JournalException.class, () -> service.report("r1")).told().code());
        assertEquals(1, tries);
    }
}
