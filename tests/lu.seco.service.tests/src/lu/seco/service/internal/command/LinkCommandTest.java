// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import lu.seco.core.Message;
import lu.seco.core.exchange.OrderResult;
import lu.seco.service.internal.fake.Calls;
import org.junit.Test;

public class LinkCommandTest {

    private final Calls calls = new Calls();

    @Test
    public void aPersonLinksAndUnlinks() {
        assertEquals(0, calls.call("link", "a1", "r1"));
        assertEquals(0, calls.call("unlink", "a1", "r1"));
        assertEquals(List.of("link a1 r1 paie", "unlink a1 r1 paie"), calls.services.exchange.calls);
        assertEquals("link.done\nlink.done\n", calls.output.out());
    }

    @Test
    public void whatCannotBeDoneSaysWhy() {
        calls.services.exchange.links = CompletableFuture.completedFuture(new OrderResult(false, 0, 0, Message.of("link.unknown", "a\u001b")));
        assertEquals(7, calls.call("unlink", "a1", "r1"));
        assertEquals("link.unknown(a\uFFFD)\n", calls.output.out());
        calls.output.forget();
        assertEquals(7, calls.call("link", "a1", "r1", "--json"));
        JsonObject json = JsonParser.parseString(calls.output.out()).getAsJsonObject();
        assertFalse(json.get("done").getAsBoolean());
        assertEquals("a1", json.get("reception").getAsString());
        assertEquals("link.unknown", json.get("told").getAsJsonObject().get("code").getAsString());
    }

    @Test
    public void waitingEndsWithTheProcess() {
        calls.services.exchange.links = new CompletableFuture<>();
        calls.stop.request();
        assertEquals(7, calls.call("link", "a1", "r1"));
        assertEquals("cli.stopped\n", calls.output.err());
    }

    @Test
    public void bothNumbersAreNeeded() {
        assertEquals(2, calls.call("link", "a1"));
        assertTrue(calls.output.err(), calls.output.err().startsWith("cli.parameter.missing(cli.label.report)\n"));
        assertEquals(2, calls.call("unlink"));
        assertEquals(List.of(), calls.services.exchange.calls);
    }
}
