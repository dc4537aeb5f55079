// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class EmissionTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private SofieFixture install(String... settings) {
        return new SofieFixture(folder.getRoot().toPath().resolve("sofie"), settings);
    }

    @Test
    public void aClearFileIsEncryptedUploadedAndArchived() throws IOException {
        SofieFixture sofie = install();
        sofie.dropSample("01-decsal-ok", "DECSAL.dta");

        assertEquals(0, sofie.run());

        List<String> sent = sofie.names("sent");
        assertEquals(1, sent.size());
        assertTrue(sent.get(0), sent.get(0).matches("SOFI\\.\\d{14}\\.999900203\\.888810008"));
        assertEquals(List.of("ENC DECSAL.dta -> " + sent.get(0), "UPL " + sent.get(0)), sofie.audit());
        assertTrue(sofie.names("archive").toString(), sofie.names("archive").get(0).matches("DECSAL\\.dta\\.\\d{17}"));
        assertEquals(List.of(), sofie.names("out"));
        assertEquals(List.of(), sofie.names("crypted"));
        assertEquals(List.of("DECSAL.dta"), sofie.receivedByServer());
        String encrypted = Files.readString(sofie.folder("sent").resolve(sent.get(0)), StandardCharsets.ISO_8859_1);
        assertFalse("the encrypted file is readable", encrypted.contains("1900990012000"));
    }

    @Test
    public void theServerNotesHashAndSizeOfTheClearContent() throws IOException {
        SofieFixture sofie = install();
        sofie.drop("DECSAL.dta", "abc");

        sofie.run();

        assertTrue(Files.readString(sofie.root().resolve("ccss/received.tsv"))
                .endsWith("\tDECSAL.dta\tba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\t3\n"));
    }

    @Test
    public void aRefusedNameGoesToNokAndTheOthersGoOn() throws IOException {
        SofieFixture sofie = install("exit.rule-error=3");
        sofie.drop("DECSAL.csv", "x");
        sofie.drop("decsal.DTA", "x");
        sofie.drop(".hidden", "x");
        Files.createDirectory(sofie.folder("out").resolve("DECMAL.dta"));

        assertEquals(3, sofie.run());

        assertEquals("!!! ENC DECSAL.csv : naming rule of package not fulfilled", sofie.audit().get(0));
        assertEquals(List.of("DECSAL.csv"), sofie.names("nok"));
        assertEquals(List.of("decsal.DTA"), sofie.receivedByServer());
        assertEquals(List.of(".hidden", "DECMAL.dta"), sofie.names("out"));
    }

    @Test
    public void aFailedUploadStaysAndGoesOutOnceAtTheNextRun() throws IOException {
        SofieFixture sofie = install("fault.no-network=Yes", "fault.times=1", "exit.no-network=5");
        sofie.drop("DECSAL.dta", "x");

        assertEquals(5, sofie.run("send"));
        List<String> waiting = sofie.names("crypted");
        assertEquals("!!! UPL " + waiting.get(0) + " : no connection to the central server", sofie.audit().get(1));
        assertEquals(List.of(), sofie.receivedByServer());

        assertEquals(0, sofie.run("send"));
        assertEquals(0, sofie.run("send"));
        assertEquals(List.of("DECSAL.dta"), sofie.receivedByServer());
        assertEquals(waiting, sofie.names("sent"));
        assertEquals("UPL " + waiting.get(0), sofie.audit().get(2));
        assertEquals(3, sofie.audit().size());
    }

    @Test
    public void equalNamesInOneSecondNeverCollide() throws IOException {
        SofieFixture sofie = install();
        for (int i = 0; i < 3; i++) {
            sofie.drop("DECSAL.dta", "same");
            sofie.run("send");
        }
        assertEquals(3, sofie.names("sent").size());
        assertEquals(3, sofie.names("archive").size());
        assertEquals(3, sofie.receivedByServer().size());
    }

    @Test
    public void theClearFileMayBeRemovedBeforeTheLine() throws IOException {
        SofieFixture sofie = install("emission.source=removed", "emission.source.when=before-log", "sofi.user-order=addressee-first");
        sofie.drop("DECSAL.dta", "x");

        sofie.run("send");

        assertEquals(List.of(), sofie.names("archive"));
        assertEquals(List.of(), sofie.names("out"));
        assertTrue(sofie.names("sent").get(0).endsWith(".888810008.999900203"));
    }

    @Test
    public void foldersHaveTheNamesOfTheSettings() throws IOException {
        Path elsewhere = folder.getRoot().toPath().resolve("elsewhere");
        SofieFixture sofie = install("folder.out=" + elsewhere, "folder.archive=data/{user}/Archives", "archive.name={stamp}_{name}");
        Files.writeString(elsewhere.resolve("DECSAL.dta"), "x");

        sofie.run("send");

        assertTrue(sofie.names("Archives").get(0).endsWith("_DECSAL.dta"));
        assertEquals(List.of("DECSAL.dta"), sofie.receivedByServer());
    }

    @Test
    public void aSpoiledFileIsNotReceived() throws IOException {
        SofieFixture sofie = install();
        Files.writeString(sofie.folder("crypted").resolve("SOFI.26010100000000.999900203.888810008"), "no envelope");

        assertEquals(1, sofie.run("send"));

        assertTrue(sofie.audit().get(0).startsWith("!!! UPL SOFI.26010100000000.999900203.888810008 : "));
        assertEquals(1, sofie.names("crypted").size());
    }
}
