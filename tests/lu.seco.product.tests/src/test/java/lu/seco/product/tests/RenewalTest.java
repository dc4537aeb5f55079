// SPDX-License-Identifier: EPL-2.0
package lu.seco.product.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import lu.seco.product.Office;
import lu.seco.product.Product;
import lu.seco.product.Sofie;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The admin guide's renewal of password and certificate, step by step, on a server without a window. */
public class RenewalTest {

    private static final Duration LONG_AGO = Duration.ofDays(100);

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private static JsonObject ending(Office office, int expected, String item) throws Exception {
        for (JsonElement one : JsonParser.parseString(office.ask(expected, "validity", "--json")).getAsJsonObject().getAsJsonArray("endings")) {
            if (one.getAsJsonObject().get("item").getAsString().equals(item)) {
                return one.getAsJsonObject();
            }
        }
        throw new AssertionError("nothing is known of " + item);
    }

    @Test
    public void anExpiredPasswordAndCertificateAreRenewedAndTheWarningsEnd() throws Exception {
        Path root = folder.getRoot().toPath();
        Sofie sofie = new Sofie(root.resolve("sofie"), "ccss.today=2026-02-10", "fault.password=expired", "fault.certificate=expired");
        Files.setLastModifiedTime(sofie.root().resolve("data/" + Sofie.USER + "/passwords"), FileTime.from(Instant.now().minus(LONG_AGO)));
        try (Office office = new Office(root.resolve("data"), sofie)) {
            office.start();
            assertTrue("an order says why SOFiE was not let in", office.ask(7, "receive", "--json").contains("connection.login.password-expired"));
            assertEquals("ENDED", ending(office, 10, "password").get("urgency").getAsString());
            office.ask(2, "health");

            office.ask(0, "pause");
            sofie.set("fault.password=");
            office.ask(0, "validity", "password");
            office.ask(0, "resume");
            JsonObject password = ending(office, 0, "password");
            assertEquals("RECORDED", password.get("source").getAsString());
            assertEquals("CALM", password.get("urgency").getAsString());
            assertTrue("the next step is said", office.ask(7, "receive", "--json").contains("connection.login.certificate-expired"));

            office.ask(0, "pause");
            sofie.set("fault.certificate=");
            office.ask(0, "validity", "certificate", "2099-12-31");
            office.ask(0, "resume");
            office.ask(0, "receive");
            assertEquals("2099-12-31", ending(office, 0, "certificate").get("ends").getAsString());
            office.ask(0, "health");
            assertEquals(2, office.count("VALIDITY_RECORDED"));
            office.drop(Product.sample("01-decsal-ok", "DECSAL.dta"), "DECSAL.dta");
            office.awaitState("DECSAL.dta", "SENT");
            assertEquals(0, office.stop());
        }
    }
}
