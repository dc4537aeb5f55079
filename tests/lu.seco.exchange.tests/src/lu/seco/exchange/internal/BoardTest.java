// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.exchange.EngineState;
import lu.seco.core.exchange.EngineStatus;
import lu.seco.core.exchange.FolderRole;
import lu.seco.core.exchange.FolderStatus;
import lu.seco.core.exchange.RunInProgress;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.sofie.RunKind;
import lu.seco.exchange.internal.fakes.Office;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What the engine says of itself: each change once, and nothing that no longer holds. */
public class BoardTest {

    private static final Message WHY = Message.of("why");

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final List<EngineStatus> told = new ArrayList<>();
    private final Board board = new Board(told::add);
    private Office office;
    private FolderTroubles troubles;

    @Before
    public void open() throws Exception {
        office = new Office(temporary.getRoot().toPath());
        troubles = new FolderTroubles(board, office.journal, office.notifier, office.log.logger());
    }

    private static FolderStatus folder(FolderRole role, String path, boolean reachable) {
        return new FolderStatus(role, Path.of(path), reachable, false, reachable ? Optional.empty() : Optional.of(WHY));
    }

    @Test
    public void eachChangeIsToldOnce() {
        Instant now = Instant.EPOCH;
        RunInProgress run = new RunInProgress(RunKind.SEND, now);
        for (int twice = 0; twice < 2; twice++) {
            board.state(EngineState.ACTIVE);
            board.run(Optional.of(run));
            board.nextReception(Optional.of(now));
            board.waiting(3);
            board.paused(Optional.of(now));
            board.folder(folder(FolderRole.OUTBOX, "out", true));
            board.hindrance("a", WHY);
        }
        assertEquals(7, told.size());
        EngineStatus last = told.get(6);
        assertEquals(last, board.status());
        assertEquals(EngineState.ACTIVE, last.state());
        assertEquals(Optional.of(run), last.run());
        assertEquals(Optional.of(now), last.nextReception());
        assertEquals(3, last.waiting());
        assertEquals(Optional.of(now), last.pausedUntil());
        assertEquals(List.of(WHY), last.hindrances());
        board.stopped();
        assertEquals(EngineStatus.STOPPED, board.status());
        assertEquals(8, told.size());
    }

    @Test
    public void whatIsInTheWayIsNewsOnceAndTakenBackByWhoSaidIt() {
        assertTrue(board.hindrance("lane.1", WHY));
        assertFalse(board.hindrance("lane.1", WHY));
        assertTrue(board.hindrance("lane.1", Message.of("other")));
        assertTrue(board.hindrance("lane.2", WHY));
        assertTrue(board.hindrance("sofie", WHY));
        board.keep("lane.", List.of("lane.2"));
        assertEquals(List.of(WHY, WHY), board.status().hindrances());
        int before = told.size();
        board.keep("lane.", List.of("lane.2"));
        board.clear("lane.1");
        assertEquals("nothing changed", before, told.size());
        board.clear("sofie");
        board.clear("lane.2");
        assertEquals(List.of(), board.status().hindrances());
    }

    @Test
    public void thereIsOneFolderOfEachRoleButSeveralToValidate() {
        board.folder(folder(FolderRole.OUTBOX, "one", true));
        board.folder(folder(FolderRole.OUTBOX, "two", true));
        board.folder(folder(FolderRole.STAGING, "a", true));
        board.folder(folder(FolderRole.STAGING, "b", false));
        assertEquals(3, board.status().folders().size());
        assertEquals(List.of(Path.of("a"), Path.of("b")), board.staging().stream().map(FolderStatus::path).toList());
        board.keepStaging(List.of(Path.of("b")));
        assertEquals(List.of(Path.of("b")), board.staging().stream().map(FolderStatus::path).toList());
        assertEquals("the others stay", 2, board.status().folders().size());
    }

    @Test
    public void aFolderThatIsAwayIsJournalledAndToldOnceEachWay() {
        Path out = Path.of("out");
        for (int twice = 0; twice < 2; twice++) {
            troubles.unreachable(FolderRole.OUTBOX, out, new FileSystemException("out", null, "host is down"));
        }
        assertEquals(List.of(Message.of("folder.unreachable.outbox", out, "host is down")), board.status().hindrances());
        assertEquals(Optional.of(Message.of("folder.unreachable.outbox", out, "host is down")), board.status().folders().get(0).trouble());
        assertEquals(1, office.journal.count(EventType.FOLDER_UNREACHABLE));
        assertEquals(Optional.of("out"), office.journal.all().get(0).fact(Fact.PLACE));
        assertEquals(List.of("ALARM folder.unreachable.outbox"), office.notifier.codes());
        for (int twice = 0; twice < 2; twice++) {
            troubles.reachable(FolderRole.OUTBOX, out);
        }
        assertEquals(1, office.journal.count(EventType.FOLDER_REACHABLE));
        assertEquals(List.of(), board.status().hindrances());
        troubles.unreachable(FolderRole.OUTBOX, out, new FileSystemException("out"));
        assertEquals("without words its name", List.of(Message.of("folder.unreachable.outbox", out, "FileSystemException")), board.status().hindrances());
        assertEquals("news again", 2, office.journal.count(EventType.FOLDER_UNREACHABLE));
    }

    @Test
    public void anotherFolderOfTheRoleIsNews() {
        troubles.unreachable(FolderRole.OUTBOX, Path.of("one"), new IllegalStateException("x"));
        troubles.unreachable(FolderRole.OUTBOX, Path.of("two"), new IllegalStateException("x"));
        assertEquals(2, office.notifier.codes().size());
        assertEquals("one of each role", 1, board.status().hindrances().size());
        troubles.unreachable(FolderRole.STAGING, Path.of("a"), new IllegalStateException("x"));
        troubles.unreachable(FolderRole.STAGING, Path.of("b"), new IllegalStateException("x"));
        assertEquals(3, board.status().hindrances().size());
        troubles.forget(FolderRole.STAGING, Path.of("a"));
        assertEquals(2, board.status().hindrances().size());
        troubles.reachable(FolderRole.STAGING, Path.of("a"));
        assertEquals("forgotten", 0, office.journal.count(EventType.FOLDER_REACHABLE));
    }

    @Test
    public void aJournalThatCannotBeWrittenKeepsNothingFromBeingSaid() {
        office.journal.down(true);
        troubles.unreachable(FolderRole.PAYROLL, Path.of("p"), new IllegalStateException(" "));
        assertEquals(List.of("ALARM folder.unreachable.payroll"), office.notifier.codes());
        assertEquals(List.of(Message.of("folder.unreachable.payroll", Path.of("p"), "IllegalStateException")), board.status().hindrances());
    }

    @Test
    public void aStationThatOnlyShowsWritesNothing() {
        FolderTroubles shown = FolderTroubles.shown(board, office.log.logger());
        shown.unreachable(FolderRole.STAGING, Path.of("a"), new IllegalStateException("x"));
        assertEquals(1, board.status().hindrances().size());
        shown.reachable(FolderRole.STAGING, Path.of("a"));
        assertEquals(List.of(), office.notifier.codes());
        assertEquals(List.of(), office.journal.all());
    }
}
