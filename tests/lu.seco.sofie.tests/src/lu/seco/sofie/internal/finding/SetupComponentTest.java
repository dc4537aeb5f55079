// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.finding;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeFalse;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lu.seco.core.check.Check;
import lu.seco.core.check.CheckResult.Outcome;
import lu.seco.core.sofie.Certainty;
import lu.seco.core.sofie.InstallationFact;
import lu.seco.core.sofie.InstallationProposal;
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

public final class SetupComponentTest {

    private static final String USER = FakeInstallation.USER;
    private static final String UPLOAD = "UPL SOFI.26021008301512.999900203.888810008";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final List<String> told = new ArrayList<>();
    private FakeInstallation sofie;
    private SetupComponent setup;
    private Path written;

    @Before
    public void start() throws Exception {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"));
        sofie = new FakeInstallation(folder.getRoot().toPath());
        sofie.script("exit 0");
        written = folder.getRoot().toPath().resolve("data/own.properties");
        DescriptorFile file = new DescriptorFile(written, OsFamily.UNIX);
        setup = new SetupComponent(new Installation() {
            @Override
            public DescriptorFile descriptorFile() {
                return file;
            }

            @Override
            public Processes processes() {
                return sofie.surroundings().processes();
            }
        }, OsFamily.UNIX, (values, person) -> told.add(values + " " + person), FakeInstallation.logger());
    }

    @Test
    public void anInstallationThatIsAsAssumedNeedsTwoLines() throws Exception {
        sofie.logs(UPLOAD);
        InstallationProposal proposal = setup.read(sofie.root, USER, false);
        assertEquals(Map.of("root", sofie.root.toString(), "user", USER), proposal.descriptor());
        assertEquals(Certainty.SEEN, fact(proposal, "script").certainty());
        assertEquals("a name says nothing of a meaning", Certainty.ASSUMED, fact(proposal, "folder.outbox").certainty());
        assertEquals(Certainty.SEEN, fact(proposal, "audit.dialect").certainty());
        assertEquals(Certainty.UNKNOWN, fact(proposal, "context").certainty());
        assertEquals(List.of(), setup.problems(proposal.descriptor()));
    }

    @Test
    public void whatIsCalledOtherwiseIsFoundAndMarkedAsAssumed() throws Exception {
        Files.move(sofie.folder(Role.OUTBOX), sofie.root.resolve("data/" + USER + "/send"));
        Files.createDirectories(sofie.root.resolve("bin"));
        Files.move(sofie.root.resolve("run_batch_" + USER + ".ksh"), sofie.root.resolve("bin/run_batch_" + USER + ".ksh"));
        Files.createDirectories(sofie.root.resolve("data/" + USER + "/logs"));
        Files.move(sofie.log(), sofie.root.resolve("data/" + USER + "/logs/log_audit.log"));
        Map<String, String> lines = setup.read(sofie.root, USER, true).descriptor();
        assertEquals("data/{user}/send", lines.get("folder.outbox"));
        assertEquals("bin/run_batch_{user}.ksh", lines.get("script"));
        assertEquals("data/" + USER + "/logs/log_audit.log", lines.get("audit.file"));
        assertEquals("yes", lines.get("process.root"));
    }

    @Test
    public void aLogInAnotherCharacterSetIsReadInIt() throws Exception {
        sofie.raw("2026-02-10 08:30:15.000 ENC décl.dta -> SOFI.x\n".getBytes(Charset.forName("windows-1252")));
        InstallationProposal proposal = setup.read(sofie.root, USER, false);
        assertEquals("windows-1252", proposal.descriptor().get("audit.charset"));
        assertEquals(Certainty.ASSUMED, fact(proposal, "audit.charset").certainty());
    }

    @Test
    public void aLogThatNobodyUnderstandsIsUnknown() throws Exception {
        sofie.raw("what is this\n");
        InstallationFact dialect = fact(setup.read(sofie.root, USER, false), "audit.dialect");
        assertEquals("0 / 1", dialect.value());
        assertEquals(Certainty.UNKNOWN, dialect.certainty());
    }

    @Test
    public void secretsOfTheConnectionAreNotRead() throws Exception {
        Path file = Files.createDirectories(sofie.root.resolve("properties/communication")).resolve("communication_default_http.properties");
        Files.writeString(file, "proxyHost=proxy.office.lu\nproxyPort=3128\nproxyHostUser=anna\nproxyPassword=geheim\n");
        InstallationProposal proposal = setup.read(sofie.root, USER, false);
        assertEquals("proxy.office.lu:3128", fact(proposal, "proxy").value());
        assertEquals(Map.of("diagnosis.network.proxy", "proxy.office.lu:3128"), proposal.settings());
        assertFalse(proposal.toString().contains("geheim"));
    }

    @Test
    public void aProxyThatIsNoNameIsNotTaken() throws Exception {
        Path file = Files.createDirectories(sofie.root.resolve("properties/communication")).resolve("communication_default_http.properties");
        Files.writeString(file, "proxyHost=a b;rm\nproxyPort=99999999\n");
        assertEquals(Map.of(), setup.read(sofie.root, USER, false).settings());
    }

    @Test
    public void anInstallationThatNeverEndsIsToldOf() throws Exception {
        Files.createDirectories(sofie.root.resolve("properties"));
        Files.writeString(sofie.root.resolve("properties/batch.properties"), "run.forEver = Yes\n");
        assertEquals("setup.note.schedule.ever", fact(setup.read(sofie.root, USER, false), "schedule").note().orElseThrow().code());
    }

    @Test
    public void answersThatLieThereAreCounted() throws Exception {
        sofie.put(Role.DECRYPTED, "old1.dta", "x");
        sofie.put(Role.DECRYPTED, "old2.dta", "x");
        assertEquals(2, setup.read(sofie.root, USER, false).waiting());
    }

    @Test
    public void onlyWhatDiffersIsWrittenAndTheOneBeforeIsKept() throws Exception {
        Map<String, String> lines = new LinkedHashMap<>(lines());
        lines.put("timeout.send", "30 min");
        lines.put("command.send.1", "sh");
        lines.put("command.send.2", "{script}");
        lines.put("timeout.receive", "5 min");
        assertEquals(List.of(), setup.write(lines, "anna"));
        List<String> text = Files.readAllLines(written).stream().filter(line -> !line.startsWith("#") && !line.isBlank()).toList();
        assertEquals(List.of("root = " + sofie.root, "user = " + USER, "timeout.receive = 5 min"), text);
        assertEquals(List.of("{sofie.descriptor=" + USER + " (" + sofie.root + ")} anna"), told);
        String before = Files.readString(written);
        assertEquals(List.of(), setup.write(lines(), "anna"));
        assertEquals(before, Files.readString(written.resolveSibling("own.properties.previous")));
        assertFalse(Files.readString(written).contains("timeout.receive"));
    }

    @Test
    public void aPersonsLinesOfTheSameInstallationStay() throws Exception {
        Files.createDirectories(written.getParent());
        Files.writeString(written, "root = " + sofie.root + "\nuser = " + USER + "\ntimeout.send = 7 min\nfolder.outbox = data/{user}/archive2\n");
        assertEquals("7 min", setup.read(sofie.root, USER, false).descriptor().get("timeout.send"));
        assertEquals("data/{user}/archive2", setup.read(sofie.root, USER, false).descriptor().get("folder.outbox"));
        assertFalse("another user is another installation", setup.read(sofie.root, "888810008", false).descriptor().containsKey("timeout.send"));
    }

    @Test
    public void whatIsWrongIsNotWritten() throws Exception {
        Map<String, String> wrong = new HashMap<>(lines());
        wrong.put("user", "two words");
        assertEquals("user", setup.write(wrong, "anna").get(0).key());
        Map<String, String> two = new HashMap<>(lines());
        two.put("script", "x\ncommand.send.1 = rm");
        assertEquals("sofie.descriptor.malformed", setup.write(two, "anna").get(0).told().code());
        assertFalse(Files.exists(written));
        assertEquals(List.of(), told);
    }

    @Test
    public void aFileThatIsReadOnlyStays() throws Exception {
        setup.write(lines(), "anna");
        String before = Files.readString(written);
        assumeFalse("who may do everything may write this too", !written.toFile().setWritable(false) || Files.isWritable(written));
        assertThrows(IOException.class, () -> setup.write(Map.of("root", "/x", "user", "u"), "anna"));
        assertEquals(before, Files.readString(written));
    }

    @Test
    public void theChecksLookAtWhatIsNotWrittenAndLeaveNothingBehind() throws Exception {
        List<String> before = all();
        List<Check> checks = setup.checks(lines());
        assertTrue(checks.stream().flatMap(check -> check.run().stream()).noneMatch(result -> result.outcome() == Outcome.BAD));
        Map<String, String> elsewhere = new HashMap<>(lines());
        elsewhere.put("root", sofie.root.resolve("away").toString());
        assertTrue(setup.checks(elsewhere).stream().flatMap(check -> check.run().stream()).anyMatch(result -> result.outcome() == Outcome.BAD));
        assertEquals(before, all());
    }

    private List<String> all() throws IOException {
        try (Stream<Path> files = Files.walk(folder.getRoot().toPath())) {
            return files.map(Path::toString).sorted().toList();
        }
    }

    private Map<String, String> lines() {
        return Map.of("root", sofie.root.toString(), "user", USER);
    }

    private static InstallationFact fact(InstallationProposal proposal, String topic) {
        return proposal.facts().stream().filter(fact -> fact.topic().equals(topic)).findFirst().orElseThrow();
    }
}
