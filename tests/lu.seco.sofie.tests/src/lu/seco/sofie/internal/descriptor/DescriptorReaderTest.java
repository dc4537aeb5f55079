// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.descriptor;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lu.seco.core.settings.SettingsProblem;
import lu.seco.core.sofie.LoginTrouble;
import lu.seco.core.sofie.RunKind;
import org.junit.Test;

public final class DescriptorReaderTest {

    private static final String ROOT = Path.of("so fie").toAbsolutePath().toString();
    private static final String LEAST = "root = " + ROOT + "\nuser = 999900203\n";

    private static DescriptorReading read(String text) {
        return DescriptorReader.read(text, "d.properties", OsFamily.UNIX);
    }

    private static Descriptor valid(String text) {
        DescriptorReading reading = read(text);
        assertEquals(List.of(), reading.problems());
        return reading.descriptor().orElseThrow();
    }

    private static List<String> problems(String text) {
        return read(text).problems().stream()
                .map(problem -> problem.line() + " " + problem.told().code().substring("sofie.descriptor.".length())).toList();
    }

    @Test
    public void rootAndUserAreEnough() {
        Descriptor descriptor = valid(LEAST);
        Path root = Path.of(ROOT);
        assertEquals(root.resolve("data/999900203/out"), descriptor.folder(Role.OUTBOX));
        assertEquals(root.resolve("data/999900203/.seco"), descriptor.folder(Role.TRANSFER));
        assertEquals(root.resolve("logs/log_audit.log"), descriptor.audit().file());
        assertEquals(List.of("sh", root.resolve("run_batch_999900203.ksh").toString()), descriptor.commands().get(RunKind.SEND).words());
        assertEquals(Duration.ofMinutes(30), descriptor.commands().get(RunKind.UPDATE).timeOut());
        assertEquals(Map.of(), descriptor.exitMeanings());
        assertEquals(List.of(), descriptor.processes().listCommand());
    }

    @Test
    public void windowsHasItsOwnScriptShellAndProcessList() {
        Descriptor descriptor = DescriptorReader.read(LEAST, "d.properties", OsFamily.WINDOWS).descriptor().orElseThrow();
        String script = Path.of(ROOT).resolve("run_batch_999900203.bat").toString();
        assertEquals(List.of("cmd.exe", "/d", "/c", "call", script), descriptor.commands().get(RunKind.RECEIVE).words());
        assertEquals("powershell.exe", descriptor.processes().listCommand().get(0));
        assertEquals(Charset.forName("IBM850"), descriptor.output().charset());
    }

    @Test
    public void charactersCmdWouldTakeForItsOwnAreRefusedInAWindowsRoot() {
        String text = LEAST.replace("so fie", "a&b");
        assertEquals(1, DescriptorReader.read(text, "d.properties", OsFamily.WINDOWS).problems().size());
        valid(text);
    }

    @Test
    public void everyErrorIsReportedAtOnceWithItsLineAndValue() {
        String text = String.join("\n",
                "root = relative/folder", // 1
                "user = ../evil", // 2
                "no equals sign here", // 3
                "folder.outboks = x", // 4
                "timeout.send = soon", // 5
                "output.limit = many", // 6
                "audit.charset = KLINGON", // 7
                "audit.pattern.1 = uploaded (", // 8
                "audit.pattern.2 = flown (?<encrypted>x)", // 9
                "audit.pattern.3 = uploaded x(?<who>y)(?<encrypted>x)", // 10
                "audit.pattern.4 = encrypted (?<clear>x)", // 11
                "audit.time.format = qqq qqq", // 12
                "audit.time.zone = Europe/Atlantis", // 13
                "process.root = perhaps", // 14
                "command.send.1 = {shell}", // 15
                "process.pattern = [", // 16
                "exit.1 =", // 17
                "environment.SOFIE_PASSWORD = geheim", // 18
                "folder.queue = data/{user}/out", // 19
                "audit.rotated = [", // 20
                "console.charset = UTF-16", // 21
                "command.receive.x = y", // 22
                "user = again"); // 23
        List<String> problems = problems(text);
        assertEquals(List.of("1 absolute", "2 user", "3 malformed", "4 unknown", "5 duration", "6 number", "7 charset", "8 regex",
                "9 event", "10 groups", "11 group-missing", "12 time-format", "13 zone", "14 boolean", "15 placeholder",
                "16 regex", "17 words",
                "18 secret", "19 same-folder", "20 glob", "21 charset", "22 unknown", "23 twice"), problems);
    }

    @Test
    public void valuesAtTheirBoundsAreTakenAndNoneBeyond() {
        Map<String, String> taken = Map.of("timeout.grace", "0 s;10 min", "timeout.send", "100 ms;24 h", "output.keep", "1;100000",
                "output.limit", "1000;1000000000", "process.root", "yes;no");
        Map<String, String> refused = Map.of("timeout.grace", "601 s;-1 s", "timeout.send", "99 ms;1441 min", "output.keep", "0;100001;x",
                "output.limit", "999;1000000001", "process.root", "maybe;;YES PLEASE");
        taken.forEach((key, values) -> List.of(values.split(";")).forEach(value -> valid(LEAST + key + " = " + value + "\n")));
        refused.forEach((key, values) -> List.of(values.split(";")).forEach(value -> assertEquals(key + " " + value, 1,
                problems(LEAST + key + " = " + value + "\n").size())));
        Descriptor descriptor = valid(LEAST + "output.keep = 7\noutput.limit = 1234\nprocess.root = yes\n");
        assertEquals(7, descriptor.output().keep());
        assertEquals(1234, descriptor.output().limit());
        assertEquals(Optional.of(descriptor.root().toString()), descriptor.processes().containing());
        assertEquals(Optional.empty(), valid(LEAST + "process.root = no\n").processes().containing());
    }

    @Test
    public void whoIsNotLetInIsData() {
        LoginPatterns standard = valid(LEAST).login();
        assertEquals(4, standard.rows().size());
        LoginPatterns own = valid(LEAST + "login.pattern.2 = password-wrong E2\nlogin.pattern.1 = certificate-expired E[12]\n").login();
        assertEquals(Optional.of(LoginTrouble.CERTIFICATE_EXPIRED), own.find("E2"));
        assertEquals(Optional.empty(), own.find("the password has expired"));
        for (String wrong : List.of("password-lost x", "password-wrong", "password-wrong (", "")) {
            assertEquals(wrong, 1, problems(LEAST + "login.pattern.1 = " + wrong + "\n").size());
        }
    }

    @Test
    public void aProblemNamesFileLineKeyValueAndWhatIsAllowed() {
        SettingsProblem problem = read(LEAST + "timeout.grace = 2 weeks").problems().get(0);
        assertEquals(List.of("d.properties", "3", "timeout.grace", "2 weeks", "0 s", "600 s"), problem.told().arguments());
        assertEquals(3, problem.line());
        assertEquals("2 weeks", problem.value());
    }

    @Test
    public void theValueOfASecretIsNotRepeated() {
        assertFalse(read(LEAST + "environment.MY_PASSWORD = geheim").problems().toString().contains("geheim"));
        assertFalse(read(LEAST + "password = geheim").problems().toString().contains("geheim"));
    }

    @Test
    public void aMissingUserIsToldWithoutALine() {
        assertEquals(List.of("0 required"), problems("root = " + ROOT));
    }

    @Test
    public void aGroupReplacesTheWholeDefaultGroupAndIsOrderedByNumber() {
        Descriptor descriptor = valid(LEAST + "command.send.10 = last\ncommand.send.2 = {script}\ncommand.send.1 = /bin/my shell");
        assertEquals(List.of("/bin/my shell", descriptor.script().toString(), "last"), descriptor.commands().get(RunKind.SEND).words());
        assertEquals("sh", descriptor.commands().get(RunKind.UPDATE).words().get(0));
    }

    @Test
    public void foldersThatAreNotNeededCanBeMissing() {
        Descriptor descriptor = valid(LEAST + "folder.sent = -\nfolder.nok = -");
        assertEquals(Optional.empty(), descriptor.optionalFolder(Role.SENT));
        assertEquals(List.of("3 required"), problems(LEAST + "folder.queue = -"));
    }

    @Test
    public void theTransferFolderMustNotLieWhereSofieLooks() {
        assertEquals(List.of("3 inside"), problems(LEAST + "folder.transfer = data/{user}/out/.seco"));
    }

    @Test
    public void exitCodesEnvironmentAndLockFilesAreData() {
        Descriptor descriptor = valid(LEAST + "exit.0 = fine\nexit.-1 = broken\nenvironment.SOFIE_HOME = {root}\nbusy.file.1 = run/*.lck");
        assertEquals(Map.of(0, "fine", -1, "broken"), descriptor.exitMeanings());
        assertEquals(Map.of("SOFIE_HOME", ROOT), descriptor.environment());
        assertEquals(List.of(new FilePattern(Path.of(ROOT).resolve("run"), "*.lck")), descriptor.processes().busyFiles());
    }

    @Test
    public void aQuotedGroupIsNoGroup() {
        assertEquals(List.of("3 group-missing"), problems(LEAST + "audit.pattern.1 = uploaded \\Q(?<encrypted>\\Ex"));
    }

    @Test
    public void theSampleIsValidOnceTheUserIsFilledIn() {
        for (OsFamily os : OsFamily.values()) {
            String sample = DescriptorDefaults.of(os).sample();
            String root = sample.lines().filter(line -> line.startsWith("root =")).findFirst().orElseThrow();
            assertEquals(List.of("required"), DescriptorReader.read(sample.replace(root, "root = " + ROOT), "f", os).problems().stream()
                    .map(problem -> problem.told().code().substring("sofie.descriptor.".length())).toList());
            String filled = sample.replace(root, "root = " + ROOT).replace("user =", "user = 1");
            assertEquals(List.of(), DescriptorReader.read(filled, "f", os).problems());
        }
    }

    @Test
    public void theSampleShowsEveryDefaultAndSaysWhereItComesFrom() {
        for (OsFamily os : OsFamily.values()) {
            String sample = DescriptorDefaults.of(os).sample();
            assertFalse(sample.contains("@"));
            String shown = sample.lines().map(line -> line.matches("#[a-z].* = .*") ? line.substring(1) : line)
                    .collect(Collectors.joining("\n")).replace("user =", "user = 1").replaceAll("(?m)^root = .*$", "");
            String text = "root = " + ROOT.replace("\\", "\\\\") + "\n" + shown;
            assertEquals(List.of(), DescriptorReader.read(text, "f", os).problems());
            assertTrue(sample.contains("[assumed"));
            assertTrue(sample.contains("[documented: Batch_Mode"));
        }
    }
}
