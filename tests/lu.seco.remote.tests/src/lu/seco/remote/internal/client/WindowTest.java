// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.client;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import lu.seco.core.Message;
import lu.seco.core.check.Check;
import lu.seco.core.check.SelfTest;
import lu.seco.core.diagnosis.LogFile;
import lu.seco.core.diagnosis.LogPage;
import lu.seco.core.diagnosis.Logs;
import lu.seco.core.diagnosis.SupportBundle;
import lu.seco.core.exchange.EngineListener;
import lu.seco.core.exchange.EngineState;
import lu.seco.core.exchange.EngineStatus;
import lu.seco.core.exchange.Exchange;
import lu.seco.core.exchange.Order;
import lu.seco.core.exchange.OrderResult;
import lu.seco.core.journal.ContentStore;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.JournalFilter;
import lu.seco.core.journal.JournalListener;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.RowSort;
import lu.seco.core.journal.Subject;
import lu.seco.core.remote.RemoteEngine;
import lu.seco.core.settings.Settings;
import lu.seco.core.settings.SettingsProblem;
import lu.seco.core.staging.Staging;
import lu.seco.core.staging.StagingListener;
import lu.seco.core.validity.Validity;
import lu.seco.remote.internal.server.FakeHouse;
import lu.seco.remote.internal.server.FakeService;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** A window and a service over a real socket. */
public class WindowTest {

    private static final EngineStatus ACTIVE = new EngineStatus(EngineState.ACTIVE, Optional.empty(), Optional.of(Instant.EPOCH), 3, List.of(), List.of(),
            List.of());

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final FakeHouse house = new FakeHouse();
    private final List<AutoCloseable> open = new ArrayList<>();
    private Path note;
    private FakeService service;

    @Before
    public void start() throws Exception {
        note = folder.getRoot().toPath().resolve("note");
        house.with(Exchange.class, (self, method, arguments) -> switch (method.getName()) {
            case "status" -> ACTIVE;
            case "order" -> CompletableFuture.completedFuture(new OrderResult(true, 2, 0, Message.of("order.done")));
            default -> null;
        });
        serve(FakeService.OWNER);
    }

    private void serve(String token) throws IOException {
        service = new FakeService(house, folder.getRoot().toPath(), FakeService.quick(), Window.silent());
        open.add(service);
        service.note(note, token);
    }

    private Window window() {
        Window window = new Window(note, folder.getRoot().toPath(), Optional.empty());
        open.add(window);
        return window.connected();
    }

    @After
    public void stop() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
    }

    @Test
    public void theStateIsThereWithoutWaitingAndFollowsWhatTheEngineTells() {
        Window window = window();
        List<EngineStatus> told = new CopyOnWriteArrayList<>();
        window.link.tell(EngineListener.class, told::add);
        Exchange exchange = window.service(Exchange.class);
        assertEquals(ACTIVE, exchange.status());
        EngineStatus next = new EngineStatus(EngineState.PAUSED, Optional.empty(), Optional.empty(), 0, List.of(), List.of(), List.of());
        service.listener(EngineListener.class).changed(next);
        Await.until("told", () -> told.equals(List.of(next)));
        assertEquals(next, exchange.status());
    }

    /** A window that follows the service of another account. */
    private RemoteEngine.Status following(Path there) {
        Settings own = (Settings) Proxy.newProxyInstance(Settings.class.getClassLoader(), new Class<?>[] {Settings.class}, (self, method, arguments) -> null);
        Window window = new Window(there, folder.getRoot().toPath(), Optional.of(own));
        open.add(window);
        window.link.connect();
        Await.until("lost", window::lost);
        return window.link.status();
    }

    @Test
    public void aGuestIsToldThatThereIsNoNoteOrThatHisAccountCannotReachIt() {
        Path missing = folder.getRoot().toPath().resolve("none");
        assertEquals(Message.of("remote.note.missing", missing), following(missing).told());
        // below a file nothing can be reached, not even by root, who may read everything else
        Path closed = note.resolve("window");
        assertEquals(Message.of("remote.note.closed", closed, "anna"), following(closed).told());
    }

    @Test
    public void anOrderIsCarriedOutInTheNameOfThePersonAndNoted() throws Exception {
        Exchange exchange = window().service(Exchange.class);
        assertEquals(new OrderResult(true, 2, 0, Message.of("order.done")), exchange.order(Order.SEND).get(10, TimeUnit.SECONDS));
        exchange.pause("anna");
        Await.until("paused", () -> house.orders().contains("anna pause anna"));
        assertEquals(List.of("anna order ", "anna pause anna"), house.orders());
    }

    @Test
    public void closingTheWindowStopsNothing() throws Exception {
        List<String> called = new CopyOnWriteArrayList<>();
        house.with(Exchange.class, (self, method, arguments) -> {
            called.add(method.getName());
            return method.getName().equals("status") ? ACTIVE : null;
        });
        Window window = window();
        Exchange exchange = window.service(Exchange.class);
        exchange.start();
        exchange.stop().get(10, TimeUnit.SECONDS);
        window.close();
        Await.until("gone", () -> !service.busy());
        assertEquals(List.of("status"), called);
        assertEquals(EngineState.ACTIVE, window().service(Exchange.class).status().state());
    }

    @Test
    public void whatTheServiceThrowsIsThrownHere() {
        house.with(Journal.class, (self, method, arguments) -> {
            if (method.getName().equals("kinds")) {
                throw new JournalException(Message.of("journal.full", "C"), null);
            }
            throw new IllegalArgumentException("not so");
        });
        Journal journal = window().service(Journal.class);
        assertEquals(Message.of("journal.full", "C"), assertThrows(JournalException.class, () -> journal.kinds(REPORT)).told());
        assertThrows(IllegalArgumentException.class, () -> journal.report("x"));
    }

    private static final lu.seco.core.journal.SubjectKind REPORT = lu.seco.core.journal.SubjectKind.REPORT;

    @Test
    public void aMillionKeysComeInOneAnswer() throws Exception {
        long[] keys = new long[500_000];
        java.util.Arrays.setAll(keys, at -> at * 3L);
        house.with(Journal.class, (self, method, arguments) -> keys);
        assertArrayEquals(keys, window().service(Journal.class).sortedReports(JournalFilter.ALL, RowSort.NEWEST));
    }

    @Test
    public void progressComesInOrderOnTheThreadThatWaits() {
        house.with(SelfTest.class, (self, method, arguments) -> {
            java.util.function.Consumer<?> done = (java.util.function.Consumer<?>) arguments[0];
            for (String id : List.of("a", "b", "c")) {
                tell(done, new SelfTest.Ran(id, List.of(), Duration.ZERO));
            }
            return new SelfTest.Result(Instant.EPOCH, List.of());
        });
        List<String> seen = new ArrayList<>();
        Thread me = Thread.currentThread();
        window().service(SelfTest.class).run(ran -> seen.add(ran.id() + (Thread.currentThread() == me)));
        assertEquals(List.of("atrue", "btrue", "ctrue"), seen);
    }

    private static void tell(java.util.function.Consumer<?> consumer, Object value) throws ReflectiveOperationException {
        java.util.function.Consumer.class.getMethod("accept", Object.class).invoke(consumer, value);
    }

    @Test
    public void whoIsInterruptedHereIsInterruptedThere() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        house.with(Journal.class, (self, method, arguments) -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
                return null;
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw new JournalException(Message.of("journal.interrupted"), e);
            }
        });
        Journal journal = window().service(Journal.class);
        CompletableFuture<Message> told = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            try {
                journal.sortedReports(JournalFilter.ALL, RowSort.NEWEST);
            } catch (JournalException e) {
                told.complete(e.told());
            }
        });
        caller.start();
        assertTrue(begun.await(10, TimeUnit.SECONDS));
        caller.interrupt();
        assertEquals("journal.interrupted", told.get(10, TimeUnit.SECONDS).code());
        assertTrue(interrupted.await(10, TimeUnit.SECONDS));
    }

    @Test
    public void theThreadOfAUserInterfaceNeverWaitsLong() {
        CountDownLatch never = new CountDownLatch(1);
        house.with(Validity.class, (self, method, arguments) -> {
            never.await();
            return List.of();
        });
        Window window = window();
        Validity validity = window.service(Validity.class);
        window.hasty(true);
        assertEquals(List.of(), validity.endings());
        never.countDown();
    }

    @Test
    public void aServiceThatIsRestartedIsFoundAgainAndTheWindowReadsAgain() throws Exception {
        Window window = window();
        Exchange exchange = window.service(Exchange.class);
        int before = window.changes();
        service.close();
        Await.until("lost", window::lost);
        assertEquals(List.of(Message.of("remote.lost")), exchange.status().hindrances());
        assertEquals("remote.lost", exchange.order(Order.SEND).get(10, TimeUnit.SECONDS).told().code());
        serve(FakeService.OWNER);
        Await.until("connected again", () -> window.link.status().connected() && window.changes() >= before + 2);
        assertEquals(ACTIVE, exchange.status());
        assertEquals(2, exchange.order(Order.SEND).get(10, TimeUnit.SECONDS).sent());
    }

    @Test
    public void aCallUnderWayWhenTheServiceDiesEndsWithASentence() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        house.with(Journal.class, (self, method, arguments) -> {
            begun.countDown();
            new CountDownLatch(1).await();
            return null;
        });
        Journal journal = window().service(Journal.class);
        CompletableFuture<Message> told = new CompletableFuture<>();
        new Thread(() -> {
            try {
                journal.report("r");
            } catch (JournalException e) {
                told.complete(e.told());
            }
        }).start();
        assertTrue(begun.await(10, TimeUnit.SECONDS));
        service.close();
        assertTrue(told.get(10, TimeUnit.SECONDS).code().startsWith("remote."));
    }

    @Test
    public void servicesComeAndGoAlsoThoseOfWhichThereAreSeveral() {
        house.with(Check.class, "sofie.script", (self, method, arguments) -> method.getName().equals("id") ? "sofie.script" : (Object) true);
        Window window = window();
        Check check = window.service(Check.class);
        assertEquals("sofie.script", check.id());
        assertTrue(check.installation());
        assertFalse(window.has(Staging.class));
        house.with(Staging.class, (self, method, arguments) -> method.getReturnType() == boolean.class ? (Object) true : List.of());
        service.servicesChanged();
        assertTrue(window.service(Staging.class).fourEyes());
    }

    @Test
    public void whatIsRememberedIsFetchedBeforeAListenerIsTold() {
        List<Object> files = new CopyOnWriteArrayList<>();
        house.with(Staging.class, (self, method, arguments) -> method.getReturnType() == boolean.class ? (Object) !files.isEmpty() : List.of());
        Window window = window();
        Staging staging = window.service(Staging.class);
        assertFalse(staging.fourEyes());
        List<Boolean> seen = new CopyOnWriteArrayList<>();
        window.link.tell(StagingListener.class, () -> seen.add(staging.fourEyes()));
        files.add(this);
        service.listener(StagingListener.class).stagingChanged();
        Await.until("told", () -> !seen.isEmpty());
        assertEquals(List.of(true), seen);
    }

    @Test
    public void eventsOfTheJournalComeInTheirOrder() {
        Window window = window();
        List<Long> numbers = new CopyOnWriteArrayList<>();
        window.link.tell(JournalListener.class, events -> events.forEach(event -> numbers.add(event.number())));
        JournalListener listener = service.listener(JournalListener.class);
        List<Long> sent = new ArrayList<>();
        for (long number = 1; number <= 300; number++) {
            sent.add(number);
            listener.appended(List.of(new JournalEvent(number, Instant.EPOCH, EventType.ENGINE_STARTED, Subject.ENGINE, new java.util.TreeMap<>(), "0", "1")));
        }
        Await.until("all", () -> numbers.size() == 300);
        assertEquals(sent, numbers);
    }

    @Test
    public void aWindowWritesReadMarksAndNoOtherHistory() throws Exception {
        house.with(Journal.class, (self, method, arguments) -> List.of());
        Journal journal = window().service(Journal.class);
        assertEquals(List.of(), journal.append(List.of(new NewEvent(EventType.RECEPTION_READ, Subject.reception("r"), Map.of()))));
        assertThrows(JournalException.class, () -> journal.append(List.of(new NewEvent(EventType.REPORT_SENT, Subject.report("r"), Map.of()))));
        assertThrows(UnsupportedOperationException.class, () -> journal.verify());
    }

    @Test
    public void onlyLogsThatTheServiceKnowsAreRead() throws Exception {
        LogFile known = new LogFile(LogFile.Origin.SECO, Path.of("/logs/seco.log"), java.nio.charset.StandardCharsets.UTF_8);
        house.with(Logs.class, (self, method, arguments) -> method.getName().equals("all") ? List.of(known) : new LogPage(List.of(), 0, 0, false));
        Logs logs = window().service(Logs.class);
        assertEquals(0, logs.tail(known, 10).end());
        LogFile other = new LogFile(LogFile.Origin.SECO, Path.of("/etc/shadow"), java.nio.charset.StandardCharsets.UTF_8);
        assertThrows(IOException.class, () -> logs.tail(other, 10));
    }

    @Test
    public void aGuestDecidesButChangesNoSettings() throws Exception {
        service.note(note, FakeService.GUEST);
        house.with(Settings.class, (self, method, arguments) -> List.of());
        Window window = window();
        assertEquals("remote.connected.guest", window.link.status().told().code());
        assertTrue(window.service(Exchange.class).order(Order.SEND).get(10, TimeUnit.SECONDS).done());
        assertEquals("remote.refused.owner",
                assertThrows(IOException.class, () -> window.service(Settings.class).change(Map.of("exchange.outbox", "/tmp"), "anna")).getMessage());
    }

    @Test
    public void settingsAreInTheMemoryOfTheWindowAndChangedInTheService() throws Exception {
        List<Object> changed = new CopyOnWriteArrayList<>();
        house.with(Settings.class, (self, method, arguments) -> switch (method.getName()) {
            case "definitions" -> List.of(Window.THEME);
            case "value" -> Optional.of("dark");
            case "change" -> {
                changed.add(arguments[0]);
                yield List.of(new SettingsProblem(1, "ui.theme", "x", Message.of("settings.no")));
            }
            default -> List.of();
        });
        Window window = window();
        Settings settings = window.service(Settings.class);
        assertEquals(Optional.of("dark"), settings.value("ui.theme"));
        assertEquals(List.of(Window.THEME), settings.definitions());
        assertEquals(1, settings.change(Map.of("ui.theme", "x"), "anna").size());
        assertEquals(List.of(Map.of("ui.theme", "x")), changed);
        assertEquals("the service learns which settings a window has", List.of(Window.THEME), house.settings());
    }

    @Test
    public void aContentThatCannotBeReadWhereItLiesTravelsInPieces() throws Exception {
        byte[] bytes = new byte[700_000];
        new java.util.Random(7).nextBytes(bytes);
        String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        Path there = Files.write(folder.getRoot().toPath().resolve("there"), bytes);
        int[] asked = {0};
        // the first answer is for the window, which finds nothing there; the others are for the service itself
        house.with(ContentStore.class, (self, method, arguments) -> !arguments[0].equals(hash) ? Optional.empty()
                : Optional.of(asked[0]++ == 0 ? folder.getRoot().toPath().resolve("elsewhere") : there));
        ContentStore store = window().service(ContentStore.class);
        Path here = store.find(hash).orElseThrow();
        assertArrayEquals(bytes, Files.readAllBytes(here));
        assertTrue(here.startsWith(folder.getRoot().toPath().resolve("contents")));
        assertEquals(Optional.empty(), store.find("0".repeat(64)));
        assertEquals("where it can be read it is", there, store.find(hash).orElseThrow());
    }

    @Test
    public void aSupportBundleLandsWhereThePersonWantsIt() throws Exception {
        house.with(SupportBundle.class, (self, method, arguments) -> Files.writeString(((Path) arguments[arguments.length - 1]).resolve("seco.zip"), "zip"));
        SupportBundle bundle = window().service(SupportBundle.class);
        Path mine = folder.newFolder("desktop").toPath();
        assertEquals(mine.resolve("seco.zip"), bundle.write(mine));
        assertEquals("nothing is overwritten", mine.resolve("seco-2.zip"), bundle.write(Subject.report("r"), mine));
        assertEquals("zip", Files.readString(mine.resolve("seco-2.zip")));
        // that it was fetched is told without waiting for an answer
        Await.until("the service keeps nothing", () -> new File(folder.getRoot(), "scratch").list().length == 0);
    }
}
