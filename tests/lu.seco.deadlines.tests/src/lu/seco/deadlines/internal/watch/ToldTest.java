// SPDX-License-Identifier: EPL-2.0
package lu.seco.deadlines.internal.watch;

import static lu.seco.deadlines.internal.Fakes.day;
import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import lu.seco.deadlines.internal.Fakes;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What is remembered of what was told. */
public class ToldTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();
    private Path file;

    @Before
    public void place() {
        file = folder.getRoot().toPath().resolve("deadlines.told");
    }

    @Test
    public void remembersOverARestart() {
        told().add(List.of("a"), day("2026-03-10"));
        assertEquals(true, told().was("a", day("2026-03-10"), 0));
        assertEquals(false, told().was("a", day("2026-03-11"), 0));
        assertEquals(true, told().was("a", day("2026-03-16"), 6));
        assertEquals(false, told().was("a", day("2026-03-17"), 6));
        assertEquals(false, told().was("b", day("2026-03-10"), 6));
    }

    @Test
    public void aDayInTheFutureDoesNotCount() {
        told().add(List.of("a"), day("2027-01-01"));
        assertEquals(false, told().was("a", day("2026-03-10"), 6));
    }

    @Test
    public void forgetsWhatWasNotToldForLong() throws IOException {
        Told told = told();
        told.add(List.of("a"), day("2026-01-01"));
        told.add(List.of("b"), day("2026-03-10"));
        assertEquals("2026-03-10\tb\n", Files.readString(file));
    }

    @Test
    public void staysSmall() throws IOException {
        Told told = told();
        told.add(List.of("old"), day("2026-03-09"));
        told.add(IntStream.range(0, 20_000).mapToObj(i -> "thing " + i).toList(), day("2026-03-10"));
        assertEquals(20_000, Files.readString(file).lines().count());
        assertEquals(false, told.was("old", day("2026-03-10"), 6));
    }

    @Test
    public void aSpoiltFileIsAsGoodAsNone() throws IOException {
        Files.writeString(file, "2026-03-10\ta\n\u0000\ufffd\n2026-13-40\tb\nno tab\n");
        assertEquals(true, told().was("a", day("2026-03-10"), 0));
        assertEquals(false, told().was("b", day("2026-03-10"), 0));
        Files.delete(file);
        Files.createDirectory(file);
        Told told = told();
        told.add(List.of("a"), day("2026-03-10"));
        assertEquals("remembered as long as the program runs", true, told.was("a", day("2026-03-10"), 0));
    }

    private Told told() {
        return new Told(file, Fakes.log());
    }
}
