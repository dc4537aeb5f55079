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
import lu.seco.core.file.FileKnowledge;
import lu.seco.core.file.SentContent;
import lu.seco.service.internal.fake.Calls;
import lu.seco.service.internal.fake.FakeKnowledge;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class DecodeCommandTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Calls calls = new Calls();
    private final FakeKnowledge knowledge = new FakeKnowledge();
    private List<Records.Total> totals = List.of();

    @Before
    public void place() throws IOException {
        calls.folder = folder.getRoot().toPath();
        Files.writeString(calls.folder.resolve("DECSAL.dta"), "x");
        calls.services.with(FileKnowledge.class, knowledge);
    }

    @Test
    public void recordsStandUnderTheNamesOfTheirFieldsAndCannotHarmTheTerminal() {
        assertEquals(0, calls.call("decode", "DECSAL.dta"));
        List<String> lines = calls.output.out().lines().toList();
        assertTrue(lines.get(0), lines.get(0).matches("cli.column.line +field.insured +field.amount \\(\\?\\)"));
        assertTrue(lines.get(2), lines.get(2).matches("1 +1985010112345 +\uFFFD\\[2J1"));
        assertEquals("cli.decode.unconfirmed", lines.get(5));
    }

    @Test
    public void onANarrowTerminalRecordStandsUnderRecord() {
        calls.width = 20;
        calls.call("decode", "DECSAL.dta", "--limit", "1");
        assertTrue(calls.output.out(), calls.output.out().startsWith("cli.item.line(1)\n    field.insured: 1985010112345\n    field.amount (?): "));
        assertTrue(calls.output.out(), calls.output.out().contains("cli.decode.more(2)"));
    }

    @Test
    public void personsAreHiddenIfWanted() {
        calls.call("decode", "DECSAL.dta", "--mask");
        assertTrue(calls.output.out(), calls.output.out().contains("**********345"));
        calls.call("decode", "DECSAL.dta", "--mask", "--json");
        assertFalse(calls.output.out(), calls.output.out().contains("1985010112345"));
    }

    @Test
    public void manyRecordsAreReadPageByPage() {
        knowledge.records = 2600;
        assertEquals(0, calls.call("decode", "DECSAL.dta", "--json", "--from", "101", "--limit", "2100"));
        assertEquals(List.of("decode DECSAL 101 1000", "decode DECSAL 1101 1000", "decode DECSAL 2101 100"), knowledge.asked);
        assertEquals(2100, json().get("rows").getAsJsonArray().size());
        assertTrue(json().get("more").getAsBoolean());
    }

    @Test
    public void jsonIsComplete() {
        assertEquals(0, calls.call("decode", "DECSAL.dta", "--json"));
        assertEquals(calls.folder.resolve("DECSAL.dta").toString(), json().get("file").getAsString());
        JsonObject column = json().get("columns").getAsJsonArray().get(1).getAsJsonObject();
        assertEquals("field.amount", column.get("title").getAsJsonObject().get("code").getAsString());
        assertTrue(column.get("number").getAsBoolean());
        assertFalse(column.get("confirmed").getAsBoolean());
        JsonObject row = json().get("rows").getAsJsonArray().get(2).getAsJsonObject();
        assertEquals(3, row.get("line").getAsLong());
        assertEquals("\u001b[2J3", row.get("cells").getAsJsonArray().get(1).getAsString());
        assertEquals("1985010112345;\u001b[2J3", row.get("raw").getAsString());
    }

    @Test
    public void aSearchAsksTheRecords() {
        records();
        assertEquals(0, calls.call("decode", "DECSAL.dta", "--search", "Müller", "--limit", "5", "--json"));
        assertEquals(List.of("search Müller 1 5"), knowledge.asked);
    }

    @Test
    public void totalsAreByEmployerAndMonth() {
        records();
        totals = List.of(new Records.Total("1900990012000", Optional.of(YearMonth.of(2026, 1)), 12, 11, Optional.of(new BigDecimal("1234.50"))),
                new Records.Total("1900990013000", Optional.empty(), 1, 1, Optional.empty()));
        assertEquals(0, calls.call("decode", "DECSAL.dta", "--totals"));
        assertTrue(calls.output.out(), calls.output.out().lines().toList().get(2).matches("1900990012000 +2026-01 +12 +11 +1234\\.50"));
        calls.output.forget();
        assertEquals(0, calls.call("decode", "DECSAL.dta", "--totals", "--json"));
        JsonObject total = json().get("totals").getAsJsonArray().get(0).getAsJsonObject();
        assertEquals("1234.50", total.get("sum").getAsString());
        assertEquals("2026-01", total.get("period").getAsString());
        assertTrue(json().get("totals").getAsJsonArray().get(1).getAsJsonObject().get("sum").isJsonNull());
    }

    @Test
    public void totalsThatCannotBeToldAreSaid() {
        records();
        assertEquals(0, calls.call("decode", "DECSAL.dta", "--totals"));
        assertEquals("cli.decode.totals.none(DECSAL.dta,DECSAL)\n", calls.output.out());
    }

    @Test
    public void missingFileFolderAndMissingPartAreSentences() {
        assertEquals(11, calls.call("decode", "gone.dta"));
        assertEquals(11, calls.call("decode", "."));
        assertEquals(1, calls.call("decode", "DECSAL.dta", "--totals"));
        assertTrue(calls.output.err(), calls.output.err().endsWith("cli.missing.nobody(Records,Records)\n"));
        calls.services.parts.clear();
        assertEquals(1, calls.call("decode", "DECSAL.dta"));
        assertEquals("", calls.output.out());
    }

    @Test
    public void senselessOptionsAreUsageErrors() {
        assertEquals(2, calls.call("decode", "DECSAL.dta", "--from", "0"));
        assertEquals(2, calls.call("decode", "DECSAL.dta", "DECSAL.dta"));
        assertEquals(2, calls.call("decode"));
    }

    private void records() {
        calls.services.with(Records.class, new Records() {
            @Override
            public DecodedPage search(String kind, Path content, String text, long firstLine, int limit) {
                knowledge.asked.add("search " + text + " " + firstLine + " " + limit);
                return knowledge.page(firstLine, limit);
            }

            @Override
            public List<Total> totals(String kind, Path content) {
                return totals;
            }

            @Override
            public List<PersonChange> changes(SentContent before, Path now, int most) {
                throw new UnsupportedOperationException();
            }
        });
    }

    private JsonObject json() {
        return JsonParser.parseString(calls.output.out()).getAsJsonObject();
    }
}
