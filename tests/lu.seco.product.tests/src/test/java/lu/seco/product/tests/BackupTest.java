// SPDX-License-Identifier: EPL-2.0
package lu.seco.product.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import lu.seco.product.Await;
import lu.seco.product.Office;
import lu.seco.product.Product;
import lu.seco.product.Sofie;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Backups of the product at work: what was destroyed comes back, and nothing is sent twice. */
public class BackupTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Office office;
    private Path backups;

    @Before
    public void setUp() throws Exception {
        Sofie sofie = new Sofie(folder.getRoot().toPath().resolve("sofie"), "ccss.today=2026-02-10");
        office = new Office(folder.getRoot().toPath().resolve("données"), sofie);
        backups = folder.getRoot().toPath().resolve("sauvegardes");
    }

    @After
    public void tearDown() throws Exception {
        office.close();
    }

    private JsonObject json(int code, String... words) throws Exception {
        return JsonParser.parseString(office.seco(code, words)).getAsJsonObject();
    }

    /** The disk is lost: everything but SOFiE is gone. */
    private void destroy() throws Exception {
        try (Stream<Path> all = Files.walk(office.data())) {
            for (Path path : all.sorted(Comparator.reverseOrder()).filter(path -> !path.equals(office.data())).toList()) {
                path.toFile().setWritable(true);
                Files.delete(path);
            }
        }
    }

    @Test
    public void whatWasDestroyedComesBackAndNothingIsSentAgain() throws Exception {
        Path sent = Product.sample("01-decsal-ok", "DECSAL.dta");
        Path answered = Product.sample("06-decmal-bad", "DECMAL.dta");
        Path waiting = Product.sample("02-decsal-bad", "DECSAL.dta");
        office.start();
        office.drop(sent, "DECSAL.dta");
        office.drop(answered, "DECMAL.dta");
        office.awaitState("DECSAL.dta", "SENT");
        office.awaitState("DECMAL.dta", "ANSWERED");
        office.ask(0, "pause");
        office.drop(waiting, "DECSAL_1_2026_2.dta");
        office.awaitState("DECSAL_1_2026_2.dta", "QUEUED");
        // while the service works
        JsonObject backup = json(0, "backup", backups.toString(), "--json");
        Path file = Path.of(backup.get("file").getAsString());
        assertTrue(json(0, "backup", "check", file.toString(), "--json").get("sound").getAsBoolean());
        office.ask(0, "resume");
        // what waited is sent after the backup: the backup does not know
        office.awaitState("DECSAL_1_2026_2.dta", "ANSWERED");
        assertEquals(0, office.stop());

        destroy();
        JsonObject restored = json(0, "restore", file.toString(), "--json");
        assertFalse(restored.get("continued").getAsBoolean());
        assertEquals(backup.get("sequence"), restored.get("sequence"));
        office.seco(0, "verify");
        office.start();
        office.awaitState("DECSAL_1_2026_2.dta", "HELD");
        office.awaitStatus("PAUSED");
        office.ask(0, "resume");
        office.ask(0, "send");
        office.ask(0, "receive");
        for (Path each : new Path[] {sent, answered, waiting}) {
            assertEquals(1, office.sofie().timesReceived(Product.sha256(each)));
        }
        office.drop(sent, "DECSAL.dta");
        Await.until("the twin is recognised", office::describe, () -> office.states().get("DECSAL.dta").equals("SENT+HELD"));
        assertEquals(0, office.stop());
        office.seco(0, "verify");
        assertEquals(1, office.sofie().timesReceived(Product.sha256(sent)));
    }

    @Test
    public void aJournalThatIsThereLosesNothing() throws Exception {
        office.start();
        office.drop(Product.sample("01-decsal-ok", "DECSAL.dta"), "DECSAL.dta");
        office.awaitState("DECSAL.dta", "SENT");
        Path file = Path.of(json(0, "backup", backups.toString(), "--json").get("file").getAsString());
        office.drop(Product.sample("06-decmal-bad", "DECMAL.dta"), "DECMAL.dta");
        office.awaitState("DECMAL.dta", "ANSWERED");
        // a folder somebody works in is not restored into
        office.seco(3, "restore", file.toString());
        assertEquals(0, office.stop());
        office.settings("settings.language = en", "exchange.outbox = elsewhere");
        JsonObject restored = json(0, "restore", file.toString(), "--json");
        assertTrue(restored.get("continued").getAsBoolean());
        assertFalse(Files.readString(office.data().resolve("seco.properties")).contains("elsewhere"));
        assertTrue(Files.readString(Path.of(restored.get("kept").getAsString()).resolve("seco.properties")).contains("elsewhere"));
        office.seco(0, "verify");
        assertEquals(Map.of("DECSAL.dta", "SENT", "DECMAL.dta", "ANSWERED"), office.states());
        office.start();
        office.awaitStatus("ACTIVE");
        office.awaitCount("JOURNAL_RESTORED", 1);
    }

    @Test
    public void anAlteredBackupIsRefusedAndNothingChanges() throws Exception {
        office.seco(0, "once");
        Path file = Path.of(json(0, "backup", backups.toString(), "--json").get("file").getAsString());
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertFalse(json(9, "backup", "check", file.toString(), "--json").get("sound").getAsBoolean());
        office.seco(7, "restore", file.toString());
        office.seco(0, "verify");
        assertEquals(1, json(0, "backup", "list", backups.toString(), "--json").getAsJsonArray("backups").size());
    }
}
