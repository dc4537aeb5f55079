// SPDX-License-Identifier: EPL-2.0
package lu.seco.notify.internal.webhook;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import lu.seco.core.Message;
import lu.seco.core.exchange.OrderResult;
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

public class WebhookChannelTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final BlockingQueue<JsonObject> got = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> headers = new LinkedBlockingQueue<>();
    private final FakeSecrets secrets = new FakeSecrets();
    private final CountDownLatch never = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile int status = 204;
    private volatile String location = "";
    private volatile boolean silent;
    private HttpServer server;
    private WebhookChannel channel;

    @Before
    public void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    @After
    public void close() {
        never.countDown();
        channel.close();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        int code = status;
        headers.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")) + exchange.getRequestURI());
        got.add(JsonParser.parseString(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)).getAsJsonObject());
        if (silent) {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        if (!location.isEmpty()) {
            exchange.getResponseHeaders().add("Location", location);
        }
        exchange.sendResponseHeaders(code, -1);
        exchange.close();
    }

    @Test
    public void noticeArrivesAsJsonWithoutDetailsUnlessAllowed() throws Exception {
        channel = channel(Map.of());
        channel.told(new Notice(Level.ALARM, Message.of("send.refused", "DECSAL_1985010112345.xml"), Optional.empty()));
        JsonObject body = got.poll(60, TimeUnit.SECONDS);
        JsonObject notice = body.getAsJsonArray("notices").get(0).getAsJsonObject();
        assertEquals("ALARM sending send.refused 2026-02-10T07:30:15.123Z", notice.get("level").getAsString() + " " + notice.get("class").getAsString() + " "
                + notice.get("code").getAsString() + " " + notice.get("at").getAsString());
        assertFalse(body.toString(), body.toString().contains("DECSAL"));
        channel.changed(FakeConfig.of(values(Map.of("webhook_details", "names"))));
        channel.told(new Notice(Level.ALARM, Message.of("send.refused", "DECSAL_1985010112345.xml"), Optional.empty()));
        assertTrue(got.poll(60, TimeUnit.SECONDS).toString().contains("DECSAL_***345.xml"));
    }

    @Test
    public void testSaysWhatCameOfIt() throws Exception {
        channel = channel(Map.of());
        assertEquals("true notify.webhook.test.done", test());
        assertTrue(got.poll(60, TimeUnit.SECONDS).get("test").getAsBoolean());
        status = 500;
        assertEquals("false notify.webhook.refused", test());
        server.stop(0);
        assertEquals("false notify.webhook.unreachable", test());
    }

    @Test
    public void redirectionIsNotFollowed() throws Exception {
        channel = channel(Map.of());
        status = 307;
        location = "http://localhost:" + server.getAddress().getPort() + "/other";
        assertEquals("false notify.webhook.redirected", test());
        assertEquals(1, got.size());
    }

    @Test
    public void silentServerIsLeft() throws Exception {
        channel = channel(Map.of());
        silent = true;
        assertEquals("false notify.webhook.unreachable", test());
    }

    @Test
    public void tokenNeverGoesUnprotected() throws Exception {
        secrets.write(WebhookCarrier.TOKEN, "canary".toCharArray());
        channel = channel(Map.of());
        test();
        assertEquals("null/hook", headers.poll(60, TimeUnit.SECONDS));
    }

    @Test
    public void addressThatIsNoneIsTrouble() throws Exception {
        channel = channel(Map.of("webhook_url", ""));
        for (String url : new String[] {"", "file:///etc/passwd", "https://", "https://user:secret@example.lu/", "x y", "ftp://example.lu"}) {
            channel.changed(FakeConfig.of(values(Map.of("webhook_url", url))));
            assertEquals(url, "notify.webhook.url", channel.trouble().orElseThrow().code());
            assertEquals(url, "false notify.webhook.url", test());
        }
    }

    @Test
    public void whatTheServerRefusesWaitsAndGoesWithNewSettings() throws Exception {
        status = 503;
        channel = channel(Map.of());
        channel.told(new Notice(Level.ALARM, Message.of("send.refused", "a"), Optional.empty()));
        assertTrue(got.poll(60, TimeUnit.SECONDS) != null);
        status = 200;
        channel.changed(FakeConfig.of(values(Map.of())));
        assertEquals("send.refused", got.poll(60, TimeUnit.SECONDS).getAsJsonArray("notices").get(0).getAsJsonObject().get("code").getAsString());
    }

    @Test
    public void whatIsToldRightBeforeTheEndGoesAfterTheNextStart() throws Exception {
        channel = channel(Map.of("bundle_alarm_wait", 3_600_000L));
        channel.told(new Notice(Level.ALARM, Message.of("send.refused", "a"), Optional.empty()));
        channel.close();
        channel = channel(Map.of());
        assertEquals("send.refused", got.poll(60, TimeUnit.SECONDS).getAsJsonArray("notices").get(0).getAsJsonObject().get("code").getAsString());
    }

    @Test
    public void inactiveChannelTakesNothingAndLeavesNoTrace() throws Exception {
        channel = channel(Map.of("webhook_active", false));
        channel.told(new Notice(Level.ALARM, Message.of("send.refused", "a"), Optional.empty()));
        assertEquals("false notify.test.inactive", test());
        channel.close();
        assertEquals(0, folder.getRoot().list().length);
    }

    private String test() throws Exception {
        OrderResult result = channel.test("marie").get(60, TimeUnit.SECONDS);
        return result.done() + " " + result.told().code();
    }

    private WebhookChannel channel(Map<String, Object> changes) {
        return new WebhookChannel(() -> folder.getRoot().toPath(), new CodeTexts(), new FakeClock(), secrets, new FakeLogger().logger(),
                FakeConfig.of(values(changes)), Duration.ofSeconds(2));
    }

    private Map<String, Object> values(Map<String, Object> changes) {
        Map<String, Object> values = new HashMap<>(Map.of("webhook_active", true, "webhook_url", "http://localhost:" + server.getAddress().getPort() + "/hook",
                "webhook_classes", new String[] {"sending"}, "bundle_alarm_wait", 0L));
        values.putAll(changes);
        return values;
    }
}
