// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.content;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lu.seco.core.content.SampleWriter;
import lu.seco.core.content.SampleWriter.Wish;
import lu.seco.service.internal.fake.Calls;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.rules.Timeout;

public class SampleCommandTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();
    @Rule
    public final Timeout limit = Timeout.seconds(60);

    private final Calls calls = new Calls();
    private final List<Wish> wishes = new ArrayList<>();

    @Before
    public void place() {
        calls.folder = folder.getRoot().toPath();
        calls.services.with(SampleWriter.class, (wish, out) -> {
            wishes.add(wish);
            if (!wish.kind().equals("DECSAL")) {
                throw new IllegalArgumentException(wish.kind());
            }
            out.write("sample".getBytes(StandardCharsets.UTF_8));
        });
    }

    @Test
    public void aFileIsWrittenAsWished() throws IOException {
        assertEquals(0, calls.call("sample", "decsal", "--month", "2025-12", "--employers", "2", "--persons", "30", "--seed", "-5", "a.dta"));
        assertEquals(List.of(new Wish("DECSAL", YearMonth.of(2025, 12), 2, 30, -5)), wishes);
        assertEquals("sample", Files.readString(calls.folder.resolve("a.dta")));
        assertEquals("cli.sample.written(" + calls.folder.resolve("a.dta") + ",DECSAL,2025-12,30,6)\n", calls.output.out());
        assertTrue("the file is finished or taken away before the process ends", calls.stop.held());
    }

    @Test
    public void withoutWishesItIsLastMonth() {
        assertEquals(0, calls.call("sample", "DECSAL", "a.dta", "--json"));
        assertEquals(List.of(new Wish("DECSAL", YearMonth.of(2026, 1), 1, 10, 1)), wishes);
        JsonObject json = JsonParser.parseString(calls.output.out()).getAsJsonObject();
        assertEquals("2026-01", json.get("month").getAsString());
        assertEquals(6, json.get("size").getAsInt());
    }

    @Test
    public void aFileThatIsThereIsKeptUnlessForced() throws IOException {
        Path there = Files.writeString(calls.folder.resolve("a.dta"), "wages");
        assertEquals(11, calls.call("sample", "DECSAL", "a.dta"));
        assertEquals("cli.file.exists(" + there + ")\n", calls.output.err());
        assertEquals("wages", Files.readString(there));
        assertEquals(0, calls.call("sample", "DECSAL", "a.dta", "--force"));
        assertEquals("sample", Files.readString(there));
        assertEquals("a folder is never replaced", 11, calls.call("sample", "DECSAL", ".", "--force"));
    }

    @Test
    public void senselessWishesAreUsageErrorsAndLeaveNothing() throws IOException {
        assertEquals(2, calls.call("sample", "SALRET", "a.dta"));
        assertEquals(2, calls.call("sample", "DECSAL", "a.dta", "--employers", "11"));
        assertEquals(2, calls.call("sample", "DECSAL", "a.dta", "--persons", "1000001"));
        assertEquals(2, calls.call("sample", "DECSAL", "a.dta", "--month", "2026-13"));
        assertEquals(2, calls.call("sample", "DECSAL", "a.dta", "--seed", "x"));
        assertEquals(2, calls.call("sample", "DECSAL"));
        nothing();
    }

    @Test
    public void anInterruptedFileIsTakenAway() throws IOException {
        calls.services.with(SampleWriter.class, (wish, out) -> {
            calls.stop.request();
            while (true) {
                out.write(new byte[8192]);
            }
        });
        assertEquals(7, calls.call("sample", "DECSAL", "a.dta"));
        assertTrue("the command took the interruption along", Thread.interrupted());
        assertEquals("cli.stopped\n", calls.output.err());
        nothing();
    }

    @Test
    public void aFullDiskIsASentenceAndLeavesNothing() throws IOException {
        calls.services.with(SampleWriter.class, (wish, out) -> {
            throw new IOException("No space left on device");
        });
        assertEquals(11, calls.call("sample", "DECSAL", "a.dta"));
        assertEquals("cli.file.unwritable(" + calls.folder.resolve("a.dta") + ",No space left on device)\n", calls.output.err());
        nothing();
    }

    @Test
    public void withoutAWriterTheMissingPartIsNamed() {
        calls.services.parts.clear();
        assertEquals(1, calls.call("sample", "DECSAL", "a.dta"));
        assertEquals("cli.missing.nobody(SampleWriter,SampleWriter)\n", calls.output.err());
    }

    private void nothing() throws IOException {
        try (Stream<Path> files = Files.list(calls.folder)) {
            assertEquals(List.of(), files.toList());
        }
    }
}
