// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.session;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lu.seco.core.Message;
import lu.seco.core.sofie.RunControl;
import lu.seco.core.sofie.RunEnd;
import lu.seco.core.sofie.RunKind;
import lu.seco.core.sofie.RunReport;
import lu.seco.core.sofie.SofieDriver.Opened;
import lu.seco.core.sofie.SofieException;
import lu.seco.core.sofie.SofieSession;
import lu.seco.sofie.internal.FakeInstallation;
import lu.seco.sofie.internal.descriptor.Role;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public final class InstallationDriverTest {

    /** A program of its own that holds the installation as another SeCo would. */
    private static final String HOLDER = """
            import java.nio.channels.FileChannel;
            import java.nio.file.*;
            public class Holder {
                public static void main(String[] arguments) throws Exception {
                    Path root = Path.of(arguments[0]);
                    try (FileChannel channel = FileChannel.open(root.resolve(".seco.lock"),
                            StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                        if (channel.tryLock() == null) {
                            System.exit(3);
                        }
                        Files.writeString(root.resolve(".seco.holder"),
                                "program = SeCo of somebody\\npid = 4711\\nhost = other\\nsince = then\\n");
                        Files.writeString(root.resolve("held"), "");
                        System.in.read();
                    }
                }
            }
            """;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private FakeInstallation sofie;

    @Before
    public void start() throws Exception {
        sofie = new FakeInstallation(folder.getRoot().toPath());
    }

    private Message busy() throws SofieException {
        Opened opened = sofie.driver().open();
        opened.session().ifPresent(SofieSession::close);
        return opened.busy().orElseThrow(() -> new AssertionError("not busy"));
    }

    private Process start(String... command) throws Exception {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.newFile()).start();
    }

    @Test
    public void nameIsUserAndRoot() throws Exception {
        assertEquals("999900203 (" + sofie.root + ")", sofie.driver().name());
        Files.delete(sofie.file.file());
        assertEquals(sofie.file.file().toString(), sofie.driver().name());
    }

    @Test
    public void opensCarriesANoteAndLetsGo() throws Exception {
        SofieSession session = sofie.open();
        String note = Files.readString(sofie.root.resolve(InstallationLock.NOTE));
        assertTrue(note, note.contains("program = SeCo test\npid = " + ProcessHandle.current().pid()));
        session.close();
        session.close();
        assertFalse(Files.exists(sofie.root.resolve(InstallationLock.NOTE)));
        assertThrows(IllegalStateException.class, session::position);
        sofie.open().close();
    }

    @Test
    public void aSecondSessionInThisProcessIsRefusedAndDoesNotLoosenTheFirst() throws Exception {
        try (SofieSession first = sofie.open()) {
            Message refused = busy();
            assertEquals("sofie.busy.seco", refused.code());
            assertEquals("SeCo test", refused.arguments().get(0));
            assertEquals("sofie.busy.seco", busy().code());
            assertNotEquals("the system's lock still holds against other processes", 0, holder().waitFor());
            assertTrue(first.position().token().startsWith("1;"));
        }
    }

    private Process holder() throws Exception {
        Path source = Files.writeString(folder.getRoot().toPath().resolve("Holder.java"), HOLDER);
        return start(Path.of(System.getProperty("java.home"), "bin", "java").toString(), source.toString(), sofie.root.toString());
    }

    @Test
    public void aSessionOfAnotherProcessIsInTheWayUntilItEndsInAnyWay() throws Exception {
        Process holder = holder();
        try {
            FakeInstallation.await(() -> Files.exists(sofie.root.resolve("held")) || !holder.isAlive());
            Message refused = busy();
            assertEquals(Message.of("sofie.busy.seco", "SeCo of somebody", "other", "4711", "then", "?"), refused);
        } finally {
            holder.destroyForcibly().waitFor();
        }
        sofie.open().close();
    }

    @Test
    public void aRunningSofieIsInTheWayWhoeverStartedIt() throws Exception {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"));
        Path script = Files.writeString(sofie.root.resolve("gui.sh"), "read line\n");
        Process window = start("sh", script.toString(), FakeInstallation.CLASS, "-mode", "gui");
        try {
            Message refused = busy();
            assertEquals("sofie.busy.process", refused.code());
            assertEquals(String.valueOf(window.pid()), refused.arguments().get(0));
        } finally {
            window.destroyForcibly().waitFor();
        }
        sofie.open().close();
    }

    @Test
    public void aSofieOfAnotherInstallationIsOnlyInTheWayIfTheRootDoesNotMatter() throws Exception {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"));
        Path script = Files.writeString(folder.getRoot().toPath().resolve("other.sh"), "read line\n");
        Process window = start("sh", script.toString(), "my.own.Sofie");
        try {
            sofie.open().close();
            FakeInstallation other = new FakeInstallation(folder.newFolder().toPath());
            Files.writeString(other.file.file(), "root = " + other.root + "\nuser = 1\nprocess.pattern = my\\.own\\.Sofie\n");
            Opened opened = other.driver().open();
            assertEquals("sofie.busy.process", opened.busy().orElseThrow().code());
        } finally {
            window.destroyForcibly().waitFor();
        }
    }

    @Test
    public void aLockFileMeansThatTheWindowIsOpen() throws Exception {
        sofie.descriptor("busy.file.1 = data/{user}/*.lck");
        sofie.open().close();
        Path lock = Files.writeString(sofie.root.resolve("data/999900203/gui.lck"), "");
        assertEquals(Message.of("sofie.busy.lockfile", lock), busy());
    }

    @Test
    public void aRunIsNotStartedIfSofieCameInTheMeantime() throws Exception {
        sofie.descriptor("busy.file.1 = data/{user}/*.lck");
        sofie.script("touch '" + sofie.root + "/ran'");
        try (SofieSession session = sofie.open()) {
            Files.writeString(sofie.root.resolve("data/999900203/gui.lck"), "");
            RunReport report = session.run(RunKind.SEND, "run-1", RunControl.NEVER);
            assertEquals(RunEnd.NOT_STARTED, report.end());
            assertEquals("sofie.busy.lockfile", report.told().code());
            assertFalse(Files.exists(sofie.root.resolve("ran")));
        }
    }

    @Test
    public void nothingIsProvenWhileSofieWorks() throws Exception {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"));
        try (SofieSession session = sofie.open()) {
            Path script = Files.writeString(sofie.root.resolve("gui.sh"), "read line\n");
            Process window = start("sh", script.toString(), FakeInstallation.CLASS);
            try {
                SofieException working = assertThrows(SofieException.class, () -> session.prove(session.position(), List.of()));
                assertEquals("sofie.busy.process", working.told().code());
            } finally {
                window.destroyForcibly().waitFor();
            }
        }
    }

    @Test
    public void aMissingRootIsToldInsteadOfMade() throws Exception {
        Files.writeString(sofie.file.file(), "root = " + sofie.root.resolve("nowhere") + "\nuser = 1\n");
        assertEquals("sofie.root.missing", assertThrows(SofieException.class, () -> sofie.driver().open()).told().code());
        assertFalse(Files.exists(sofie.root.resolve("nowhere")));
    }

    @Test
    public void aWrongDescriptorIsToldAndACorrectedOneIsReadAtTheNextTry() throws Exception {
        InstallationDriver driver = sofie.driver();
        String right = Files.readString(sofie.file.file());
        Files.writeString(sofie.file.file(), right + "timeout.send = never\n");
        assertEquals("sofie.descriptor.duration", assertThrows(SofieException.class, driver::open).told().code());
        Files.writeString(sofie.file.file(), right);
        driver.open().session().orElseThrow().close();
    }

    @Test
    public void aTransferFolderThatCannotBeMadeLeavesTheInstallationFree() throws Exception {
        Files.writeString(sofie.folder(Role.TRANSFER), "a file in its place");
        assertEquals("sofie.root.unusable", assertThrows(SofieException.class, () -> sofie.driver().open()).told().code());
        Files.delete(sofie.folder(Role.TRANSFER));
        sofie.open().close();
    }
}
