// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.control;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import lu.seco.service.internal.cli.Output;
import lu.seco.service.internal.fake.FakeGuard;
import lu.seco.service.internal.fake.FakeLogger;
import lu.seco.service.internal.fake.FakeOutput;
import org.junit.After;
import org.junit.Assume;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.rules.Timeout;

public class ControlServerTest {

    private static final long SELF = ProcessHandle.current().pid();
    private static final ControlRequest STATUS = new ControlRequest(List.of("status", "--text", "é \n\"x\""), "paie", 80,
            Path.of("").toAbsolutePath());

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();
    @Rule
    public final Timeout limit = Timeout.seconds(60);

    private final FakeLogger log = new FakeLogger();
    private final FakeOutput output = new FakeOutput();
    private final List<ControlServer> servers = new ArrayList<>();
    private final List<Socket> sockets = new ArrayList<>();
    private Path note;

    @Before
    public void place() {
        note = folder.getRoot().toPath().resolve("control");
    }

    @After
    public void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        servers.forEach(ControlServer::close);
    }

    @Test
    public void aCommandAndItsAnswerPassWhole() throws IOException {
        AtomicReference<ControlRequest> seen = new AtomicReference<>();
        String big = "é😀\u0001\"".repeat(20_000);
        serve(limits(8, 5000, 5000), (request, answer) -> {
            seen.set(request);
            answer.out(big);
            answer.err("trouble\n");
            answer.alive();
            return 7;
        });
        assertEquals(OptionalInt.of(7), forward());
        assertEquals(STATUS, seen.get());
        assertEquals(big, output.out());
        assertEquals("trouble\n", output.err());
        assertEquals(1, output.alive);
    }

    @Test
    public void onlyTheOwnerCanReadTheNote() throws IOException {
        Assume.assumeTrue(note.getFileSystem().supportedFileAttributeViews().contains("posix"));
        serve(limits(8, 5000, 5000), (request, answer) -> 0);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(note)));
    }

    @Test
    public void theTokenIsLongAndNewEachTime() throws IOException {
        serve(limits(8, 5000, 5000), (request, answer) -> 0);
        String first = ControlNote.read(note).get().token();
        servers.remove(0).close();
        serve(limits(8, 5000, 5000), (request, answer) -> 0);
        assertEquals(64, first.length());
        assertFalse(first.equals(ControlNote.read(note).get().token()));
        assertFalse(ControlNote.read(note).get().toString().contains(ControlNote.read(note).get().token()));
    }

    @Test
    public void nobodyIsServedWithoutTheToken() throws IOException {
        serve(limits(8, 5000, 5000), ControlServerTest::never);
        String good = ControlNote.read(note).get().token();
        for (String token : List.of("", "x", good.substring(1), good + "0",
                good.replace(good.charAt(0), good.charAt(0) == '0' ? '1' : '0'))) {
            assertEquals("{\"refused\":\"wrong token\"}\n", say(STATUS.format(token) + "\n"));
        }
        assertTrue(log.lines.toString(), log.lines.stream().noneMatch(line -> line.contains(good)));
    }

    @Test
    public void rubbishIsRefused() throws IOException {
        serve(limits(8, 5000, 5000), ControlServerTest::never);
        for (String line : List.of("", "GET / HTTP/1.1", "{}", "[]", "null",
                "{\"token\":1,\"args\":{}}", "[".repeat(9000),
                "{\"token\":\"x\",\"args\":[[]],\"user\":\"u\",\"width\":1}",
                "{\"token\":\"x\",\"args\":[],\"user\":\"u\",\"width\":-1,\"folder\":\"/\"}",
                "{\"token\":\"x\",\"args\":[],\"user\":\"u\",\"width\":1,\"folder\":\"here\"}",
                "{\"token\":\"x\",\"args\":[],\"user\":\"u\",\"width\":1,\"folder\":\"/a\\u0000b\"}")) {
            assertEquals(line, "{\"refused\":\"not a request\"}\n", say(line + "\n"));
        }
    }

    @Test
    public void aRequestOverTheLimitIsRefused() throws IOException {
        serve(limits(8, 5000, 5000), ControlServerTest::never);
        String answer = "";
        try {
            answer = say("x".repeat(200_000));
        } catch (SocketException e) {
            // the server closed while the rest was still on its way
            answer = "{\"refused\":\"too long\"}\n";
        }
        assertEquals("{\"refused\":\"too long\"}\n", answer);
        assertTrue(log.lines.toString(), log.lines.stream().anyMatch(line -> line.contains("more than")));
    }

    @Test
    public void aSlowCallerIsCutOffHoweverHeDrips() throws IOException {
        serve(limits(1, 300, 5000), (request, answer) -> 0);
        Socket slow = connect();
        OutputStream drip = slow.getOutputStream();
        long begin = System.nanoTime();
        boolean cut = false;
        while (!cut && System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(30)) {
            try {
                drip.write('x');
                slow.setSoTimeout(20);
                cut = slow.getInputStream().read() < 0;
            } catch (SocketTimeoutException e) {
                cut = false;
            } catch (IOException e) {
                cut = true;
            }
        }
        assertTrue(cut);
        assertEquals(OptionalInt.of(0), patiently());
    }

    @Test
    public void aCallerWhoDoesNotReadIsCutOff() throws IOException, InterruptedException {
        CountDownLatch gone = new CountDownLatch(1);
        serve(limits(1, 5000, 300), (request, answer) -> {
            try {
                while (true) {
                    answer.out("x".repeat(100_000));
                }
            } catch (IOException e) {
                gone.countDown();
                throw e;
            }
        });
        Socket deaf = connect();
        deaf.getOutputStream().write((STATUS.format(ControlNote.read(note).get().token()) + "\n").getBytes(StandardCharsets.UTF_8));
        assertTrue(gone.await(30, TimeUnit.SECONDS));
    }

    @Test
    public void aCallerTooManyIsRefusedAndTheOthersGoOn() throws IOException, InterruptedException {
        CountDownLatch inside = new CountDownLatch(2);
        CountDownLatch leave = new CountDownLatch(1);
        serve(limits(2, 5000, 5000), (request, answer) -> {
            inside.countDown();
            return await(leave) ? 0 : 1;
        });
        List<Thread> callers = new ArrayList<>();
        List<OptionalInt> codes = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < 2; i++) {
            Thread caller = new Thread(() -> codes.add(forwardQuietly()));
            caller.start();
            callers.add(caller);
        }
        assertTrue(inside.await(30, TimeUnit.SECONDS));
        assertEquals(OptionalInt.empty(), forward());
        leave.countDown();
        for (Thread caller : callers) {
            caller.join();
        }
        assertEquals(List.of(OptionalInt.of(0), OptionalInt.of(0)), codes);
    }

    @Test
    public void closingTakesTheNoteAwayAndEndsWhoeverWaits() throws IOException, InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        ControlServer server = serve(new ControlLimits(8, 16384, Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMillis(50)),
                (request, answer) -> {
                    inside.countDown();
                    return await(new CountDownLatch(1)) ? 0 : 1;
                });
        AtomicReference<Exception> ended = new AtomicReference<>();
        Thread caller = new Thread(() -> {
            try {
                forward();
            } catch (IOException e) {
                ended.set(e);
            }
        });
        caller.start();
        assertTrue(inside.await(30, TimeUnit.SECONDS));
        server.close();
        caller.join();
        assertFalse(Files.exists(note));
        assertTrue(String.valueOf(ended.get()), ended.get() == null || ended.get() instanceof ControlClient.LostException);
        assertEquals(OptionalInt.empty(), forward());
    }

    @Test
    public void theNoteOfANewerServerIsLeftAlone() throws IOException {
        ControlServer old = serve(limits(8, 5000, 5000), (request, answer) -> 0);
        ControlServer fresh = serve(limits(8, 5000, 5000), (request, answer) -> 0);
        old.close();
        assertTrue(Files.exists(note));
        fresh.close();
        assertFalse(Files.exists(note));
    }

    @Test
    public void anExceptionOfACommandDoesNotEndTheServer() throws IOException {
        serve(limits(8, 5000, 5000), (request, answer) -> {
            if (request.width() == 80) {
                throw new IllegalStateException("bug");
            }
            return 0;
        });
        try {
            forward();
        } catch (ControlClient.LostException e) {
            output.err("lost");
        }
        assertEquals("lost", output.err());
        ControlRequest other = new ControlRequest(List.of(), "x", 0, Path.of("").toAbsolutePath());
        assertEquals(OptionalInt.of(0), client().forward(FakeGuard.holder(SELF), other, output));
    }

    @Test
    public void anythingElseThatListensThereIsNotTrusted() throws IOException {
        try (ServerSocket stranger = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            new ControlNote(stranger.getLocalPort(), "t", SELF).write(note);
            Thread thread = new Thread(() -> {
                try (Socket caller = stranger.accept()) {
                    caller.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    Thread.currentThread().interrupt();
                }
            });
            thread.start();
            assertEquals(OptionalInt.empty(), forward());
        }
    }

    private static ControlLimits limits(int callers, int requestMillis, int writeMillis) {
        return new ControlLimits(callers, 16384, Duration.ofMillis(requestMillis), Duration.ofMillis(writeMillis), Duration.ofSeconds(5));
    }

    private static int never(ControlRequest request, Output answer) {
        throw new AssertionError("served " + request + answer);
    }

    private ControlServer serve(ControlLimits limits, ControlServer.Handler handler) throws IOException {
        ControlServer server = new ControlServer(note, limits, handler, log.logger());
        servers.add(server);
        return server;
    }

    private ControlClient client() {
        return new ControlClient(note, Duration.ofSeconds(10));
    }

    private OptionalInt forward() throws IOException {
        return client().forward(FakeGuard.holder(SELF), STATUS, output);
    }

    /** The place of a caller who was cut off becomes free a moment later. */
    private OptionalInt patiently() throws IOException {
        OptionalInt code = forward();
        for (int tries = 0; code.isEmpty() && tries < 1000; tries++) {
            code = forward();
        }
        return code;
    }

    private OptionalInt forwardQuietly() {
        try {
            return client().forward(FakeGuard.holder(SELF), STATUS, new FakeOutput());
        } catch (IOException e) {
            return OptionalInt.empty();
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), ControlNote.read(note).get().port());
        sockets.add(socket);
        return socket;
    }

    private String say(String text) throws IOException {
        Socket socket = connect();
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
