// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.staging;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import lu.seco.core.Message;
import lu.seco.core.exchange.FolderRole;
import lu.seco.core.exchange.FolderStatus;
import lu.seco.core.staging.StagedFile;
import lu.seco.exchange.internal.ExchangeSettings;
import lu.seco.exchange.internal.fakes.Office;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What is seen of one watched folder. */
public class StagedFolderTest {

    private static final String NAME = "DECSAL.dta";

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final CountDownLatch news = new CountDownLatch(1);
    private Office office;
    private StagingKit kit;
    private StagedFolder folder;

    @Before
    public void open() throws Exception {
        office = new Office(temporary.getRoot().toPath());
        kit = new StagingKit(office);
        folder = new StagedFolder(office.staging, kit.context, office.clock, kit.shelf, news::countDown);
    }

    @After
    public void close() {
        folder.close();
    }

    @Test
    public void aFileIsShownAtOnceAndSettlesAfterTheQuietTime() throws Exception {
        Instant begin = office.clock.instant();
        office.stage(NAME, "employer=1");
        assertEquals(List.of(), look());
        assertEquals("", item().sha256());
        assertEquals(Optional.of(Duration.ofMillis(100)), folder.nextDue());
        office.clock.advance(Duration.ofMillis(99));
        assertEquals(List.of(), look());
        assertEquals(Optional.of(Duration.ofMillis(1)), folder.nextDue());
        office.clock.advance(Duration.ofMillis(1));
        assertEquals(List.of(item().id()), look());
        assertEquals(Office.sha("employer=1"), item().sha256());
        assertEquals(begin, item().shown().since());
        assertEquals(10, item().shown().size());
        assertEquals(Optional.empty(), folder.nextDue());
        int hashed = office.contents.hashed();
        assertEquals("settled once", List.of(), look());
        assertEquals("and not read again", hashed, office.contents.hashed());
    }

    @Test
    public void aFileThatChangesIsAnotherOneThatWaitsAsLong() throws Exception {
        Instant begin = office.clock.instant();
        office.stage(NAME, "employer=1");
        look();
        office.clock.advance(Duration.ofSeconds(1));
        look();
        String before = item().id();
        office.stage(NAME, "employer=22");
        office.clock.advance(Duration.ofSeconds(1));
        assertEquals(List.of(), look());
        assertNotEquals(before, item().id());
        assertEquals("", item().sha256());
        assertEquals(begin, item().shown().since());
        assertTrue(kit.shelf.changed(before));
        office.clock.advance(Duration.ofSeconds(1));
        assertEquals(List.of(item().id()), look());
        assertEquals(begin, item().shown().since());
    }

    @Test
    public void aFileThatSomebodyHasOpenDoesNotSettle() throws Exception {
        office.stage(NAME, "employer=1");
        look();
        office.clock.advance(Duration.ofSeconds(1));
        assertEquals(List.of(), folder.look(Set::copyOf));
        assertEquals("", item().sha256());
    }

    @Test
    public void whatIsNoFileIsShownWithTheReasonAsLongAsItIsThere() throws Exception {
        Instant begin = office.clock.instant();
        Path link = Files.createSymbolicLink(office.staging.resolve(NAME), office.root.resolve("elsewhere"));
        Files.createDirectory(office.staging.resolve("somebody's order"));
        look();
        StagedFile shown = kit.file(NAME);
        assertEquals(List.of(Message.of("staging.link", NAME)), shown.content().orElseThrow().hindrances());
        assertEquals(List.of(link, 0L, begin, false), List.of(shown.file(), shown.size(), shown.since(), shown.releasable()));
        office.clock.advance(Duration.ofSeconds(5));
        look();
        assertEquals(List.of(shown), kit.shelf.files());
        Files.delete(link);
        Files.createDirectory(link);
        look();
        assertEquals(List.of("staging.folder"), kit.file(NAME).content().orElseThrow().hindrances().stream().map(Message::code).toList());
        assertEquals("that place waits since then", begin, kit.file(NAME).since());
        Files.delete(link);
        look();
        assertEquals(List.of(), kit.shelf.files());
    }

    @Test
    public void whatLiesInAnotherFolderIsNotForgotten() throws Exception {
        Path second = Files.createDirectory(office.root.resolve("second"));
        Files.writeString(second.resolve(NAME), "x");
        new StagedFolder(second, kit.context, office.clock, kit.shelf, () -> { }).look(files -> Set.of());
        look();
        assertEquals(1, kit.shelf.files().size());
    }

    @Test
    public void aFolderThatIsGoneIsNoEmptyFolder() throws Exception {
        office.stage(NAME, "x");
        look();
        Path moved = Files.move(office.staging, office.root.resolve("unmounted"));
        assertThrows(IOException.class, this::look);
        assertEquals(1, kit.shelf.files().size());
        assertTrue(Files.exists(moved));
    }

    @Test
    public void aLocalFolderIsListenedTo() throws Exception {
        assertEquals("not before", new FolderStatus(FolderRole.STAGING, office.staging, true, false,
                Optional.of(Message.of("outbox.no-events", office.staging))), folder.status());
        folder.listen();
        assertEquals(new FolderStatus(FolderRole.STAGING, office.staging, true, true, Optional.empty()), folder.status());
        assertTrue("the canary may have hidden news", news.await(10, TimeUnit.SECONDS));
        CountDownLatch heard = new CountDownLatch(2);
        StagedFolder listening = new StagedFolder(office.staging, kit.context, office.clock, kit.shelf, heard::countDown);
        listening.listen();
        listening.listen();
        assertEquals("listens once", 1, heard.getCount());
        office.stage(NAME, "x");
        assertTrue(heard.await(10, TimeUnit.SECONDS));
        listening.close();
        listening.close();
    }

    @Test
    public void aFolderThatCannotBeListenedToIsLookedAtOnly() throws Exception {
        Files.delete(office.staging);
        folder.listen();
        assertEquals(Optional.of(Message.of("outbox.no-events", office.staging)), folder.status().trouble());
        assertFalse(folder.status().events());
        Files.createDirectory(office.staging);
        folder.listen();
        assertTrue("when it is back", folder.status().events());
    }

    @Test
    public void onAShareAFileHasToBeQuietForLonger() throws Exception {
        ExchangeSettings now = kit.settings;
        ExchangeSettings.Intake intake = now.intake();
        kit.settings = new ExchangeSettings(now.folders(), new ExchangeSettings.Intake(intake.scanInterval(), intake.quietLocal(), intake.quietNetwork(),
                Optional.of(true), intake.sizeLimit(), false, true, intake.findings()), now.hours(), now.retry(), now.connection(), now.times(),
                now.actions(), now.staging(), false);
        folder.listen();
        office.stage(NAME, "x");
        look();
        assertEquals(Optional.of(Duration.ofSeconds(1)), folder.nextDue());
        office.clock.advance(Duration.ofMillis(999));
        assertEquals(List.of(), look());
        office.clock.advance(Duration.ofMillis(1));
        assertEquals(1, look().size());
    }

    private List<String> look() throws IOException {
        return folder.look(files -> Set.of());
    }

    private Shelf.Item item() {
        return kit.shelf.at(office.staging.resolve(NAME)).orElseThrow();
    }
}
