// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.rights;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import lu.seco.core.DataFolder;
import lu.seco.core.Message;
import lu.seco.core.check.CheckResult;
import lu.seco.core.check.CheckResult.Outcome;
import lu.seco.diagnosis.internal.FakeLogger;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Who can read and change the data folder, with real files. */
public final class DataRightsCheckTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();
    private final FakeLogger log = new FakeLogger();
    private Path root;
    private DataFolder data;

    @Before
    public void makeAClosedFolder() throws IOException {
        assumeTrue(Files.getFileStore(folder.getRoot().toPath()).supportsFileAttributeView("posix"));
        set(folder.getRoot().toPath(), "rwxr-xr-x");
        for (Path above = folder.getRoot().toPath().toRealPath(); above != null; above = above.getParent()) {
            // where others cannot come in anyway, nothing can be opened to them
            assumeTrue(above.toString(), Files.getPosixFilePermissions(above).contains(PosixFilePermission.OTHERS_EXECUTE));
        }
        root = Files.createDirectories(folder.getRoot().toPath().resolve("data"));
        data = () -> root;
        for (Path part : List.of(data.journal(), data.content(), data.intake(), data.logs(), data.run())) {
            set(Files.createDirectories(part), "rwx------");
        }
        set(root, "rwx------");
    }

    @Test
    public void aClosedFolderIsGoodWhateverIsInItAndNothingIsLogged() throws IOException {
        set(data.content(), "rwxrwxrwx");
        set(Files.writeString(data.settingsFile(), ""), "rw-rw-rw-");
        DataRightsCheck check = check();
        assertEquals(List.of(CheckResult.good(Message.of("diagnosis.rights.good", root))), check.run());
        assertEquals(List.of(), log.entries);
        assertEquals("seco.data.rights", check.id());
        assertFalse(check.installation());
    }

    @Test
    public void anOpenFolderInAClosedOneIsGood() throws IOException {
        set(root, "rwxrwxrwx");
        set(root.getParent(), "rwx------");
        assertEquals(Outcome.GOOD, check().run().get(0).outcome());
    }

    @Test
    public void theGroupIsTheAdministratorsChoice() throws IOException {
        set(root, "rwxrwx---");
        assertEquals(Outcome.GOOD, check().run().get(0).outcome());
    }

    @Test
    public void readableForAllIsAWarningForEachOpenPartAndLeftAsItIs() throws IOException {
        set(root, "rwxr-xr-x");
        set(Files.writeString(data.settingsFile(), ""), "rw-r--r--");
        List<CheckResult> results = check().run();
        assertEquals(List.of(read(root), read(data.settingsFile())), results);
        assertEquals("rwxr-xr-x", PosixFilePermissions.toString(Files.getPosixFilePermissions(root)));
        assertTrue(log.entries.toString(), log.entries.get(0).startsWith("warn ") && log.entries.get(0).contains(root.toString()));
    }

    @Test
    public void writableForAllIsBad() throws IOException {
        set(root, "rwxrwxrwx");
        assertEquals(List.of(write(root)), check().run());
        assertTrue(log.entries.toString(), log.entries.get(0).startsWith("error "));
        set(root, "rwx--x--x");
        set(data.run(), "rwxrwxrwx");
        assertEquals(List.of(write(data.run())), check().run());
    }

    @Test
    public void aFileInAFolderThatMayBeEnteredIsSeen() throws IOException {
        set(root, "rwx--x--x");
        set(Files.writeString(root.resolve("sofie.properties"), ""), "rw----rw-");
        assertEquals(List.of(write(root.resolve("sofie.properties"))), check().run());
    }

    @Test
    public void aFolderAboveThatAllMayChangeIsBadUnlessItIsSticky() throws IOException {
        Path above = root.getParent();
        set(above, "rwxrwxrwx");
        assertEquals(List.of(write(above.toRealPath())), check().run());
        assumeTrue(Files.getFileStore(above).supportsFileAttributeView("unix") || above.getFileSystem().supportedFileAttributeViews().contains("unix"));
        Files.setAttribute(above, "unix:mode", 01777);
        assertEquals(Outcome.GOOD, check().run().get(0).outcome());
    }

    @Test
    public void aPartThatLiesElsewhereIsLookedAtWhereItLies() throws IOException {
        Path elsewhere = Files.createDirectories(folder.getRoot().toPath().resolve("elsewhere"));
        set(elsewhere, "rwxrwxrwx");
        Files.delete(data.content());
        Files.createSymbolicLink(data.content(), elsewhere);
        assertEquals(List.of(write(data.content())), check().run());
    }

    @Test
    public void somebodyElsesFolderIsAWarning() throws IOException {
        if (Files.getOwner(root).getName().equals("root")) {
            Files.setOwner(root, root.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
        }
        String owner = Files.getOwner(root).getName();
        List<CheckResult> results = new DataRightsCheck(data, "somebody-else", log.logger()).run();
        assertEquals(CheckResult.warning(Message.of("diagnosis.rights.owner", root, owner), Message.of("diagnosis.rights.owner.remedy", root)),
                results.get(0));
        assertEquals(Outcome.GOOD, new DataRightsCheck(data, owner, log.logger()).run().get(0).outcome());
        // an account without a name owns nothing that could be compared
        assertEquals(Outcome.GOOD, new DataRightsCheck(data, "?", log.logger()).run().get(0).outcome());
    }

    @Test
    public void aMissingFolderIsUnknown() {
        DataFolder missing = () -> root.resolve("missing");
        assertEquals(Outcome.UNKNOWN, new DataRightsCheck(missing, "me", log.logger()).run().get(0).outcome());
    }

    private DataRightsCheck check() throws IOException {
        return new DataRightsCheck(data, Files.getOwner(root).getName(), log.logger());
    }

    private static CheckResult read(Path place) {
        return CheckResult.warning(Message.of("diagnosis.rights.read", place), Message.of("diagnosis.rights.read.remedy", place));
    }

    private static CheckResult write(Path place) {
        return CheckResult.bad(Message.of("diagnosis.rights.write", place), Message.of("diagnosis.rights.write.remedy", place));
    }

    private static void set(Path path, String rights) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
    }
}
