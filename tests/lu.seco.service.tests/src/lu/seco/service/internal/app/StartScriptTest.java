// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.app;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.Assume;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.rules.Timeout;

/** The start script for Linux, with a stand-in for Java that writes down how it was called. */
public class StartScriptTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();
    @Rule
    public final Timeout limit = Timeout.seconds(60);

    private Path root;
    private Path install;
    private Path jdk;
    private Path calls;

    @Before
    public void install() throws IOException {
        Assume.assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
        Path source = Path.of("../../features/lu.seco.engine.feature/rootfiles/seco").toAbsolutePath().normalize();
        assertTrue("the tests run in the folder of their bundle: " + source, Files.exists(source));
        // the file system of a machine without UTF-8 names has no accents; blanks are everywhere
        root = folder.getRoot().toPath();
        install = Files.createDirectories(root.resolve("in stall 'x'"));
        Files.createDirectories(install.resolve("plugins"));
        Files.createFile(install.resolve("plugins/org.eclipse.equinox.launcher_1.7.100.jar"));
        Files.copy(source, install.resolve("seco"));
        executable(install.resolve("seco"));
        jdk = root.resolve("jdk 17");
        calls = root.resolve("calls");
        java("printf 'dir=%s\\n' \"$PWD\" >>\"$CALLS\"; "
                + "for a in \"$@\"; do printf '[%s]\\n' \"$a\" >>\"$CALLS\"; done; exit ${CODE:-0}", "17.0.9");
    }

    @Test
    public void argumentsArriveAsTheyAreAndDataMayStandAnywhere() throws Exception {
        Path data = root.resolve("da ta");
        assertEquals(0, run(Map.of(), "journal", "--text", "a  b * $HOME \"q\" 'é", "--data", data.toString(), "--kind=X Y", "").code());
        List<String> called = called();
        int application = called.indexOf("[-application]");
        assertEquals(List.of("[lu.seco.service.app]", "[journal]", "[--text]", "[a  b * $HOME \"q\" 'é]", "[--kind=X Y]", "[]"),
                called.subList(application + 1, called.size()));
        assertEquals("[" + data + "]", called.get(called.indexOf("[-data]") + 1));
        assertEquals("[" + install.resolve("plugins/org.eclipse.equinox.launcher_1.7.100.jar") + "]",
                called.get(called.indexOf("[-jar]") + 1));
        String configuration = called.get(called.indexOf("[-configuration]") + 1);
        assertTrue(configuration, configuration.startsWith("[" + data + "/run/configuration/"));
        assertTrue(Files.isDirectory(Path.of(configuration.substring(1, configuration.length() - 1))));
    }

    @Test
    public void dataComesFromTheArgumentElseTheEnvironmentElseTheUsualFolder() throws Exception {
        run(Map.of("SECO_DATA", root + "/env"), "--data=" + root + "/one", "status", "--data=" + root + "/arg");
        assertEquals("[" + root + "/arg]", dataFolder());
        run(Map.of("SECO_DATA", root + "/env"), "status");
        assertEquals("[" + root + "/env]", dataFolder());
        run(Map.of("XDG_DATA_HOME", root + "/xdg"), "status");
        assertEquals("[" + root + "/xdg/seco]", dataFolder());
        run(Map.of("HOME", root + "/ho me"), "status");
        assertEquals("[" + root + "/ho me/.local/share/seco]", dataFolder());
        run(Map.of(), "status", "--data", "rel");
        assertEquals("[" + root + "/rel]", dataFolder());
    }

    @Test
    public void portableKeepsTheDataBesideTheProgramUnlessSomethingElseIsAsked() throws Exception {
        Map<String, String> usual = Map.of("XDG_DATA_HOME", root + "/xdg");
        run(usual, "--portable", "status");
        assertEquals("[" + install + "/data]", dataFolder());
        assertFalse(called().contains("[--portable]"));
        Files.createFile(install.resolve("portable"));
        run(usual, "status");
        assertEquals("[" + install + "/data]", dataFolder());
        run(Map.of("SECO_DATA", root + "/env"), "status");
        assertEquals("[" + root + "/env]", dataFolder());
    }

    @Test
    public void theInstallationIsFoundThroughLinks() throws Exception {
        Path link = Files.createSymbolicLink(root.resolve("first"), install.resolve("seco"));
        Path relative = Files.createSymbolicLink(root.resolve("second"), link.getFileName());
        assertEquals(0, start(relative, Map.of("SECO_DATA", root + "/d"), "status").code());
    }

    @Test
    public void theCompilerSuitsTheCommand() throws Exception {
        run(Map.of("SECO_DATA", root + "/d"), "--lang", "fr", "run");
        assertFalse(called().contains("[-XX:TieredStopAtLevel=1]"));
        run(Map.of("SECO_DATA", root + "/d"), "journal", "--text", "run");
        assertTrue(called().contains("[-XX:TieredStopAtLevel=1]"));
        assertTrue(called().contains("[-Xmx256m]"));
        Files.delete(calls);
        run(Map.of("SECO_DATA", root + "/d", "SECO_JAVA_OPTS", "-Xmx64m -Da=b"), "journal");
        assertFalse(called().contains("[-Xmx256m]"));
        assertTrue(called().containsAll(List.of("[-Xmx64m]", "[-Da=b]")));
    }

    /** A window must not stand still while memory is collected; a short command must begin at once. */
    @Test
    public void theCollectorSuitsTheApplication() throws Exception {
        run(Map.of("SECO_DATA", root + "/d"), "status");
        assertTrue(called().contains("[-XX:+UseSerialGC]"));
        Files.delete(calls);
        run(Map.of("SECO_DATA", root + "/d", "SECO_APPLICATION", "org.eclipse.e4.ui.workbench.swt.E4Application"), "run");
        assertTrue(called().containsAll(List.of("[-XX:+UseG1GC]", "[-XX:InitiatingHeapOccupancyPercent=70]")));
        assertFalse(called().contains("[-XX:+UseSerialGC]"));
    }

    @Test
    public void whatTheLauncherWouldObeyDoesNotGetThrough() throws Exception {
        for (String argument : List.of("-vmargs", "-data", "-clean", "--launcher.library", "-h")) {
            Ended ended = run(Map.of("SECO_DATA", root + "/d"), "journal", argument, "x");
            assertEquals(argument, 2, ended.code());
            assertTrue(ended.text(), ended.text().contains(argument));
        }
        assertEquals(2, run(Map.of(), "status", "--data").code());
        assertFalse(Files.exists(calls));
    }

    @Test
    public void exitCodesPassAndThoseOfEquinoxBecomeASentence() throws Exception {
        assertEquals(5, run(Map.of("SECO_DATA", root + "/d", "CODE", "5"), "test-installation").code());
        Ended ended = run(Map.of("SECO_DATA", root + "/d", "CODE", "13", "SECO_LANG", "en"), "status");
        assertEquals(1, ended.code());
        assertTrue(ended.text(), ended.text().contains("SeCo could not start"));
    }

    @Test
    public void theStandardInputReachesJavaAlsoAtASecondStart() throws Exception {
        java("read line; echo \"$line\" >>\"$CALLS\"; [ \"$line\" = first ] && exit 23; exit 0", "17.0.9");
        Process process = process(install.resolve("seco"), Map.of("SECO_DATA", root + "/d"), "secret", "set", "x");
        process.getOutputStream().write("first\nsecond\n".getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        assertEquals(0, process.waitFor());
        assertEquals(List.of("first", "second"), called());
    }

    @Test
    public void aClosedStandardInputIsAnEmptyOne() throws Exception {
        java("read line; echo \"[$line]\" >>\"$CALLS\"", "17.0.9");
        Process process = process(Path.of("-c"), Map.of("SECO_DATA", root + "/d"), "exec '" + install.toString().replace("'", "'\\''") + "/seco' status <&-");
        assertEquals(0, process.waitFor());
        assertEquals(List.of("[]"), called());
    }

    @Test
    public void aRestartIsCarriedOut() throws Exception {
        java("echo x >>\"$CALLS\"; [ \"$(wc -l <\"$CALLS\")\" -ge 2 ] && exit 4; exit 23", "17.0.9");
        assertEquals(4, run(Map.of("SECO_DATA", root + "/d"), "run").code());
        assertEquals(2, called().size());
    }

    @Test
    public void aSignalReachesJavaAndItsExitCodeComesBack() throws Exception {
        java("trap 'echo term >>\"$CALLS\"; exit 6' TERM; echo ready >>\"$CALLS\"; while :; do sleep 0.1; done", "17.0.9");
        Process process = process(install.resolve("seco"), Map.of("SECO_DATA", root + "/d"), "run");
        while (!Files.exists(calls) || called().isEmpty()) {
            assertFalse(process.waitFor(50, TimeUnit.MILLISECONDS));
        }
        process.destroy();
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        assertEquals(6, process.exitValue());
        assertEquals(List.of("ready", "term"), called());
    }

    @Test
    public void javaThatIsMissingOrTooOldIsASentence() throws Exception {
        Ended old = withJava("11.0.2", true);
        assertEquals(1, old.code());
        assertTrue(old.text(), old.text().contains("11") && old.text().contains("JAVA_HOME"));
        assertEquals(1, withJava("1.8.0_392", true).code());
        assertEquals(1, withJava("11.0.2", false).code());
        assertEquals(0, withJava("25", false).code());
        Ended missing = run(Map.of("SECO_DATA", root + "/d", "JAVA_HOME", root + "/nothing", "SECO_LANG", "de"), "status");
        assertEquals(1, missing.code());
        assertTrue(missing.text(), missing.text().contains("SeCo braucht Java"));
    }

    @Test
    public void aDataFolderThatCannotBeMadeIsASentence() throws Exception {
        Files.createFile(root.resolve("file"));
        Ended ended = run(Map.of("SECO_DATA", root + "/file/d", "SECO_LANG", "en"), "status");
        assertEquals(1, ended.code());
        assertTrue(ended.text(), ended.text().contains("cannot be written"));
    }

    @Test
    public void aFullDiskIsASentenceBeforeTheFirstStartAndNoHindranceLater() throws Exception {
        Path programs = Files.createDirectories(root.resolve("full"));
        Files.writeString(programs.resolve("df"), "#!/bin/sh\necho head\necho '/dev/a b  1000  999  100  91% /mnt'\n");
        executable(programs.resolve("df"));
        Map<String, String> full = Map.of("PATH", programs + ":" + System.getenv("PATH"), "SECO_LANG", "en");
        Path data = root.resolve("d");
        Ended ended = run(full, "status", "--data", data.toString());
        assertEquals(1, ended.code());
        assertTrue(ended.text(), ended.text().contains("is full"));
        Path configuration;
        try (Stream<Path> accounts = Files.list(data.resolve("run/configuration"))) {
            configuration = accounts.findFirst().orElseThrow();
        }
        Files.createDirectories(configuration.resolve("org.eclipse.osgi"));
        assertEquals(0, run(full, "status", "--data", data.toString()).code());
    }

    @Test
    public void anIncompleteInstallationIsASentence() throws Exception {
        Files.delete(install.resolve("plugins/org.eclipse.equinox.launcher_1.7.100.jar"));
        assertEquals(1, run(Map.of("SECO_DATA", root + "/d"), "status").code());
    }

    @Test
    public void javaSeesUtf8NamesWhateverTheLocale() throws Exception {
        java("echo \"${LC_ALL-unset} ${LC_CTYPE-unset}\" >>\"$CALLS\"", "17.0.9");
        run(Map.of("SECO_DATA", root + "/d", "LC_ALL", "C"), "status");
        run(Map.of("SECO_DATA", root + "/d", "LC_ALL", "fr_LU.UTF-8"), "status");
        assertEquals(List.of("unset C.UTF-8", "fr_LU.UTF-8 unset"), Files.readAllLines(calls));
    }

    @Test
    public void theScriptForWindowsIsAsciiWithItsLineEnds() throws Exception {
        String script = Files.readString(Path.of("../../features/lu.seco.engine.feature/rootfiles/seco.bat"), StandardCharsets.UTF_8);
        assertTrue(script.chars().allMatch(c -> c < 128));
        assertEquals(script.chars().filter(c -> c == '\n').count(), script.split("\r\n", -1).length - 1);
    }

    private Ended withJava(String version, boolean release) throws Exception {
        java("case $1 in -version) echo 'openjdk version \"" + version + "\" 2026' >&2 ;; esac", release ? version : "");
        return run(Map.of("SECO_DATA", root + "/d"), "status");
    }

    @Test
    public void theDataFolderItMakesIsForItsAccountAloneAndOneThatExistsKeepsItsRights() throws Exception {
        Path data = root.resolve("made/data");
        assertEquals(0, run(Map.of(), "status", "--data", data.toString()).code());
        for (Path made : List.of(data, data.resolve("run"), data.resolve("run/configuration"))) {
            assertEquals(made.toString(), "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(made)));
        }
        Path open = Files.createDirectories(root.resolve("open"));
        executable(open);
        assertEquals(0, run(Map.of(), "status", "--data", open.toString()).code());
        assertEquals("rwxr-xr-x", PosixFilePermissions.toString(Files.getPosixFilePermissions(open)));
    }

    @Test
    public void whatJavaMakesIsNotNarrowedSoThatPayrollCanReadItsAnswers() throws Exception {
        java("umask >\"$CALLS\"", "17");
        String mask = new String(new ProcessBuilder("/bin/sh", "-c", "umask").start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        run(Map.of(), "status", "--data", root + "/data");
        assertEquals(mask, Files.readString(calls));
    }

    @Test
    public void aCrashLeavesNoImageOfTheMemory() throws Exception {
        run(Map.of(), "status", "--data", root + "/da ta");
        assertTrue(called().containsAll(List.of("[-XX:-CreateCoredumpOnCrash]", "[-XX:ErrorFile=" + root + "/da ta/run/crash-%p.log]")));
    }

    @Test
    public void rootWorksInTheDataFolderOfAnotherAccountAsThatAccount() throws Exception {
        Path data = Files.createDirectories(root.resolve("da ta"));
        Map<String, String> asRoot = asRootWhereTheOwnerIs("payroll");
        assertEquals(0, run(asRoot, "journal", "--data", data.toString(), "--text", "a  b").code());
        assertEquals(List.of("[--reuid=4711]", "[--regid=4711]", "[--init-groups]", "[--]", "[" + install.resolve("seco") + "]", "[--data]",
                "[" + data + "]", "[journal]", "[--text]", "[a  b]"), called());
        assertFalse("nothing is written as root", Files.exists(data.resolve("run")));
        Map<String, String> window = new HashMap<>(asRoot);
        window.put("SECO_APPLICATION", "window");
        window.put("SECO_LANG", "en");
        Ended refused = run(window, "--data", data.toString());
        assertEquals(1, refused.code());
        assertTrue(refused.text(), refused.text().contains("belongs to the account payroll"));
        assertFalse(Files.exists(data.resolve("run")));
    }

    @Test
    public void rootWorksAsItselfInAFolderOfItsOwn() throws Exception {
        Path data = Files.createDirectories(root.resolve("data"));
        assertEquals(0, run(asRootWhereTheOwnerIs("root"), "journal", "--data", data.toString()).code());
        assertEquals("[" + data + "]", dataFolder());
    }

    /** Stand-ins for what tells who calls and to whom a folder belongs, and for what changes the account, which writes down how it was called. */
    private Map<String, String> asRootWhereTheOwnerIs(String owner) throws IOException {
        Path programs = Files.createDirectories(root.resolve("programs"));
        Map<String, String> scripts = Map.of("id", "case $* in -u) echo 0 ;; -un) echo root ;; *) echo 4711 ;; esac", "stat", "echo " + owner,
                "setpriv", "for a in \"$@\"; do printf '[%s]\\n' \"$a\" >>\"$CALLS\"; done");
        for (Map.Entry<String, String> script : scripts.entrySet()) {
            Files.writeString(programs.resolve(script.getKey()), "#!/bin/sh\n" + script.getValue() + "\n");
            executable(programs.resolve(script.getKey()));
        }
        return Map.of("PATH", programs + ":" + System.getenv("PATH"));
    }

    private void java(String script, String version) throws IOException {
        Path java = Files.createDirectories(jdk.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\n" + script + "\n");
        executable(java);
        Files.deleteIfExists(jdk.resolve("release"));
        if (!version.isEmpty()) {
            Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        }
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private record Ended(int code, String text) {
    }

    private Ended run(Map<String, String> environment, String... arguments) throws Exception {
        return start(install.resolve("seco"), environment, arguments);
    }

    private Ended start(Path script, Map<String, String> environment, String... arguments) throws Exception {
        Process process = process(script, environment, arguments);
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), text);
    }

    private Process process(Path script, Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
        for (String name : List.of("SECO_DATA", "XDG_DATA_HOME", "SECO_LANG", "SECO_JAVA_OPTS", "LC_ALL", "LC_CTYPE", "SECO_WIDTH")) {
            builder.environment().remove(name);
        }
        builder.environment().putAll(Map.of("JAVA_HOME", jdk.toString(), "CALLS", calls.toString(), "HOME", root.toString()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private List<String> called() throws IOException {
        return Files.readAllLines(calls);
    }

    /** The data folder of the last call. */
    private String dataFolder() throws IOException {
        List<String> called = called();
        return called.get(called.lastIndexOf("[-data]") + 1);
    }
}
