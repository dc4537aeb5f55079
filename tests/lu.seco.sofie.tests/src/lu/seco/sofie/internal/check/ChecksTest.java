// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.check;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeFalse;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lu.seco.core.Message;
import lu.seco.core.check.CheckResult;
import lu.seco.core.check.CheckResult.Outcome;
import lu.seco.core.sofie.FoundInstallation;
import lu.seco.core.sofie.InstallationFinder;
import lu.seco.sofie.internal.FakeInstallation;
import lu.seco.sofie.internal.Installation;
import lu.seco.sofie.internal.descriptor.DescriptorFile;
import lu.seco.sofie.internal.descriptor.OsFamily;
import lu.seco.sofie.internal.descriptor.Role;
import lu.seco.sofie.internal.run.Processes;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public final class ChecksTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private FakeInstallation sofie;
    private Installation installation;
    private List<InstallationCheck> all;

    @Before
    public void start() throws Exception {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"));
        sofie = new FakeInstallation(folder.getRoot().toPath());
        sofie.script("exit 0");
        installation = new Installation() {
            @Override
            public DescriptorFile descriptorFile() {
                return sofie.file;
            }

            @Override
            public Processes processes() {
                return sofie.surroundings().processes();
            }
        };
        all = List.of(new DescriptorCheck(installation), new RootCheck(installation), new ScriptCheck(installation),
                new FoldersCheck(installation), new AuditLogCheck(installation), new TechnicalLogCheck(installation),
                new JavaCheck(installation), new DiskCheck(installation), new RunningCheck(installation), new VersionCheck(installation));
    }

    private static Set<String> outcomes(InstallationCheck check) {
        return check.run().stream().map(result -> result.outcome() + " " + result.found().code()).collect(Collectors.toSet());
    }

    private static CheckResult only(InstallationCheck check) {
        List<CheckResult> results = check.run();
        assertEquals(1, results.size());
        return results.get(0);
    }

    private List<String> files(Role role) throws IOException {
        try (Stream<Path> files = Files.list(sofie.folder(role))) {
            return files.map(Path::toString).toList();
        }
    }

    @Test
    public void aSecondCopyOfTheProfileIsToldButNotAnotherUsersInstallationNorOurOwn() throws Exception {
        Path copy = folder.newFolder("copy").toPath();
        Path root = installation.descriptorFile().read().descriptor().orElseThrow().root();
        String user = installation.descriptorFile().read().descriptor().orElseThrow().user();
        assertEquals(Set.of("GOOD sofie.check.copies.good"), outcomes(copies(found(root, user), found(copy, "somebody"))));
        assertEquals(Set.of("WARNING sofie.check.copies.found"), outcomes(copies(found(root, user), found(copy, user))));
    }

    private static FoundInstallation found(Path root, String user) {
        return new FoundInstallation(root, FoundInstallation.Likelihood.CERTAIN, List.of(), List.of(), List.of(user));
    }

    private CopiesCheck copies(FoundInstallation... found) {
        return new CopiesCheck(installation, new InstallationFinder() {
            @Override
            public List<Path> places() {
                return List.of();
            }

            @Override
            public List<FoundInstallation> find(Progress progress) {
                return List.of(found);
            }

            @Override
            public List<FoundInstallation> find(Path named, Progress progress) {
                throw new AssertionError("only usual places");
            }
        });
    }

    @Test
    public void allBelongToTheInstallationAndHaveIdsOfTheirOwn() {
        Set<String> ids = new HashSet<>();
        for (InstallationCheck check : all) {
            assertTrue(check.installation());
            assertTrue(check.id(), check.id().startsWith("sofie."));
            assertTrue(check.id(), ids.add(check.id()));
        }
    }

    @Test
    public void aGoodInstallationHasNothingBadAndIsLeftAsItWas() throws Exception {
        sofie.logs("UPL SOFI.1");
        Files.writeString(sofie.root.resolve("logs/log_technical.log"), "x");
        for (InstallationCheck check : all) {
            for (CheckResult result : check.run()) {
                assertFalse(result.toString(), result.outcome() == Outcome.BAD || result.outcome() == Outcome.WARNING);
            }
        }
        assertEquals(List.of(), files(Role.OUTBOX));
        assertEquals(List.of(), files(Role.TRANSFER));
        assertFalse("a check never touches the lock: it would let go of it", Files.exists(sofie.root.resolve(".seco.lock")));
    }

    @Test
    public void everythingThatIsNotGoodSaysWhatToDo() throws Exception {
        for (Role role : Role.values()) {
            Files.deleteIfExists(sofie.folder(role));
        }
        Files.delete(sofie.log());
        Files.delete(sofie.root.resolve("run_batch_999900203.ksh"));
        for (InstallationCheck check : all) {
            for (CheckResult result : check.run()) {
                assertTrue(result.toString(), result.remedy().isPresent() || result.outcome() == Outcome.GOOD
                        || result.outcome() == Outcome.UNKNOWN);
            }
        }
        assertTrue(outcomes(all.get(2)).contains("BAD sofie.check.script.missing"));
        assertTrue(outcomes(all.get(3)).contains("BAD sofie.check.folder.missing"));
        assertTrue(outcomes(all.get(3)).contains("WARNING sofie.check.folder.missing"));
        assertEquals(Set.of("WARNING sofie.check.audit.missing"), outcomes(all.get(4)));
        assertEquals(Set.of("WARNING sofie.check.technical.missing"), outcomes(all.get(5)));
    }

    @Test
    public void everyWrongLineOfTheDescriptorIsAResultAndTheOthersSayTheyCannotLook() throws Exception {
        sofie.descriptor("timeout.send = never");
        sofie.descriptor("nonsense = 1");
        assertEquals(Set.of("BAD sofie.descriptor.duration", "BAD sofie.descriptor.unknown"), outcomes(all.get(0)));
        for (InstallationCheck check : all.subList(1, all.size())) {
            assertEquals(Set.of("UNKNOWN sofie.check.no-descriptor"), outcomes(check));
        }
        Files.delete(sofie.file.file());
        CheckResult missing = only(all.get(0));
        assertEquals("sofie.check.descriptor.copy", missing.remedy().orElseThrow().code());
    }

    @Test
    public void aMissingRootIsBad() throws Exception {
        Files.writeString(sofie.file.file(), "root = " + sofie.root.resolve("nowhere") + "\nuser = 1\n");
        assertEquals(Set.of("BAD sofie.root.missing"), outcomes(all.get(1)));
        assertEquals(Set.of("UNKNOWN sofie.check.disk.unknown"), outcomes(all.get(7)));
    }

    @Test
    public void aProgramThatCannotBeFoundIsBad() throws Exception {
        sofie.descriptor("command.update.1 = no-such-shell");
        assertEquals(Set.of("GOOD sofie.check.script.good", "GOOD sofie.check.program.good", "BAD sofie.check.program.missing"),
                outcomes(all.get(2)));
    }

    @Test
    public void theShareOfUnknownLinesTellsWhetherTheDialectFits() throws Exception {
        assertEquals(Set.of("UNKNOWN sofie.check.audit.empty"), outcomes(all.get(4)));
        sofie.raw("who knows\n");
        assertEquals(Set.of("BAD sofie.check.audit.unknown"), outcomes(all.get(4)));
        sofie.logs("UPL SOFI.1");
        assertEquals(Set.of("WARNING sofie.check.audit.unknown"), outcomes(all.get(4)));
        for (int i = 0; i < 20; i++) {
            sofie.logs("UPL SOFI.1");
        }
        assertEquals(Set.of("GOOD sofie.check.audit.unknown"), outcomes(all.get(4)));
        assertEquals("1", only(all.get(4)).found().arguments().get(1));
        for (int i = 0; i < 1_000; i++) {
            sofie.logs("UPL SOFI.1");
        }
        assertEquals(Set.of("GOOD sofie.check.audit.good"), outcomes(all.get(4)));
    }

    @Test
    public void littleRoomIsAWarningAndNoRoomIsBad() {
        assertEquals(Outcome.GOOD, DiskCheck.judge(sofie.root, 5_000_000_000L).outcome());
        assertEquals(Outcome.WARNING, DiskCheck.judge(sofie.root, 500_000_000).outcome());
        assertEquals(Outcome.BAD, DiskCheck.judge(sofie.root, 5_000_000).outcome());
    }

    @Test
    public void aSofieInUseIsAWarning() throws Exception {
        assertEquals(Set.of("GOOD sofie.check.running.no"), outcomes(all.get(8)));
        sofie.descriptor("busy.file.1 = *.lck");
        Files.createFile(sofie.root.resolve("gui.lck"));
        assertEquals(Set.of("WARNING sofie.busy.lockfile"), outcomes(all.get(8)));
    }

    @Test
    public void theVersionIsHonestlyUnknown() throws Exception {
        assertEquals(Set.of("UNKNOWN sofie.check.version.unknown"), outcomes(all.get(9)));
        Files.createFile(sofie.folder(Role.LIB).resolve("sofie.jar"));
        assertEquals(Set.of("UNKNOWN sofie.check.version.changed"), outcomes(all.get(9)));
    }

    @Test
    public void theVersionIsTheTimeOfTheNewestJarInWhateverOrderTheyAreListed() throws Exception {
        Path lib = sofie.folder(Role.LIB);
        for (int i = 0; i < 5; i++) {
            Files.setLastModifiedTime(Files.createFile(lib.resolve("part" + i + ".jar")), FileTime.from(Instant.ofEpochSecond(1_000 + (i * 3) % 5)));
        }
        Files.setLastModifiedTime(Files.createFile(lib.resolve("notes.txt")), FileTime.from(Instant.ofEpochSecond(2_000)));
        assertEquals(Message.of("sofie.check.version.changed", FileTime.from(Instant.ofEpochSecond(1_004))), only(all.get(9)).found());
    }

    @Test
    public void everyFolderSaysHowItIsAndWhatToDo() throws Exception {
        Path outbox = sofie.folder(Role.OUTBOX);
        Files.delete(outbox);
        Files.createFile(outbox);
        Files.delete(sofie.folder(Role.ARCHIVE));
        List<CheckResult> results = all.get(3).run();
        assertEquals(Role.values().length, results.size());
        for (Role role : Role.values()) {
            Path path = sofie.folder(role);
            Message remedy = Message.of("sofie.check.folder.remedy", path, role.key());
            CheckResult expected = switch (role) {
                case OUTBOX -> CheckResult.bad(Message.of("sofie.check.folder.missing", path, role.key()), remedy);
                case ARCHIVE -> CheckResult.warning(Message.of("sofie.check.folder.missing", path, role.key()), remedy);
                default -> CheckResult.good(Message.of("sofie.check.folder.good", path, role.key()));
            };
            assertTrue(role + " in " + results, results.contains(expected));
        }
    }

    @Test
    public void aTransferFolderThatCannotBeMadeIsBad() throws Exception {
        Files.createFile(sofie.folder(Role.TRANSFER));
        List<CheckResult> results = all.get(3).run();
        CheckResult transfer = results.get(results.size() - 1);
        assertEquals(Outcome.BAD, transfer.outcome());
        assertEquals("sofie.check.folder.unwritable", transfer.found().code());
        assertEquals(Message.of("sofie.check.rights.remedy", sofie.folder(Role.TRANSFER)), transfer.remedy().orElseThrow());
    }

    @Test
    public void theRoomThatIsJustEnoughIsEnough() {
        assertEquals(Outcome.GOOD, DiskCheck.judge(sofie.root, 1_000_000_000L).outcome());
        assertEquals(Outcome.WARNING, DiskCheck.judge(sofie.root, 999_999_999L).outcome());
        assertEquals(Outcome.WARNING, DiskCheck.judge(sofie.root, 100_000_000L).outcome());
        assertEquals(Outcome.BAD, DiskCheck.judge(sofie.root, 99_999_999L).outcome());
        assertEquals(Message.of("sofie.check.disk.free", sofie.root, 99L), DiskCheck.judge(sofie.root, 99_999_999L).found());
    }

    @Test
    public void aProgramIsAlsoFoundByItsPathAndOnWindowsWithoutItsEnding() throws Exception {
        Path tools = folder.newFolder("tools").toPath();
        Path tool = Files.createFile(tools.resolve("tool.cmd"));
        Programs windows = new Programs(Map.of("PATH", File.pathSeparator + tools), OsFamily.WINDOWS);
        assertTrue("not one that cannot be run", windows.find("tool").isEmpty());
        assertTrue(tool.toFile().setExecutable(true));
        assertEquals(tool, windows.find("tool").orElseThrow());
        assertEquals(tool, windows.find(tools + "/tool").orElseThrow());
        Programs unix = new Programs(Map.of("PATH", tools.toString(), "JAVA_HOME", "/java"), OsFamily.UNIX);
        assertTrue(unix.find("tool").isEmpty());
        assertEquals(tool, unix.find(tool.toString()).orElseThrow());
        assertTrue("a folder is no program", unix.find(tools.toString()).isEmpty());
        assertEquals("/java", unix.variable("JAVA_HOME").orElseThrow());
        assertTrue(new Programs(Map.of(), OsFamily.UNIX).find("tool.cmd").isEmpty());
    }

    @Test
    public void programsAreFoundByTheSearchPathOfTheScript() throws Exception {
        Path tool = Files.createFile(folder.newFolder("tools").toPath().resolve("tool"));
        assertTrue(tool.toFile().setExecutable(true));
        Programs programs = new Programs(Map.of("Path", "/nowhere:" + tool.getParent(), "JAVA_HOME", " "), OsFamily.UNIX);
        assertEquals(tool, programs.find("tool").orElseThrow());
        assertTrue(programs.find("other").isEmpty());
        assertTrue(programs.find("a\0b/c").isEmpty());
        assertTrue(programs.variable("JAVA_HOME").isEmpty());
    }
}
