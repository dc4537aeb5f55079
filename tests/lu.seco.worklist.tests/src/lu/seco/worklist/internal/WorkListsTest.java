// SPDX-License-Identifier: EPL-2.0
package lu.seco.worklist.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotSame;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.InterruptedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lu.seco.core.Message;
import lu.seco.core.file.SentContent;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.Subject;
import lu.seco.core.worklist.WorkList;
import lu.seco.core.worklist.WorkTicks;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What is on a work list, and what takes it off. */
public class WorkListsTest {

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private House house;
    private JournalWorkLists lists;

    @Before
    public void open() {
        house = new House(temporary.getRoot().toPath());
        lists = house.lists();
        lists.bindExplainer(house);
    }

    @Test
    public void refusedAndMissingRecordsAreTasksAndToldOnesAreNot() throws Exception {
        house.sent("r1", "DECSAL", "e", "a");
        house.answer("c1", "-a\ntold\n?b\n-", "r1");
        WorkList list = list("c1");
        assertEquals(List.of("-a", "?b", "-"), list.tasks().stream().map(task -> task.item().raw()).toList());
        assertEquals(3, list.open());
    }

    @Test
    public void theLinkedFilesComeFirstThenTheNewestThatWereThereWhenItCame() throws Exception {
        house.sent("r1", "DECSAL", "e", "a");
        house.sent("r2", "DECSAL", "e", "a");
        house.sent("r3", "DECMAL", "e", "a");
        house.sent("r4", "DECSAL", "e", "a");
        house.taken("waits", "DECSAL", "e", "a");
        house.sent("lost", "DECSAL", "e", "a");
        house.lose("lost");
        house.answer("c1", "-a", "r1");
        house.sent("r5", "DECSAL", "e", "b");
        list("c1");
        List<SentContent> sent = house.asked.get(0);
        assertEquals(List.of("r1", "r4", "r2"), sent.stream().map(SentContent::reportId).toList());
        assertEquals(Optional.of("DECSAL_r1.dta"), sent.get(0).name());
        assertTrue(sent.get(0).sentAt().isPresent());
    }

    @Test
    public void theOldestLaterFileThatHoldsTheRecordRepairsIt() throws Exception {
        house.sent("r1", "DECSAL", "e", "a\nb");
        house.answer("c1", "-a\n?b\n-c\n-d", "r1");
        house.taken("refused", "DECSAL", "e", "a\nb");
        house.event(EventType.REPORT_REFUSED, Subject.report("refused"));
        house.taken("recalled", "DECSAL", "e", "a\nb");
        house.event(EventType.REPORT_RECALLED, Subject.report("recalled"));
        house.taken("stranger", "DECSAL", "other", "a\nb");
        house.taken("other", "DECMAL", "e", "a\nb");
        house.taken("broken", "DECSAL", "e", "broken");
        house.taken("first", "DECSAL", "e", "a");
        house.taken("second", "DECSAL", "e", "a\nb\nd");
        WorkList list = list("c1");
        assertEquals(List.of(Optional.of("first"), Optional.of("second"), Optional.empty(), Optional.of("second")),
                list.tasks().stream().map(task -> task.repair().map(WorkList.Repair::reportId)).toList());
        assertEquals("DECSAL_first.dta", list.tasks().get(0).repair().orElseThrow().name());
        assertEquals(1, list.open());
        assertEquals(List.of("broken", "first", "second"), house.read);
        assertEquals(1, house.warnings);
    }

    @Test
    public void noFileIsReadThatCannotRepairAnythingAnyMore() throws Exception {
        house.sent("r1", "DECSAL", "e", "a");
        house.answer("c1", "-a", "r1");
        house.taken("first", "DECSAL", "e", "a");
        house.taken("second", "DECSAL", "e", "a");
        assertEquals(0, list("c1").open());
        assertEquals(List.of("first"), house.read);
    }

    @Test
    public void anAnswerThatIsNotLinkedIsRepairedByAnyFileOfTheAnsweredKinds() throws Exception {
        house.answer("c1", "-a");
        house.taken("later", "DECSAL", "e", "a");
        assertEquals(0, list("c1").open());
    }

    @Test
    public void notMoreThanSoManyLaterFilesAreRead() throws Exception {
        house.sent("r1", "DECSAL", "e", "a");
        house.answer("c1", "-a", "r1");
        for (int i = 0; i < 700; i++) {
            house.taken("x" + i, "DECSAL", i % 2 == 0 ? "other" : "e", "nothing");
        }
        house.taken("last", "DECSAL", "e", "a");
        assertEquals(1, list("c1").open());
        assertEquals(200, house.read.size());
    }

    @Test
    public void aListIsKeptUntilSomethingHappensThatCouldChangeIt() throws Exception {
        house.sent("r1", "DECSAL", "e", "a");
        house.answer("c1", "-a", "r1");
        WorkList first = list("c1");
        assertSame(first, list("c1"));
        house.event(EventType.RECEPTION_READ, Subject.reception("c1"));
        assertSame("reading changes nothing", first, list("c1"));
        house.taken("later", "DECSAL", "e", "a");
        assertEquals(0, list("c1").open());
        house.event(EventType.REPORT_RECALLED, Subject.report("later"));
        assertEquals("what was recalled repairs nothing", 1, list("c1").open());
        house.event(EventType.RECEPTION_UNLINKED, Subject.reception("c1"), Fact.REPORT, "r1");
        assertNotSame(first, list("c1"));
    }

    @Test
    public void whatAPersonDidIsTickedOffInTheirNameUntilTheySayOtherwise() throws Exception {
        house.answer("c1", "-\n-\nt\n?x");
        WorkList before = list("c1");
        assertEquals(List.of("1", "2", "4"), before.tasks().stream().map(WorkList.Task::id).toList());
        assertEquals("what no later file can tick off says so", List.of(Message.of("worklist.by-hand", 2)), before.explanation().remarks());
        WorkTicks ticks = lists;
        assertEquals(2, ticks.tick("c1", List.of("2", "4", "3", "77"), true, "Anne"));
        WorkList after = list("c1");
        assertEquals(1, after.open());
        assertEquals(Optional.of("Anne"), after.tasks().get(1).tick().map(WorkList.Tick::person));
        assertEquals("done already", 0, ticks.tick("c1", List.of("2"), true, "Jean"));
        assertEquals(1, ticks.tick("c1", List.of("2", "1"), false, "Jean"));
        assertEquals(2, list("c1").open());
        JournalEvent last = house.events.get(house.events.size() - 1);
        assertEquals(Map.of(Fact.ITEM, "2", Fact.COUNT, "1", Fact.PERSON, "Jean"), last.facts());
        assertEquals("there is no such answer", 0, ticks.tick("gone", List.of("1"), true, "Anne"));
    }

    @Test
    public void aLongListIsNotKept() throws Exception {
        house.answer("c1", IntStream.range(0, 5_001).mapToObj(i -> "-" + i).collect(Collectors.joining("\n")));
        assertNotSame(list("c1"), list("c1"));
    }

    @Test
    public void whatIsNotThereHasNoList() throws Exception {
        assertEquals(Optional.empty(), lists.of("nothing"));
        house.answer("c1", "-a");
        house.lose("c1");
        assertEquals(Optional.empty(), lists.of("c1"));
    }

    @Test
    public void withoutAnExplainerTheListSaysSo() throws Exception {
        house.answer("c1", "-a");
        lists.unbindExplainer(house);
        WorkList list = list("c1");
        assertEquals(Message.of("worklist.unexplained", "SALRET.dta"), list.explanation().about());
        assertFalse(list.explanation().known());
        lists.bindExplainer(house);
        assertEquals("not kept", 1, list("c1").open());
    }

    @Test
    public void anInterruptEndsItAndNothingIsKept() throws Exception {
        house.sent("r1", "DECSAL", "e", "a");
        house.answer("c1", "-a", "r1");
        house.taken("later", "DECSAL", "e", "a");
        house.interrupted = true;
        assertThrows(InterruptedIOException.class, () -> lists.of("c1"));
        house.interrupted = false;
        assertEquals(0, list("c1").open());
    }

    private WorkList list(String id) throws Exception {
        return lists.of(id).orElseThrow();
    }
}
