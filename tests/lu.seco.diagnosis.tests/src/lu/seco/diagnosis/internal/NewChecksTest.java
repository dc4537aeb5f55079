// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import lu.seco.core.Message;
import lu.seco.core.check.CheckResult;
import lu.seco.core.check.CheckResult.Outcome;
import lu.seco.core.exchange.OrderResult;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.Page;
import lu.seco.core.journal.Subject;
import lu.seco.core.notice.NotificationChannel;
import lu.seco.core.settings.Settings;
import lu.seco.core.validity.Ending;
import lu.seco.core.validity.Ending.Source;
import lu.seco.core.validity.Ending.Urgency;
import lu.seco.core.validity.Validity;
import lu.seco.diagnosis.internal.Connection.HostPort;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentServiceObjects;

/** Events seen, network, channels, journal, validity, disk as something that ends. */
public final class NewChecksTest {

    private static final Instant NOW = Instant.parse("2026-02-10T07:30:15Z");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final List<JournalEvent> events = new ArrayList<>();
    private final Map<String, Object> network = new HashMap<>();

    @Test
    public void aFolderOfThisMachineTellsOfTheCanaryAndKeepsNothingOfIt() throws Exception {
        Path outbox = Files.createDirectories(root().resolve("Départ"));
        Canary canary = new Canary(Duration.ofSeconds(60));
        assertTrue(canary.heard(outbox));
        assertEquals(0, outbox.toFile().list().length);
        assertEquals("no time, no answer", false, new Canary(Duration.ZERO).heard(outbox));
        assertThrows(IOException.class, () -> canary.heard(root().resolve("missing")));
    }

    @Test
    public void eachWatchedFolderThatIsThereIsTried() throws IOException {
        assertEquals(List.of("diagnosis.events.none"), codes(events(false, true)));
        Path outbox = Files.createDirectories(root().resolve("Départ"));
        Files.createDirectories(root().resolve("À valider"));
        assertEquals(List.of("diagnosis.events.good", "diagnosis.events.good"), codes(events(false, true)));
        assertEquals(CheckResult.warning(Message.of("diagnosis.events.deaf", outbox), Message.of("diagnosis.events.remedy", outbox)),
                events(false, false).get(0));
        assertEquals(Outcome.UNKNOWN, events(true, false).get(0).outcome());
        assertEquals("diagnosis.events.network", events(true, false).get(0).found().code());
    }

    private List<CheckResult> events(boolean share, boolean heard) {
        Settings settings = (Settings) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Settings.class},
                (proxy, method, arguments) -> Optional.of(arguments[0].equals("exchange.outbox") ? "Départ" : "À valider\nmissing\n\0"));
        return new EventsCheck(() -> root(), settings, new Canary(Duration.ZERO) {
            @Override
            boolean network(Path where) {
                return share;
            }

            @Override
            boolean heard(Path where) {
                return heard;
            }
        }).run();
    }

    @Test
    public void aServerThatAnswersIsGoodAndOneThatDidAndDoesNotAnyMoreIsBad() throws IOException {
        NetworkCheck check;
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            server(server.getLocalPort());
            check = network();
            assertEquals(List.of("diagnosis.network.good"), codes(check.run()));
        }
        assertEquals(Outcome.BAD, check.run().get(0).outcome());
        assertEquals("diagnosis.network.failed", check.run().get(0).found().code());
        assertEquals("never reached: the address may be wrong", Outcome.WARNING, network().run().get(0).outcome());
        network.put("network_check", false);
        assertEquals(List.of("diagnosis.network.off"), codes(network().run()));
    }

    @Test
    public void aProxyIsAskedForTheServerAndItsAnswerJudged() throws Exception {
        network.put("network_host", "sofie.example");
        network.put("network_port", 443);
        for (Map.Entry<String, Outcome> answer : Map.of("HTTP/1.1 200 Connection established", Outcome.GOOD, "HTTP/1.0 407 Login", Outcome.GOOD,
                "HTTP/1.1 502 Bad \u0007Gateway", Outcome.WARNING, "", Outcome.WARNING, "SSH-2.0", Outcome.WARNING).entrySet()) {
            try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
                CompletableFuture<String> asked = CompletableFuture.supplyAsync(() -> proxy(server, answer.getKey()));
                network.put("network_proxy", server.getInetAddress().getHostAddress() + ":" + server.getLocalPort());
                List<CheckResult> results = network().run();
                assertEquals(answer.getKey(), answer.getValue(), results.get(0).outcome());
                assertTrue(asked.get(), asked.get().startsWith("CONNECT sofie.example:443 HTTP/1.1\r\nHost: sofie.example:443"));
            }
        }
        network.put("network_proxy", "proxy");
        assertEquals(List.of("diagnosis.network.proxy"), codes(network().run()));
    }

    @Test
    public void aProxyIsWrittenHostAndPort() {
        assertEquals(new HostPort("proxy.lu", 8080), HostPort.parse(" http://proxy.lu:8080/ "));
        assertEquals(new HostPort("", 0), HostPort.parse(" "));
        for (String wrong : List.of("proxy", "proxy:", ":80", "proxy:0", "proxy:65536", "proxy:x")) {
            assertThrows(wrong, IllegalArgumentException.class, () -> HostPort.parse(wrong));
        }
    }

    private void server(int port) {
        network.put("network_host", InetAddress.getLoopbackAddress().getHostAddress());
        network.put("network_port", port);
    }

    private NetworkCheck network() {
        return new NetworkCheck(new FakeLogger().logger(), FakeConfig.of(NetworkCheck.Config.class, network));
    }

    private static String proxy(ServerSocket server, String answer) {
        try (Socket socket = server.accept()) {
            byte[] bytes = new byte[1_000];
            int length = socket.getInputStream().read(bytes);
            socket.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    public void onlyActiveChannelsCountAndTroubleIsBad() {
        ChannelsCheck check = new ChannelsCheck();
        assertEquals(List.of("diagnosis.channels.none"), codes(check.run()));
        check.addChannel(channel("webhook", false, Optional.of(Message.of("gone"))));
        assertEquals(List.of("diagnosis.channels.none"), codes(check.run()));
        check.addChannel(channel("mail", true, Optional.empty()));
        assertEquals(List.of("diagnosis.channels.good"), codes(check.run()));
        check.addChannel(channel("a", true, Optional.of(Message.of("gone"))));
        assertEquals(List.of("gone", "diagnosis.channels.good"), codes(check.run()));
        assertEquals(Outcome.BAD, check.run().get(0).outcome());
    }

    private static NotificationChannel channel(String id, boolean active, Optional<Message> trouble) {
        return new NotificationChannel() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public boolean active() {
                return active;
            }

            @Override
            public Optional<Message> trouble() {
                return trouble;
            }

            @Override
            public CompletableFuture<OrderResult> test(String person) {
                throw new UnsupportedOperationException("no mail is sent by a check");
            }
        };
    }

    @Test
    public void aLinkThatDoesNotFitIsBadAndWhatWasArchivedIsNot() {
        JournalCheck check = new JournalCheck();
        assertEquals(List.of("diagnosis.journal.missing"), codes(check.run()));
        check.setJournal(service(newest()));
        assertEquals(List.of("diagnosis.journal.good"), codes(check.run()));
        for (int number = 5; number > 2; number--) {
            events.add(event(number, "h" + (number - 1)));
        }
        events.add(event(1, "other"));
        assertEquals(List.of(CheckResult.good(Message.of("diagnosis.journal.good", 4))), check.run());
        events.set(1, event(4, "another"));
        assertEquals(CheckResult.bad(Message.of("diagnosis.journal.broken", 4), Message.of("diagnosis.journal.remedy")), check.run().get(0));
        check.setJournal(service(only(Journal.class, new JournalException(Message.of("journal.read.failed"), null))));
        assertEquals(List.of("journal.read.failed"), codes(check.run()));
    }

    private Journal newest() {
        return (Journal) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Journal.class},
                (proxy, method, arguments) -> new Page<>(events, true));
    }

    private static JournalEvent event(long number, String before) {
        return new JournalEvent(number, NOW, EventType.ENGINE_STARTED, Subject.ENGINE, new TreeMap<>(), before, "h" + number);
    }

    @Test
    public void certificateAndPasswordAreAsUrgentAsTheyAre() {
        ValidityCheck check = new ValidityCheck();
        assertEquals(List.of("diagnosis.validity.missing"), codes(check.run()));
        Map<Urgency, Outcome> expected = Map.of(Urgency.CALM, Outcome.GOOD, Urgency.SOON, Outcome.GOOD, Urgency.URGENT, Outcome.WARNING,
                Urgency.ENDED, Outcome.BAD, Urgency.UNKNOWN, Outcome.UNKNOWN);
        expected.forEach((urgency, outcome) -> {
            check.setValidity(service(only(Validity.class, List.of(ending(Ending.CERTIFICATE, urgency), ending("disk", urgency)))));
            assertEquals(List.of(outcome), check.run().stream().map(CheckResult::outcome).toList());
        });
    }

    private static Ending ending(String item, Urgency urgency) {
        return new Ending(item, Optional.empty(), Optional.empty(), Source.READ, urgency, Message.of("told"));
    }

    @Test
    public void aDiskIsListedWithWhatEndsOnlyWhenItRunsShort() {
        DiskCheck.Config config = FakeConfig.of(DiskCheck.Config.class, Map.of());
        assertEquals(List.of(), new DiskEnding(root(), path -> 1_000_000_000L, config).endings());
        assertEquals(Urgency.SOON, new DiskEnding(root(), path -> 999_999_999L, config).endings().get(0).urgency());
        assertEquals(Message.of("validity.disk.full", root(), 199, 200), new DiskEnding(root(), path -> 199_999_999L, config).endings().get(0).told());
        assertEquals(List.of(), new DiskEnding(root(), path -> {
            throw new IOException("gone");
        }, config).endings());
    }

    private Path root() {
        return folder.getRoot().toPath();
    }

    private static List<String> codes(List<CheckResult> results) {
        return results.stream().map(result -> result.found().code()).toList();
    }

    /** Answers every method the same. */
    private static <T> T only(Class<T> type, Object answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (answer instanceof Exception failure) {
                throw failure;
            }
            return answer;
        }));
    }

    private static <T> ComponentServiceObjects<T> service(T service) {
        return new ComponentServiceObjects<>() {
            @Override
            public T getService() {
                return service;
            }

            @Override
            public void ungetService(T gone) {
                // nothing is counted
            }

            @Override
            public ServiceReference<T> getServiceReference() {
                throw new UnsupportedOperationException();
            }
        };
    }
}
