// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.content;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import lu.seco.core.content.Records;
import lu.seco.core.file.DecodedPage;
import lu.seco.core.file.FileComparison;
import lu.seco.core.file.FileKnowledge;
import lu.seco.core.file.SentContent;
import lu.seco.service.internal.fake.Calls;
import lu.seco.service.internal.fake.FakeKnowledge;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class CompareCommandTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Calls calls = new Calls();
    private final FakeKnowledge knowledge = new FakeKnowledge();

    @Before
    public void place() throws IOException {
        calls.folder = folder.getRoot().toPath();
        for (String name : List.of("DECSAL_1.dta", "DECSAL_2.dta", "SALRET.dta", "x.txt")) {
            Files.writeString(calls.folder.resolve(name), "x");
        }
        knowledge.comparison = Optional.of(new FileComparison("r", Optional.of(YearMonth.of(2026, 1)), 3, 4, 2, 1, 3, new BigDecimal("100.00"),
                new BigDecimal("90.50")));
        calls.services.with(FileKnowledge.class, knowledge);
        calls.services.with(Records.class, new Changes());
    }

    @Test
    public void sumsComeFirstThenThePersons() {
        assertEquals(0, calls.call("compare", "DECSAL_1.dta", "DECSAL_2.dta", "--max", "2"));
        assertEquals(List.of("compare DECSAL DECSAL_1.dta DECSAL_2.dta"), knowledge.asked);
        List<String> lines = calls.output.out().lines().toList();
        assertEquals("cli.compare.sum(DECSAL,DECSAL_1.dta,3,100.00,DECSAL_2.dta,4,90.50)", lines.get(0));
        assertEquals("cli.compare.persons(2,1,3,-9.50)", lines.get(1));
        assertTrue(lines.get(4), lines.get(4).matches("1985010112345 +cli.change.gone +10.00 +0 +-10.00"));
        assertEquals("cli.compare.left(4)", lines.get(6));
    }

    @Test
    public void jsonIsComplete() {
        assertEquals(0, calls.call("compare", "DECSAL_1.dta", "DECSAL_2.dta", "--json", "--mask"));
        assertEquals("100.00", json().get("sumBefore").getAsString());
        assertEquals("2026-01", json().get("periodBefore").getAsString());
        JsonObject change = json().get("changes").getAsJsonArray().get(1).getAsJsonObject();
        assertEquals("ADDED", change.get("what").getAsString());
        assertEquals("0.50", change.get("now").getAsString());
        assertEquals(4, json().get("left").getAsInt());
        assertFalse(calls.output.out(), calls.output.out().contains("1985010112345"));
    }

    @Test
    public void onlyFilesOfOneKnownKindAreCompared() {
        assertEquals(2, calls.call("compare", "DECSAL_1.dta", "SALRET.dta"));
        assertTrue(calls.output.err(), calls.output.err().startsWith("cli.compare.kinds(DECSAL_1.dta,DECSAL,SALRET.dta,SALRET)"));
        assertEquals(2, calls.call("compare", "DECSAL_1.dta", "x.txt"));
        assertTrue(calls.output.err(), calls.output.err().contains("cli.kind.unknown(x.txt)"));
        assertEquals(0, calls.call("compare", "DECSAL_1.dta", "x.txt", "--kind", "DECSAL"));
    }

    @Test
    public void aLayoutThatDoesNotTellCannotBeDone() {
        knowledge.comparison = Optional.empty();
        assertEquals(7, calls.call("compare", "DECSAL_1.dta", "DECSAL_2.dta", "--json"));
        assertEquals("cli.compare.unknown(DECSAL)\n", calls.output.err());
        assertEquals("", calls.output.out());
    }

    @Test
    public void missingFilesAndPartsAreSentences() {
        assertEquals(11, calls.call("compare", "DECSAL_1.dta", "gone.dta"));
        assertEquals(11, calls.call("compare", ".", "DECSAL_2.dta"));
        assertEquals(2, calls.call("compare", "DECSAL_1.dta"));
        assertTrue(calls.output.err(), calls.output.err().contains("cli.parameter.missing(cli.label.now)"));
        calls.services.parts.remove(Records.class);
        assertEquals(1, calls.call("compare", "DECSAL_1.dta", "DECSAL_2.dta"));
    }

    private JsonObject json() {
        return JsonParser.parseString(calls.output.out()).getAsJsonObject();
    }

    private static final class Changes implements Records {
        @Override
        public List<PersonChange> changes(SentContent before, Path now, int most) {
            return List.of(new PersonChange("1985010112345", What.GONE, new BigDecimal("10.00"), BigDecimal.ZERO),
                    new PersonChange("1986010112345", What.ADDED, BigDecimal.ZERO, new BigDecimal("0.50")));
        }

        @Override
        public DecodedPage search(String kind, Path content, String text, long firstLine, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Total> totals(String kind, Path content) {
            throw new UnsupportedOperationException();
        }
    }
}
