// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

import lu.seco.simulator.internal.fault.Point;

/** Whatever the point, the next run completes with nothing lost and nothing twice. */
@RunWith(Parameterized.class)
public class CrashTest {

    private static final int NOTHING_TO_DO = 77;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Point point;
    private SofieFixture sofie;

    public CrashTest(Point point) {
        this.point = point;
    }

    @Parameters(name = "{0}")
    public static List<Point> points() {
        return Arrays.asList(Point.values());
    }

    @Before
    public void install() throws IOException {
        sofie = new SofieFixture(folder.getRoot().toPath().resolve("sofie"), "fault.times=1", "exit.nothing-to-do=" + NOTHING_TO_DO);
        sofie.dropSample("02-decsal-bad", "DECSAL.dta");
        sofie.drop("DECMAL.dta", "0;1900990001500;999901\r\n");
        sofie.push(Files.writeString(folder.getRoot().toPath().resolve("NEWS"), "news"));
    }

    @Test
    public void nothingIsLostOrDoubledByACrash() throws Exception {
        assertEquals("134\n", sofie.script(Map.of("SOFIE_SIM_FAULT_CRASH", point.key())));

        assertTrue("the next run goes well", List.of(0, NOTHING_TO_DO).contains(sofie.run()));
        assertComplete();
        assertEquals("nothing is left to do", NOTHING_TO_DO, sofie.run());
        for (String code : List.of("ENC DECSAL.dta", "ENC DECMAL.dta", "DEC SOFI")) {
            assertTrue(code, sofie.audit().stream().anyMatch(line -> line.startsWith(code)));
        }
    }

    @Test
    public void nothingIsLostOrDoubledByAFullDisk() throws Exception {
        sofie.set("fault.disk-full=" + point.key());

        assertEquals(1, sofie.run());
        assertTrue(sofie.technical(), sofie.technical().contains("No space left on device\n\tat "));

        assertTrue("the next run goes well", List.of(0, NOTHING_TO_DO).contains(sofie.run()));
        assertComplete();
    }

    private void assertComplete() throws IOException {
        assertEquals(List.of("DECMAL.dta", "DECSAL.dta"), sofie.receivedByServer().stream().sorted().toList());
        assertEquals(2, sofie.names("sent").size());
        assertEquals(2, sofie.names("archive").size());
        assertEquals(2, sofie.names("decrypted").size());
        for (String empty : List.of("out", "crypted", "received")) {
            assertEquals(List.of(), sofie.names(empty));
        }
        assertEquals(List.of(), SofieFixture.names(sofie.root().resolve("ccss/outbox")));
        List<String> uploads = sofie.audit().stream().filter(line -> line.startsWith("UPL")).distinct().toList();
        assertEquals(2, uploads.size());
    }
}
