// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.server;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import com.google.gson.stream.JsonReader;
import java.io.DataInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import lu.seco.core.exchange.EngineStatus;
import lu.seco.core.exchange.Exchange;
import lu.seco.core.journal.Journal;
import lu.seco.remote.internal.wire.Frames;
import lu.seco.remote.internal.wire.Greeting;
import lu.seco.remote.internal.wire.Limits;
import lu.seco.remote.internal.wire.Note;
import lu.seco.remote.internal.wire.Proof;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.service.log.Logger;

/** Whoever knocks without the token gets nothing, and whoever is in cannot hold up the service. */
public class HostileTest {

    private static final int LONGEST = 8 << 20;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final AtomicInteger called = new AtomicInteger();
    private final List<Socket> sockets = new ArrayList<>();
    private FakeService service;

    @Before
    public void start() throws Exception {
        FakeHouse house = new FakeHouse().with(Exchange.class, (self, method, arguments) -> {
            called.incrementAndGet();
            return EngineStatus.STOPPED;
        }).with(Journal.class, (self, method, arguments) -> new long[500_000]);
        Logger log = (Logger) Proxy.newProxyInstance(Logger.class.getClassLoader(), new Class<?>[] {Logger.class}, (self, method, arguments) -> null);
        service = new FakeService(house, folder.getRoot().toPath(), FakeService.quick(), log);
    }

    @After
    public void stop() throws Exception {
        for (Socket socket : sockets) {
            socket.close();
        }
        service.close();
    }

    private Socket knock() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port());
        socket.setSoTimeout(20_000);
        sockets.add(socket);
        return socket;
    }

    private static JsonReader frame(Socket socket) throws IOException {
        return Frames.open(Frames.next(new DataInputStream(socket.getInputStream()), LONGEST).orElseThrow());
    }

    /** Reads the greeting; the random number of the service. */
    private static String greeted(Socket socket) throws IOException {
        JsonReader hello = frame(socket);
        assertEquals(Greeting.SERVICE, hello.nextString());
        assertEquals(Greeting.PROTOCOL, hello.nextInt());
        hello.nextString();
        return hello.nextString();
    }

    private static void greet(Socket socket, int protocol, String proof, String mine) throws IOException {
        socket.getOutputStream().write(Frames.frame(Greeting.WINDOW, out -> {
            out.value(protocol).value(mine).value(proof).value("eve").value("9");
            out.beginArray().endArray();
        }));
    }

    private Socket enter() throws IOException {
        Socket socket = knock();
        String random = greeted(socket);
        greet(socket, Greeting.PROTOCOL, Proof.ofWindow(FakeService.OWNER, random, "mine"), "mine");
        JsonReader welcome = frame(socket);
        assertEquals(Greeting.WELCOME, welcome.nextString());
        assertEquals(Proof.ofService(FakeService.OWNER, random, "mine"), welcome.nextString());
        String first = frame(socket).nextString();
        while (first.equals("pulse")) {
            first = frame(socket).nextString();
        }
        assertEquals("services", first);
        return socket;
    }

    /** Whether the service has closed, whatever it said before. */
    private static boolean cut(Socket socket) {
        try {
            while (socket.getInputStream().read(new byte[8_192]) >= 0) {
                continue;
            }
            return true;
        } catch (IOException e) {
            return !(e instanceof java.net.SocketTimeoutException);
        }
    }

    @Test
    public void withoutTheTokenNobodyIsLetIn() throws Exception {
        Socket socket = knock();
        String random = greeted(socket);
        greet(socket, Greeting.PROTOCOL, Proof.ofWindow("x".repeat(64), random, "mine"), "mine");
        JsonReader answer = frame(socket);
        assertEquals(Greeting.REFUSED, answer.nextString());
        assertEquals(Greeting.STRANGER, answer.nextString());
        assertTrue(cut(socket));
        assertEquals(0, called.get());
    }

    @Test
    public void aProofServesOnceOnly() throws Exception {
        Socket first = knock();
        String proof = Proof.ofWindow(FakeService.OWNER, greeted(first), "mine");
        Socket second = knock();
        greeted(second);
        greet(second, Greeting.PROTOCOL, proof, "mine");
        assertEquals(Greeting.REFUSED, frame(second).nextString());
        assertNotEquals(Proof.ofWindow(FakeService.OWNER, "a", "b"), Proof.ofService(FakeService.OWNER, "a", "b"));
    }

    @Test
    public void anotherProtocolIsToldSo() throws Exception {
        Socket socket = knock();
        greeted(socket);
        greet(socket, Greeting.PROTOCOL + 1, "", "mine");
        JsonReader answer = frame(socket);
        answer.nextString();
        assertEquals(Greeting.PROTOCOL_DIFFERS, answer.nextString());
    }

    @Test
    public void garbageAndSilenceAndHugeFramesAreCutOff() throws Exception {
        for (byte[] bad : List.of("GET / HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII),
                new byte[] {0, 0, 0, 2, '[', 1}, new byte[0], new byte[] {0x7f, -1, -1, -1},
                new byte[] {-1, -1, -1, -1}, new byte[] {0, 0, 0, 0}, "\0\0\0\7[[[[[[[".getBytes(StandardCharsets.US_ASCII))) {
            Socket socket = knock();
            socket.getOutputStream().write(bad);
            assertTrue(cut(socket));
        }
        enter();
    }

    @Test
    public void whoIsInAndTalksNonsenseIsCutOffAndTheOthersAreServed() throws Exception {
        Socket other = enter();
        List<Frames.Body> bodies = List.of(out -> out.value("7"), out -> out.value(1).value("Exchange").value("").value("status()").value("no arguments"),
                out -> out.value(1).value("Exchange").value("").value("order(Order)").beginArray().value("EXPLODE").endArray());
        for (Frames.Body body : bodies) {
            Socket socket = enter();
            socket.getOutputStream().write(Frames.frame("call", body));
            assertTrue(cut(socket));
        }
        Socket huge = enter();
        huge.getOutputStream().write(java.nio.ByteBuffer.allocate(Integer.BYTES).putInt(FakeService.quick().request() + 1).array());
        assertTrue(cut(huge));
        assertEquals(0, called.get());
        call(other, 7, "Exchange", "status()");
        assertEquals("ok", answer(other, 7));
    }

    @Test
    public void onlyWhatIsInTheContractsIsCalled() throws Exception {
        Socket socket = enter();
        for (String name : List.of("getClass()", "wait()", "hashCode()", "toString()", "status", "stop(String)", "../status()")) {
            call(socket, 3, "Exchange", name);
            assertEquals(name, "no", answer(socket, 3));
        }
        for (String contract : List.of("Runtime", "java.lang.Runtime", "SofieDriver", "Secrets", "JournalListener", "")) {
            call(socket, 4, contract, "status()");
            assertEquals(contract, "no", answer(socket, 4));
        }
        call(socket, 5, "Exchange", "stop()");
        assertEquals("silent methods are not carried out", "no", answer(socket, 5));
        assertEquals(0, called.get());
    }

    @Test
    public void whoDoesNotTakeHisAnswersIsCutOff() throws Exception {
        Socket greedy = enter();
        byte[] call = Frames.frame("call", out -> {
            out.value(1).value("Journal").value("").value("sortedReports(JournalFilter,RowSort)").beginArray();
            out.beginObject().endObject();
            out.beginObject().name("column").value("NAME").name("descending").value(true).endObject();
            out.endArray();
        });
        boolean open = true;
        for (long end = System.nanoTime() + 20_000_000_000L; open && System.nanoTime() < end;) {
            try {
                greedy.getOutputStream().write(call);
                java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
            } catch (IOException e) {
                open = false;
            }
        }
        assertFalse("cut off in the end", open);
        call(enter(), 1, "Exchange", "status()");
    }

    @Test
    public void moreThanSoManyAreToldThatItIsFull() throws Exception {
        for (int windows = 0; windows < FakeService.quick().windows(); windows++) {
            enter();
        }
        JsonReader answer = frame(knock());
        assertEquals(Greeting.REFUSED, answer.nextString());
        assertEquals(Greeting.FULL, answer.nextString());
    }

    @Test
    public void theTokenIsNotToldToAStrangerOnThePortAndHeIsNotTakenForTheService() throws Exception {
        try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path file = folder.getRoot().toPath().resolve("stale");
            new Note(stranger.getLocalPort(), FakeService.OWNER, 1).write(file);
            Thread guest = new Thread(() -> lu.seco.remote.internal.client.Knock.at(file));
            guest.start();
            try (Socket socket = stranger.accept()) {
                socket.getOutputStream().write(Frames.frame(Greeting.SERVICE, out -> out.value(Greeting.PROTOCOL).value("1").value("r")));
                Optional<byte[]> told = Frames.next(new DataInputStream(socket.getInputStream()), Limits.GREETING);
                assertFalse(new String(told.orElseThrow(), StandardCharsets.UTF_8).contains(FakeService.OWNER));
                socket.getOutputStream().write(Frames.frame(Greeting.WELCOME, out -> out.value(Proof.ofService("guess", "r", "x")).value(true)));
                assertTrue("the window goes", cut(socket));
            }
            guest.join();
        }
    }

    @Test
    public void theNoteIsReadableByItsUserOnly() throws Exception {
        Path file = folder.getRoot().toPath().resolve("note");
        new Note(4711, FakeService.OWNER, 1).write(file);
        assertEquals("rw-------", java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(Optional.of(new Note(4711, FakeService.OWNER, 1)), Note.read(file));
        for (String bad : List.of("", "{", "[]", "{\"port\":0,\"token\":\"x\"}", 
                "{\"port\":99999,\"token\":\"" + FakeService.OWNER + "\"}", "x".repeat(100_000))) {
            Files.writeString(file, bad);
            assertEquals(bad, Optional.empty(), Note.read(file));
        }
        String group = Files.readAttributes(folder.getRoot().toPath(), java.nio.file.attribute.PosixFileAttributes.class).group().getName();
        new Note(4711, FakeService.OWNER, 1).write(file, group);
        assertEquals("rw-r-----", java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        org.junit.Assert.assertThrows(IOException.class, () -> new Note(4711, FakeService.OWNER, 1).write(file, "no-such-group-here"));
        assertFalse("no note that the wrong ones could read", Files.exists(file));
    }

    private static void call(Socket socket, int number, String contract, String name) throws IOException {
        socket.getOutputStream().write(Frames.frame("call", out -> out.value(number).value(contract).value("").value(name).beginArray().endArray()));
    }

    /** What becomes of a call. */
    private static String answer(Socket socket, int number) throws IOException {
        while (true) {
            JsonReader in = frame(socket);
            String kind = in.nextString();
            if (kind.equals("ok") || kind.equals("no")) {
                assertEquals(number, in.nextInt());
                return kind;
            }
        }
    }
}
