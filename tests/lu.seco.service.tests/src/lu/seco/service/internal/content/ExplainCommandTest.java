// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.content;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lu.seco.core.Message;
import lu.seco.core.content.AnswerExplainer;
import lu.seco.core.content.AnswerItem;
import lu.seco.core.content.AnswerItem.Meaning;
import lu.seco.core.content.Explanation;
import lu.seco.core.file.FileKnowledge;
import lu.seco.core.file.Recognition;
import lu.seco.core.file.SentContent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.worklist.WorkList;
import lu.seco.core.worklist.WorkLists;
import lu.seco.core.worklist.WorkTicks;
import lu.seco.service.internal.fake.Answers;
import lu.seco.service.internal.fake.Calls;
import lu.seco.service.internal.fake.FakeKnowledge;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** {@code seco explain} and {@code seco work}, which tell the same of an answer. */
public class ExplainCommandTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Calls calls = new Calls();
    private final List<String> asked = new ArrayList<>();
    private Explanation explanation;
    private Path sent;

    @Before
    public void place() throws IOException {
        calls.folder = folder.getRoot().toPath();
        sent = Files.writeString(calls.folder.resolve("DECSAL.dta"), "x");
        Files.writeString(calls.folder.resolve("SALRET.1.dta"), "x");
        explanation = Answers.explanation(Answers.item(Meaning.REFUSED, "=HYPERLINK(\"x\";2)", sent.toString()),
                Answers.item(Meaning.INFORMATION, "@a", sent.toString()));
        calls.services.with(FileKnowledge.class, new FakeKnowledge());
        calls.services.with(AnswerExplainer.class, new AnswerExplainer() {
            @Override
            public Explanation explain(Recognition returned, Path content, List<SentContent> files) {
                asked.add(returned.kind() + " " + files.stream().map(file -> file.kind() + ":" + file.content().getFileName()).toList());
                return explanation;
            }

            @Override
            public Set<String> repaired(Explanation told, SentContent later) {
                throw new UnsupportedOperationException();
            }
        });
    }

    @Test
    public void causesComeFirstThenTheRecordsWithTheLineThatWasSent() {
        assertEquals(10, calls.call("explain", "SALRET.1.dta", "--sent", "DECSAL.dta", "DECSAL.dta"));
        assertEquals(List.of("SALRET [DECSAL:DECSAL.dta, DECSAL:DECSAL.dta]"), asked);
        String out = calls.output.out();
        assertTrue(out, out.startsWith("cli.explain.sum(SALRET.1.dta,SALRET,2)\nabout.salret\n! remark.cut\n"));
        assertTrue(out, out.indexOf("2                    3 ") < out.indexOf("cli.item.line(2)  cli.meaning.refused  07  1985010112345  =HYPER"));
        assertTrue(out, out.contains("    cli.unconfirmed(cause.seven(1985010112345))\n    \u2192 change.seven\n    detail.title: value\n"));
        assertTrue(out, out.contains("    cli.item.sent(DECSAL.dta,12)  0;1985010112345;\uFFFD[31m\n"));
    }

    @Test
    public void personsAndRecordsAreHiddenIfWanted() {
        calls.call("explain", "SALRET.1.dta", "--mask");
        calls.call("explain", "SALRET.1.dta", "--mask", "--json");
        assertFalse(calls.output.out(), calls.output.out().contains("1985010112345"));
        assertFalse(calls.output.out(), calls.output.out().contains("HYPERLINK"));
    }

    @Test
    public void anAnswerThatWantsNothingIsGood() {
        explanation = Answers.explanation(Answers.item(Meaning.INFORMATION, "a", "x"));
        assertEquals(0, calls.call("explain", "SALRET.1.dta"));
    }

    @Test
    public void whatHoldsNoTextIsNoAnswerAndNoGoodNews() {
        explanation = new Explanation("SALRET", Message.of("about.salret"), false, List.of(), 0, List.of(),
                List.of(Message.of("other"), Message.of(Explanation.NO_TEXT, "SALRET.dta")));
        assertEquals(11, calls.call("explain", "SALRET.1.dta", "--csv", "to-do.csv"));
        assertEquals("", calls.output.out());
        assertEquals("explain.not-text(" + calls.folder.resolve("SALRET.1.dta") + ")\n", calls.output.err());
        assertFalse(Files.exists(calls.folder.resolve("to-do.csv")));
    }

    @Test
    public void jsonIsComplete() {
        assertEquals(10, calls.call("explain", "SALRET.1.dta", "--json"));
        assertEquals("about.salret", json().get("about").getAsJsonObject().get("code").getAsString());
        assertEquals(2, json().get("groups").getAsJsonArray().get(0).getAsJsonObject().get("persons").getAsInt());
        JsonObject item = json().get("items").getAsJsonArray().get(0).getAsJsonObject();
        assertEquals("REFUSED", item.get("meaning").getAsString());
        assertEquals("1985010112345", item.get("insured").getAsString());
        assertEquals("2026-01", item.get("period").getAsString());
        assertTrue(item.get("repair").isJsonNull());
        JsonObject line = item.get("sent").getAsJsonArray().get(0).getAsJsonObject();
        assertEquals(12, line.get("line").getAsInt());
        assertEquals(sent.toString(), line.get("report").getAsString());
        assertTrue(json().get("csv").isJsonNull());
    }

    @Test
    public void theWorkListHasNoFormulaAndNoInformation() throws IOException {
        assertEquals(10, calls.call("explain", "SALRET.1.dta", "--csv", "work.csv"));
        List<String> rows = Files.readString(calls.folder.resolve("work.csv")).lines().toList();
        assertEquals(2, rows.size());
        assertTrue(rows.get(0), rows.get(0).startsWith("\uFEFF\"cli.column.done\";\"cli.column.meaning\""));
        assertTrue(rows.get(1), rows.get(1).contains(";\"'=HYPERLINK(\"\"x\"\";2)\";"));
        assertTrue(rows.get(1), rows.get(1).contains(";\"DECSAL.dta:12\";"));
        assertTrue(calls.output.out(), calls.output.out().endsWith("cli.csv.written(" + calls.folder.resolve("work.csv") + ")\n"));
    }

    @Test
    public void aWorkListThatIsThereIsKeptUnlessForced() throws IOException {
        Path there = Files.writeString(calls.folder.resolve("work.csv"), "mine");
        assertEquals(11, calls.call("explain", "SALRET.1.dta", "--csv", "work.csv"));
        assertEquals("cli.file.exists(" + there + ")\n", calls.output.err());
        assertEquals("mine", Files.readString(there));
        assertEquals(List.of(), asked);
        assertEquals(10, calls.call("explain", "SALRET.1.dta", "--csv", "work.csv", "--force"));
        assertTrue(Files.readString(there).contains("HYPERLINK"));
        try (Stream<Path> files = Files.list(calls.folder)) {
            assertEquals("nothing provisional is left", 3, files.count());
        }
    }

    @Test
    public void onlySoManyRecordsAreShown() {
        calls.call("explain", "SALRET.1.dta", "--max", "1");
        assertTrue(calls.output.out(), calls.output.out().endsWith("cli.explain.more(1)\n"));
    }

    @Test
    public void missingFilesAndPartsAreSentences() {
        assertEquals(11, calls.call("explain", "gone.dta"));
        assertEquals(11, calls.call("explain", "SALRET.1.dta", "--sent", "gone.dta"));
        assertEquals(11, calls.call("explain", "SALRET.1.dta", "--sent", "."));
        assertEquals(11, calls.call("explain", "SALRET.1.dta", "--csv", "no/such/folder.csv"));
        calls.services.parts.remove(AnswerExplainer.class);
        assertEquals(1, calls.call("explain", "SALRET.1.dta"));
        assertEquals("", calls.output.out());
    }

    @Test
    public void theWorkListOfAReceptionShowsWhatWasMadeAnew() {
        AnswerItem item = Answers.item(Meaning.REFUSED, "Schmit", "r1");
        work(new WorkList("a1", Answers.explanation(item), List.of(new WorkList.Task("7", item, Optional.empty(), Optional.empty()),
                new WorkList.Task("8", item,
                        Optional.of(new WorkList.Repair("r2", "DECSAL_2.dta", Instant.parse("2026-02-12T08:00:00Z"))), Optional.empty()))));
        assertEquals(10, calls.call("work", "a1"));
        assertTrue(calls.output.out(), calls.output.out().contains("cli.work.open(1,2)\n"));
        assertTrue(calls.output.out(), calls.output.out().contains("    cli.item.repaired(DECSAL_2.dta,2026-02-12T08:00:00Z)\n"));
        assertTrue(calls.output.out(), calls.output.out().contains("cli.item.sent(r1,12)"));
    }

    @Test
    public void inTheWorkListOfAReceptionPersonsAreHiddenUnlessWanted() throws IOException {
        AnswerItem item = Answers.item(Meaning.MISSING, "Schmit", "r1");
        work(new WorkList("a1", Answers.explanation(item), List.of(new WorkList.Task("7", item, Optional.empty(), Optional.empty()))));
        calls.call("work", "a1", "--csv", "w.csv");
        assertFalse(calls.output.out(), calls.output.out().contains("1985010112345") || calls.output.out().contains("Schmit"));
        assertFalse("a file shows no more than the screen", Files.readString(calls.folder.resolve("w.csv")).contains("Schmit"));
        calls.call("work", "a1", "--csv", "w.csv", "--force", "--persons");
        assertTrue(Files.readString(calls.folder.resolve("w.csv")).contains("Schmit"));
        assertTrue(calls.output.out(), calls.output.out().contains("1985010112345  Schmit"));
    }

    @Test
    public void aWorkListThatIsDoneIsGoodAndCompleteInJson() {
        AnswerItem item = Answers.item(Meaning.REFUSED, "Schmit", "r1");
        work(new WorkList("a1", Answers.explanation(item),
                List.of(new WorkList.Task("8", item, Optional.of(new WorkList.Repair("r2", "D2", Instant.parse("2026-02-12T08:00:00Z"))), Optional.empty()))));
        assertEquals(0, calls.call("work", "a1", "--json"));
        assertEquals(0, json().get("open").getAsInt());
        assertFalse(calls.output.out(), calls.output.out().contains("Schmit"));
        JsonObject repair = json().get("items").getAsJsonArray().get(0).getAsJsonObject().get("repair").getAsJsonObject();
        assertEquals("r2", repair.get("report").getAsString());
        assertEquals("2026-02-12T08:00:00.000Z", repair.get("at").getAsString());
    }

    @Test
    public void aPersonTicksThingsOffInTheirName() {
        AnswerItem item = Answers.item(Meaning.REFUSED, "Schmit", "r1");
        List<String> ticked = new ArrayList<>();
        WorkList.Tick anne = new WorkList.Tick("anne", Instant.parse("2026-02-12T08:00:00Z"));
        calls.services.with(WorkLists.class, reception -> Optional.of(new WorkList("a1", Answers.explanation(item),
                List.of(new WorkList.Task("7", item, Optional.empty(), ticked.isEmpty() ? Optional.empty() : Optional.of(anne))))));
        calls.services.with(WorkTicks.class, (reception, tasks, done, person) -> {
            ticked.add(reception + tasks + done + !person.isEmpty());
            return tasks.size();
        });
        assertEquals(7, calls.call("work", "a1", "--done", "7,9"));
        assertEquals("cli.work.no-task(a1,9)\n", calls.output.err());
        assertEquals(List.of(), ticked);
        assertEquals(0, calls.call("work", "a1", "--done", "7", "--json"));
        assertEquals(List.of("a1[7]truetrue", "a1[]falsetrue"), ticked);
        JsonObject shown = json().get("items").getAsJsonArray().get(0).getAsJsonObject();
        assertEquals("7", shown.get("id").getAsString());
        assertEquals("anne", shown.getAsJsonObject("tick").get("person").getAsString());
        assertEquals(0, calls.call("work", "a1"));
        assertTrue(calls.output.out(), calls.output.out().contains("    cli.item.ticked(anne,2026-02-12T08:00:00Z)\n"));
    }

    @Test
    public void anUnknownReceptionCannotBeDone() {
        calls.services.with(WorkLists.class, reception -> Optional.empty());
        assertEquals(7, calls.call("work", "a\u001b1"));
        assertEquals("cli.work.unknown(a\uFFFD1)\n", calls.output.err());
    }

    @Test
    public void aJournalThatCannotBeReadIsOneSentence() {
        calls.services.with(WorkLists.class, reception -> {
            throw new JournalException(Message.of("journal.disk.full"), null);
        });
        assertEquals(1, calls.call("work", "a1"));
        assertEquals("journal.disk.full\n", calls.output.err());
        calls.services.with(WorkLists.class, reception -> {
            throw new IOException("gone");
        });
        assertEquals(11, calls.call("work", "a1"));
        assertTrue(calls.output.err(), calls.output.err().endsWith("cli.work.unreadable(a1,gone)\n"));
    }

    private void work(WorkList list) {
        calls.services.with(WorkLists.class, reception -> Optional.of(list).filter(found -> found.receptionId().equals(reception)));
    }

    private JsonObject json() {
        return JsonParser.parseString(calls.output.out()).getAsJsonObject();
    }
}
