// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.desktop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** A file in the folder that desktops read at log-in (Desktop Application Autostart Specification). */
final class LinuxAutostart implements Autostart {

    private final Path file;
    private final LaunchCommand command;

    /** @param configuration the user's configuration folder, {@code $XDG_CONFIG_HOME} */
    LinuxAutostart(Path configuration, LaunchCommand command) {
        file = configuration.resolve("autostart").resolve("seco.desktop");
        this.command = Objects.requireNonNull(command, "command");
    }

    /** The folder the environment names; the usual one if it names none, or a relative one, which the specification forbids. */
    static Path configuration(Optional<String> named, Path home) {
        return named.filter(path -> !path.isBlank()).map(Path::of).filter(Path::isAbsolute).orElse(home.resolve(".config"));
    }

    @Override
    public void become(boolean wanted) throws IOException {
        Optional<String> now = read();
        if (wanted) {
            if (!now.equals(Optional.of(text()))) {
                write();
            }
        } else if (now.filter(this::ours).isPresent()) {
            Files.deleteIfExists(file);
        }
    }

    /** Another data folder may have its own workbench, whose entry is none of our business. */
    private boolean ours(String text) {
        return text.lines().anyMatch(line -> line.startsWith("Exec=") && line.endsWith(quoted(command.words().get(1))));
    }

    private Optional<String> read() throws IOException {
        try {
            return Optional.of(Files.readString(file, StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private void write() throws IOException {
        Files.createDirectories(file.getParent());
        Path fresh = Files.createTempFile(file.getParent(), "seco", ".tmp");
        try {
            Files.writeString(fresh, text(), StandardCharsets.UTF_8);
            move(fresh);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private void move(Path fresh) throws IOException {
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    String text() {
        return "[Desktop Entry]\nType=Application\nName=SeCo\nTerminal=false\nX-GNOME-Autostart-enabled=true\nExec="
                + command.words().stream().map(LinuxAutostart::quoted).collect(Collectors.joining(" ")) + "\n";
    }

    /** As the Desktop Entry Specification wants an argument: quoted, with the quoting itself once more escaped as any value of type string. */
    static String quoted(String argument) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char sign : argument.toCharArray()) {
            switch (sign) {
                case '"', '`', '$' -> quoted.append("\\\\").append(sign);
                case '\\' -> quoted.append("\\\\\\\\");
                case '%' -> quoted.append("%%");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                default -> quoted.append(sign);
            }
        }
        return quoted.append('"').toString();
    }
}
