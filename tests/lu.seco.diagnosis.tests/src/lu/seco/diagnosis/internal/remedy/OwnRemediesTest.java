// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.remedy;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import lu.seco.core.DataFolder;
import lu.seco.core.Message;
import lu.seco.core.diagnosis.Trouble;
import lu.seco.core.exchange.Exchange;
import lu.seco.core.exchange.Order;
import lu.seco.core.exchange.OrderResult;
import lu.seco.core.journal.Declaration;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.Page;
import lu.seco.core.journal.Reception;
import lu.seco.core.journal.ReceptionState;
import lu.seco.core.journal.StoredFile;
import lu.seco.core.sofie.ReceivedFile;
import lu.seco.core.sofie.SofieDriver;
import lu.seco.core.sofie.SofieSession;
import lu.seco.diagnosis.internal.FakeLogger;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What SeCo does by itself. */
public class OwnRemediesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final List<Order> orders = new ArrayList<>();
    private final List<Reception> receptions = new ArrayList<>();
    private Path decrypted;
    private boolean busy;
    private OwnRemedies remedies;

    @Before
    public void make() throws IOException {
        decrypted = folder.newFolder("decrypted").toPath();
        DataFolder data = () -> folder.getRoot().toPath();
        Exchange exchange = fake(Exchange.class, (name, arguments) -> {
            orders.add((Order) arguments[0]);
            return CompletableFuture.completedFuture(new OrderResult(true, 0, 1, Message.of("done")));
        });
        SofieSession session = fake(SofieSession.class, (name, arguments) -> name.equals("close") ? null : files());
        SofieDriver driver = fake(SofieDriver.class, (name, arguments) -> busy
                ? new SofieDriver.Opened(Optional.empty(), Optional.of(Message.of("in.use"))) : new SofieDriver.Opened(Optional.of(session), Optional.empty()));
        Journal journal = fake(Journal.class, (name, arguments) -> new Page<>(receptions, false));
        remedies = new OwnRemedies(exchange, driver, journal, data, Clock.fixed(NOW, ZoneOffset.UTC), new FakeLogger().logger());
    }

    @After
    public void close() {
        remedies.close();
    }

    @Test
    public void ordersAreGivenToTheEngine() {
        assertTrue(remedies.run("connection.try-now", trouble("x"), "p").join().done());
        remedies.run("send.now", trouble("x"), "p").join();
        remedies.run("update.now", trouble("x"), "p").join();

        assertEquals(List.of(Order.RECEIVE, Order.SEND, Order.UPDATE), orders);
    }

    @Test
    public void aFileThatWasFetchedIsMovedAside() throws IOException {
        Path file = Files.writeString(decrypted.resolve("SALRET.1.dta"), "answer");
        received("SALRET.1.dta", sha256("answer"));

        assertEquals("remedy.aside.done", told("!!! DEC S original O -> SALRET.1.dta : exists"));
        assertFalse(Files.exists(file));
        assertEquals("answer", Files.readString(folder.getRoot().toPath().resolve("diagnosis/aside/20260302-080000000-SALRET.1.dta")));
    }

    @Test
    public void aFileThatWasNotFetchedIsLeftAlone() throws IOException {
        Path file = Files.writeString(decrypted.resolve("SALRET.1.dta"), "another answer");
        received("SALRET.1.dta", sha256("answer"));

        assertEquals("remedy.aside.unfetched", told("!!! DEC S original O -> SALRET.1.dta : exists"));
        assertTrue(Files.exists(file));
    }

    @Test
    public void onlyTheFileThatIsNamedIsTouched() throws IOException {
        Files.writeString(decrypted.resolve("SALRET.1.dta"), "answer");
        received("SALRET.1.dta", sha256("answer"));

        assertEquals("remedy.aside.none", told("!!! DEC S original O -> XSALRET.1.dta : exists"));
        assertEquals("remedy.aside.none", told("!!! DEC S original O -> SALRET.1.dta2 : exists"));
        assertTrue(Files.exists(decrypted.resolve("SALRET.1.dta")));
    }

    @Test
    public void whileSofieIsInUseNothingIsTouched() {
        busy = true;

        assertEquals("in.use", told("!!! DEC S original O -> SALRET.1.dta : exists"));
    }

    @Test
    public void anActionOfANewerBookIsToldAsSuch() {
        assertEquals("remedy.unknown", remedies.run("fly.away", trouble("x"), "p").join().told().code());
    }

    private String told(String line) {
        return remedies.run("decrypted.move-aside", trouble(line), "p").join().told().code();
    }

    private List<ReceivedFile> files() {
        try (java.util.stream.Stream<Path> files = Files.list(decrypted)) {
            return files.map(file -> new ReceivedFile(file, Optional.empty(), Optional.empty(), Optional.empty())).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void received(String name, String hash) {
        receptions.add(new Reception("r", new StoredFile(name, Optional.empty(), hash, 6, Optional.empty()), Declaration.UNKNOWN,
                new Reception.Origin(Optional.empty(), Optional.empty(), Optional.empty()),
                ReceptionState.values()[0], false, List.of(), NOW, NOW, 1));
    }

    private static Trouble trouble(String line) {
        Trouble.Place place = new Trouble.Place("log", 0, 1, line);
        return new Trouble("t", InstalledBook.builtIn().rules().get(0).remedy(), NOW, NOW, 1, Optional.empty(), List.of(), List.of(), Optional.of(place),
                Optional.of(place));
    }

    private static String sha256(String text) {
        try {
            byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            return java.util.HexFormat.of().formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Answers every method. */
    private interface Answer {
        Object of(String method, Object[] arguments);
    }

    private static <T> T fake(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(OwnRemediesTest.class.getClassLoader(), new Class<?>[] {type},
                (proxy, method, arguments) -> answer.of(method.getName(), arguments)));
    }
}
