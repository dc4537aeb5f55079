// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.desktop;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class AutostartTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final LaunchCommand command = LaunchCommand.of(Path.of("/opt/SeCo paie"), Path.of("/srv/données"), false);

    private Path file() {
        return folder.getRoot().toPath().resolve("autostart").resolve("seco.desktop");
    }

    private LinuxAutostart linux() {
        return new LinuxAutostart(folder.getRoot().toPath(), command);
    }

    @Test
    public void theEntryIsWrittenAndTakenAway() throws IOException {
        linux().become(true);
        List<String> lines = Files.readAllLines(file());
        assertEquals("[Desktop Entry]", lines.get(0));
        assertTrue(lines.toString(), lines.contains("Exec=\"/opt/SeCo paie/seco-workbench\" \"--data=/srv/données\""));
        assertTrue(lines.toString(), lines.contains("Type=Application"));
        try (Stream<Path> left = Files.list(file().getParent())) {
            assertEquals("nothing else is left behind", List.of(file()), left.toList());
        }
        linux().become(false);
        assertFalse(Files.exists(file()));
        linux().become(false);
    }

    @Test
    public void whatIsSoAlreadyIsNotTouched() throws IOException {
        linux().become(true);
        FileTime before = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(file(), before);
        linux().become(true);
        assertEquals(before, Files.getLastModifiedTime(file()));
        Files.writeString(file(), Files.readString(file()) + "X=1\n");
        linux().become(true);
        assertFalse("a different one is put right", Files.readString(file()).contains("X=1"));
    }

    @Test
    public void theEntryOfAnotherDataFolderStays() throws IOException {
        new LinuxAutostart(folder.getRoot().toPath(), LaunchCommand.of(Path.of("/opt/seco"), Path.of("/srv/autre"), false)).become(true);
        linux().become(false);
        assertTrue(Files.readString(file()).contains("/srv/autre"));
    }

    @Test
    public void aFolderThatCannotBeWrittenIsSaid() throws IOException {
        folder.newFile("autostart");
        assertThrows(IOException.class, () -> linux().become(true));
    }

    @Test
    public void signsOfADesktopEntryAreMasked() {
        assertEquals("\"50%% \\\\$HOME \\\\\\\\ \\\\` \\\\\"\"", LinuxAutostart.quoted("50% $HOME \\ ` \""));
        assertEquals("\"a\\nExec=b\"", LinuxAutostart.quoted("a\nExec=b"));
    }

    @Test
    public void theEnvironmentNamesTheFolder() {
        Path home = Path.of("/home/anne");
        assertEquals(Path.of("/etc/anne"), LinuxAutostart.configuration(Optional.of("/etc/anne"), home));
        assertEquals(home.resolve(".config"), LinuxAutostart.configuration(Optional.of("relative"), home));
        assertEquals(home.resolve(".config"), LinuxAutostart.configuration(Optional.of(" "), home));
        assertEquals(home.resolve(".config"), LinuxAutostart.configuration(Optional.empty(), home));
    }

    @Test
    public void windowsGetsAValueInTheRegistry() throws IOException {
        Registry registry = new Registry();
        WindowsAutostart windows = new WindowsAutostart(registry, command);
        windows.become(true);
        assertEquals(2, registry.asked.size());
        List<String> add = registry.asked.get(1);
        assertEquals(List.of("reg.exe", "add", "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run", "/v", "SeCo", "/t", "REG_SZ", "/d"),
                add.subList(0, 8));
        assertEquals("cmd.exe /c start \\\"\\\" /min \\\"/opt/SeCo paie/seco-workbench\\\" \\\"--data=/srv/données\\\"", add.get(8));
        windows.become(true);
        assertEquals("only looked", 3, registry.asked.size());
        windows.become(false);
        assertEquals("delete", registry.asked.get(4).get(1));
        windows.become(false);
        assertEquals("only looked", 6, registry.asked.size());
    }

    @Test
    public void windowsLeavesTheValueOfAnotherDataFolder() throws IOException {
        Registry registry = new Registry();
        new WindowsAutostart(registry, LaunchCommand.of(Path.of("/opt/seco"), Path.of("/srv/autre"), true)).become(true);
        new WindowsAutostart(registry, command).become(false);
        assertTrue(registry.value.orElseThrow().contains("/srv/autre"));
    }

    @Test
    public void whatWindowsRefusesIsSaid() {
        WindowsAutostart windows = new WindowsAutostart(words -> new Programs.Outcome(1, "Access denied\r\n"), command);
        assertEquals("Access denied", assertThrows(IOException.class, () -> windows.become(true)).getMessage());
    }

    @Test
    public void programsOfTheSystemAreRunWithoutAShell() throws IOException {
        Programs.Outcome outcome = new SystemPrograms().run(List.of("echo", "a b; $HOME"));
        assertEquals(new Programs.Outcome(0, "a b; $HOME\n"), outcome);
        assertThrows(IOException.class, () -> new SystemPrograms().run(List.of("/nowhere/program")));
    }

    /** As much of reg.exe as is used. */
    private static final class Registry implements Programs {

        private final List<List<String>> asked = new ArrayList<>();
        private Optional<String> value = Optional.empty();

        @Override
        public Outcome run(List<String> words) {
            asked.add(words);
            switch (words.get(1)) {
                case "add" -> value = Optional.of(words.get(8).replace("\\\"", "\""));
                case "delete" -> value = Optional.empty();
                default -> {
                    return value.map(now -> new Outcome(0, "    SeCo    REG_SZ    " + now)).orElse(new Outcome(1, "ERROR"));
                }
            }
            return new Outcome(0, "");
        }
    }
}
