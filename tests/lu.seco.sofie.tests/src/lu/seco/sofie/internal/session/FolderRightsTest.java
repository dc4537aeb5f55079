// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.session;

import static org.junit.Assert.assertEquals;
import static org.junit.Assume.assumeFalse;
import static org.junit.Assume.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.sofie.SofieSession;
import lu.seco.sofie.internal.FakeInstallation;
import lu.seco.sofie.internal.descriptor.Role;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Whether files can be handed over at all. */
public final class FolderRightsTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private FakeInstallation sofie;
    private SofieSession session;

    @Before
    public void start() throws Exception {
        sofie = new FakeInstallation(folder.getRoot().toPath());
        session = sofie.open();
    }

    @After
    public void stop() {
        session.close();
    }

    @Test
    public void nothingIsInTheWay() {
        assertEquals(Optional.empty(), session.hindrance());
    }

    @Test
    public void aFolderThatIsAwayIsNamed() throws Exception {
        for (Role role : List.of(Role.OUTBOX, Role.QUEUE, Role.TRANSFER)) {
            Path place = sofie.folder(role);
            Files.delete(place);
            assertEquals(Optional.of(Message.of("sofie.folder.missing", place)), session.hindrance());
            Files.writeString(place, "not mounted");
            assertEquals(Optional.of(Message.of("sofie.folder.missing", place)), session.hindrance());
            Files.delete(place);
            Files.createDirectory(place);
        }
        assertEquals(Optional.empty(), session.hindrance());
    }

    @Test
    public void aQueueThatIsAwayLeavesThePosition() throws Exception {
        Files.delete(sofie.folder(Role.QUEUE));
        assertEquals("1", session.position().token().substring(0, 1));
    }

    @Test
    public void withoutRightsTheFolderIsNamed() throws Exception {
        assumeFalse("rights hold for root too little", "root".equals(System.getProperty("user.name")));
        assumeTrue(Files.getFileStore(sofie.root).supportsFileAttributeView("posix"));
        for (Role role : List.of(Role.OUTBOX, Role.TRANSFER)) {
            denied(role, "r-xr-xr-x");
        }
        for (Role role : List.of(Role.OUTBOX, Role.QUEUE, Role.TRANSFER)) {
            denied(role, "---------");
        }
        assertEquals("SOFiE's queue is only read", Optional.empty(), with(Role.QUEUE, "r-xr-xr-x"));
    }

    private void denied(Role role, String rights) throws Exception {
        assertEquals(Optional.of(Message.of("sofie.folder.no-rights", sofie.folder(role))), with(role, rights));
    }

    private Optional<Message> with(Role role, String rights) throws Exception {
        Files.setPosixFilePermissions(sofie.folder(role), PosixFilePermissions.fromString(rights));
        try {
            return session.hindrance();
        } finally {
            Files.setPosixFilePermissions(sofie.folder(role), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    public void whatWaitedStandsInThePositionAndTooManyMeanAny() throws Exception {
        for (int at = 0; at < 401; at++) {
            Files.writeString(sofie.folder(Role.QUEUE).resolve("SOFI.%014d.1.2".formatted(at)), "x");
        }
        assertEquals("*", session.position().token().replaceAll(".*;", ""));
        Files.delete(sofie.folder(Role.QUEUE).resolve("SOFI.%014d.1.2".formatted(400)));
        Files.writeString(sofie.folder(Role.QUEUE).resolve("README"), "x");
        String names = session.position().token().replaceAll(".*;", "");
        assertEquals(400, names.split(",").length);
        assertEquals("within what a position may be", true, Boolean.valueOf(session.position().token().length() <= 4_000));
    }
}
