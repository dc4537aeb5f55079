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

public class AuditLogFaultTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private SofieFixture install(String... settings) {
        return new SofieFixture(folder.getRoot().toPath().resolve("sofie"), settings);
    }

    private static Path log(SofieFixture sofie, String suffix) {
        return sofie.root().resolve("logs/log_audit.log" + suffix);
    }

    @Test
    public void aRotatedLogGoesOnInANewFile() throws IOException {
        SofieFixture sofie = install("fault.log=rotated");
        sofie.drop("DECSAL.dta", "x");

        sofie.run("send");

        assertTrue(Files.readString(log(sofie, ".1")).contains(" ENC DECSAL.dta -> "));
        assertTrue(sofie.audit().get(0).startsWith("UPL "));
    }

    @Test
    public void aTruncatedLogHasLostItsBeginning() throws IOException {
        SofieFixture sofie = install("fault.log=truncated");
        sofie.drop("DECSAL.dta", "x");

        sofie.run("send");

        assertEquals(1, sofie.audit().size());
        assertTrue(sofie.audit().get(0).startsWith("UPL "));
    }

    @Test
    public void aGarbledLineIsNoTextAndHasNoEnd() throws IOException {
        SofieFixture sofie = install("fault.log=garbled", "fault.only-for=DECM*");
        sofie.drop("DECMAL.dta", "x");
        sofie.drop("DECSAL.dta", "x");

        sofie.run("send");

        String text = Files.readString(log(sofie, ""), StandardCharsets.ISO_8859_1);
        assertTrue(text.indexOf('\0') >= 0 && text.indexOf('\u0081') >= 0);
        assertEquals("the first line has no end", 3, text.lines().count());
        assertTrue(text.lines().findFirst().orElseThrow().contains(" ENC DECSAL.dta -> "));
    }

    @Test
    public void theServerKnowsWhatWasFetchedWhateverTheLogLost() throws IOException {
        SofieFixture sofie = install("fault.log=garbled");
        Path answer = Files.writeString(folder.getRoot().toPath().resolve("SALRET.dta"), "x");
        sofie.push(answer, "--as", "SALRET.dta");

        sofie.run("receive");
        sofie.run("receive");

        List<String> fetched = Files.readAllLines(sofie.root().resolve("ccss/fetched.tsv"));
        assertEquals(1, fetched.size());
        assertTrue(fetched.get(0), fetched.get(0).split("\t")[1].startsWith("SOFI."));
        assertFalse("no line says so", Files.readString(log(sofie, ""), StandardCharsets.ISO_8859_1).contains(" DNL SOFI."));
    }

    @Test
    public void aLockedLogLosesLinesAndTheWorkGoesOn() throws IOException {
        SofieFixture sofie = install("fault.log=locked");
        sofie.drop("DECSAL.dta", "x");

        assertEquals(0, sofie.run("send"));

        assertEquals(List.of(), sofie.audit());
        assertEquals(List.of("DECSAL.dta"), sofie.receivedByServer());
        assertTrue(sofie.technical().contains("the audit log is locked by another program"));
    }

    @Test
    public void aLargeLogIsRotatedAndOldOnesAreDropped() throws IOException {
        SofieFixture sofie = install("audit.rotation.size=100", "audit.rotation.keep=2");
        for (int i = 0; i < 5; i++) {
            sofie.drop("DECSAL.dta", "x");
            sofie.run("send");
        }
        assertTrue(Files.size(log(sofie, "")) <= 100);
        assertTrue(Files.exists(log(sofie, ".2")));
        assertFalse(Files.exists(log(sofie, ".3")));
    }

    @Test
    public void theAlternativeDialectIsWrittenAsWindowsProgramsDo() throws IOException {
        SofieFixture sofie = install("audit.dialect=alternative");
        sofie.drop("x.csv", "x");
        sofie.drop("DECSAL.dta", "x");

        sofie.run("send");

        String sofi = sofie.names("sent").get(0);
        String text = Files.readString(log(sofie, ""), StandardCharsets.ISO_8859_1)
                .replaceAll("(?m)^\\d\\d\\.\\d\\d\\.\\d{4};\\d\\d:\\d\\d:\\d\\d;", "<time>;");
        assertEquals("<time>;OK;CHIFFR;DECSAL.dta;" + sofi + ";;;\r\n"
                + "<time>;ERR;CHIFFR;x.csv;;;;naming rule of package not fulfilled\r\n"
                + "<time>;OK;ENVOI;;" + sofi + ";;;\r\n", text);
    }
}
