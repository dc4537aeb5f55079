// SPDX-License-Identifier: EPL-2.0
package lu.seco.product.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
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

/** The main job, from Départ to the answer in the payroll folder, with the products as a user gets them. */
public class MainJobTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Office office;

    @Before
    public void setUp() throws Exception {
        Sofie sofie = new Sofie(folder.getRoot().toPath().resolve("sofie à nous"), "ccss.today=2026-02-10");
        office = new Office(folder.getRoot().toPath().resolve("données"), sofie);
    }

    @After
    public void tearDown() throws Exception {
        office.close();
    }

    @Test
    public void aWageFileIsSentOnceProvenAndItsAnswerComesBack() throws Exception {
        Path good = Product.sample("01-decsal-ok", "DECSAL.dta");
        Path bad = Product.sample("02-decsal-bad", "DECSAL.dta");
        office.start();
        office.drop(good, "DECSAL.dta");
        office.drop(bad, "DECSAL_1_2026_2.dta");
        office.awaitState("DECSAL_1_2026_2.dta", "ANSWERED");
        office.awaitState("DECSAL.dta", "SENT");
        assertEquals(1, office.sofie().timesReceived(Product.sha256(good)));
        assertEquals(1, office.sofie().timesReceived(Product.sha256(bad)));
        try (Stream<Path> left = Files.list(office.outbox())) {
            assertEquals(0, left.filter(Files::isRegularFile).count());
        }
        // the journal knows the answer before the file has its place: what is stored is what counts
        Await.until("the answer is published", office::describe, () -> received("SALRET.1900990001500_999901_"));
        JsonObject answered = byName(office.seco(0, "journal", "--json")).get("DECSAL_1_2026_2.dta");
        assertEquals("DECSAL.dta", answered.get("officialName").getAsString());
        assertEquals(14, answered.get("refusedRecords").getAsInt());
        assertTrue(answered.getAsJsonObject("evidence").get("line").getAsString().contains("UPL"));
        assertTrue(Files.exists(Path.of(answered.get("content").getAsString())));
        assertEquals(0, office.stop());
        office.seco(0, "verify");
    }

    @Test
    public void onceDoesOneCycleAndEnds() throws Exception {
        Path file = Product.sample("06-decmal-bad", "DECMAL.dta");
        office.drop(file, "DECMAL.dta");
        office.seco(0, "once");
        assertEquals(Map.of("DECMAL.dta", "ANSWERED"), office.states());
        assertEquals(1, office.sofie().timesReceived(Product.sha256(file)));
    }

    @Test
    public void equalFilesAreSentOnceAndTheSecondWaitsForADecision() throws Exception {
        Path file = Product.sample("01-decsal-ok", "DECSAL.dta");
        office.start();
        office.drop(file, "DECSAL.dta");
        office.awaitState("DECSAL.dta", "SENT");
        office.drop(file, "DECSAL_1_2026_1.dta");
        office.awaitState("DECSAL_1_2026_1.dta", "HELD");
        assertEquals(1, office.sofie().timesReceived(Product.sha256(file)));
    }

    @Test
    public void aFileNobodyRecognisesGoesToQuarantineWithASentence() throws Exception {
        office.start();
        office.dropText("NOTES.txt", "Bonjour");
        office.awaitState("NOTES.txt", "REFUSED");
        Await.until("the file is in quarantine", office::describe, () -> found("NOTES.txt") && found("POURQUOI.txt"));
        assertEquals(0, office.sofie().receivedByCcss().size());
    }

    private boolean found(String name) throws Exception {
        try (Stream<Path> files = Files.walk(office.data().resolve("Quarantaine"))) {
            return files.anyMatch(file -> file.getFileName().toString().equals(name));
        }
    }

    @Test
    public void unknownAnswersAreReceivedLikeAnyOtherAndNeverOverwrite() throws Exception {
        Path surprise = folder.newFile("surprise.bin").toPath();
        Files.writeString(surprise, "unasked for");
        Path payroll = Files.createDirectories(office.data().resolve("Réceptions"));
        Files.writeString(payroll.resolve("CALCOT.dta"), "mine");
        office.sofie().push(surprise, "CALCOT.dta");
        office.seco(0, "once");
        assertEquals("mine", Files.readString(payroll.resolve("CALCOT.dta")));
        assertEquals("unasked for", Files.readString(payroll.resolve("CALCOT (2).dta")));
    }

    private boolean received(String prefix) throws Exception {
        try (Stream<Path> answers = Files.list(office.data().resolve("Réceptions"))) {
            return answers.anyMatch(file -> file.getFileName().toString().startsWith(prefix));
        }
    }

    static Map<String, JsonObject> byName(String json) {
        JsonObject root = JsonParser.parseString(json).getAsJsonObject();
        JsonArray reports = root.getAsJsonArray("reports");
        Map<String, JsonObject> byName = new TreeMap<>();
        for (JsonElement report : reports) {
            byName.put(report.getAsJsonObject().get("name").getAsString(), report.getAsJsonObject());
        }
        return byName;
    }
}
