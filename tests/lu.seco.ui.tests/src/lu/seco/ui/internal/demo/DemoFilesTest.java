// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.demo;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import lu.seco.core.content.SampleWriter;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class DemoFilesTest {

    private static final SampleWriter WRITER = (wish, out) -> out.write(("0;1900990001500;999901\n1;1900990012000;1890010190183;202601\n"
            + "1;1900990012000;1890021490209;202601\n1;1900990012000;1890021490203;202601\n").getBytes(StandardCharsets.US_ASCII));

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void aDemonstrationLiesBesideTheDataFolderAndIsKnownByItsMark() throws IOException {
        Path data = folder.newFolder("seco").toPath();
        DemoFolder demo = DemoFolder.beside(data, folder.getRoot().toPath(), "anne");
        assertEquals(data.resolveSibling("seco-demonstration"), demo.root());
        assertFalse(demo.made());
        demo.make();
        demo.furnish("de");
        assertEquals(Optional.of(demo), DemoFolder.of(demo.data()));
        assertEquals(Optional.empty(), DemoFolder.of(data));
        assertTrue(Files.readString(demo.data().resolve("seco.properties")).contains("settings.language = de"));
        assertTrue(Files.isDirectory(demo.outbox()));
    }

    @Test
    public void aFolderOfAnotherKindIsNeverTaken() throws IOException {
        Path data = folder.newFolder("seco").toPath();
        Path other = folder.newFolder("seco-demonstration").toPath();
        assertThrows(IOException.class, () -> DemoFolder.beside(data, folder.getRoot().toPath(), "anne").make());
        assertEquals(0, other.toFile().list().length);
    }

    @Test
    public void samplesComeOneAfterTheOtherWithNamesOfTheirOwn() throws IOException {
        Path outbox = folder.newFolder("Départ").toPath();
        DemoSamples samples = new DemoSamples(WRITER, outbox, YearMonth.of(2026, 1));
        assertEquals(List.of("DECSAL_1_2026_1.dta", "DECSAL_2_2026_1.dta", "DECMAL_3_2026_1.dta", "NOTES_4.txt", "DECSAL_5_2026_1.dta"),
                List.of(samples.drop(0), samples.drop(1), samples.drop(2), samples.drop(3), samples.drop(4)));
        assertEquals(5, outbox.toFile().list().length);
    }

    @Test
    public void twoPersonsOfASpoiltFileHaveAWrongNumber() {
        assertEquals("0;1900990001500;999901\n1;1900990012000;1890010190184;202601\n1;1900990012000;1890021490200;2\n1;1900990012000;1890021490203;2\n",
                DemoSamples.spoilt("0;1900990001500;999901\n1;1900990012000;1890010190183;202601\n1;1900990012000;1890021490209;2\n"
                        + "1;1900990012000;1890021490203;2\n"));
    }
}
