// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.descriptor;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lu.seco.core.settings.KeyValueText.Line;
import lu.seco.core.settings.KeyValueText;
import lu.seco.core.sofie.LoginTrouble;
import lu.seco.core.sofie.RunKind;
import lu.seco.sofie.internal.audit.AuditSettings;

/** Reads the text of a descriptor. Looks at no file: whether folders exist is for the checks. */
public final class DescriptorReader {

    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofHours(24);

    private final OsFamily os;
    private final Problems problems;
    private final Entries entries;
    private final Values values;

    private DescriptorReader(String text, String file, OsFamily os) {
        this.os = os;
        problems = new Problems(file);
        entries = new Entries(KeyValueText.parse(text), DescriptorDefaults.of(os), problems);
        values = new Values(entries, problems);
    }

    /**
     * Reads a descriptor.
     *
     * @param text content of the file
     * @param file its name, for the messages
     * @param os whose defaults hold
     */
    public static DescriptorReading read(String text, String file, OsFamily os) {
        return new DescriptorReader(text, file, os).read();
    }

    private DescriptorReading read() {
        Path root = root();
        values.root(root);
        String user = values.text("user", "[A-Za-z0-9_-]{1,40}", "user");
        values.define("user", user);
        Path script = values.path("script");
        values.define("script", script.toString());
        Map<Role, Path> folders = folders();
        Descriptor descriptor = new Descriptor(os, root, user, script, values.path("working.folder"), commands(),
                values.duration("timeout.grace", Duration.ZERO, Duration.ofMinutes(10)), environment(), exits(), folders,
                values.regex("encrypted.name"),
                new ReceptionSettings(values.duration("received.quiet", Duration.ZERO, LONGEST), values.globs(Group.IGNORE)),
                audit(), values.path("technical.file"), login(), output(), processes(root));
        return problems.none() ? new DescriptorReading(Optional.of(descriptor), List.of())
                : new DescriptorReading(Optional.empty(), problems.all());
    }

    private Path root() {
        Path root = values.absolute("root");
        // cmd.exe would take these for its own even inside quotes
        if (os == OsFamily.WINDOWS && entries.line("root").value().matches(".*[&|<>^%!\"].*")) {
            problems.add(entries.line("root"), "characters", "& | < > ^ % ! \"");
        }
        return root;
    }

    private Map<RunKind, RunCommand> commands() {
        Map<RunKind, RunCommand> commands = new EnumMap<>(RunKind.class);
        for (RunKind kind : RunKind.values()) {
            String name = kind.name().toLowerCase(Locale.ROOT);
            List<String> words = values.words(Group.valueOf(kind.name()));
            if (words.get(0).isBlank()) {
                problems.add(entries.lines(Group.valueOf(kind.name())).get(0), "required");
            }
            commands.put(kind, new RunCommand(words, values.duration("timeout." + name, SHORTEST, LONGEST)));
        }
        return commands;
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        for (Line line : entries.lines(Group.ENVIRONMENT)) {
            String name = Group.ENVIRONMENT.part(line.key());
            if (Problems.SECRET.matcher(name).matches()) {
                problems.add(line, "secret");
            }
            environment.put(name, values.expanded(line));
        }
        return environment;
    }

    private Map<Integer, String> exits() {
        Map<Integer, String> exits = new HashMap<>();
        for (Line line : entries.lines(Group.EXIT)) {
            if (line.value().isEmpty() || line.value().length() > 80) {
                problems.add(line, "words", "80");
            }
            exits.put(Integer.valueOf(Group.EXIT.part(line.key())), line.value());
        }
        return exits;
    }

    private Map<Role, Path> folders() {
        Map<Role, Path> folders = new EnumMap<>(Role.class);
        Map<Path, Role> roles = new HashMap<>();
        for (Role role : Role.values()) {
            Line line = entries.line(role.key());
            if (role.needed() && line.value().equals("-")) {
                problems.add(line, "required");
            }
            Optional<Path> folder = role.needed() ? Optional.of(values.path(role.key())) : values.optionalPath(role.key());
            folder.ifPresent(path -> {
                folders.put(role, path);
                Role other = roles.putIfAbsent(path, role);
                if (other != null && !path.equals(Values.NOWHERE)) {
                    problems.add(line, "same-folder", other.key());
                }
            });
        }
        for (Role role : Role.values()) {
            Path folder = folders.get(role);
            if (role != Role.TRANSFER && folder != null && !folder.equals(folders.get(Role.TRANSFER))
                    && folders.get(Role.TRANSFER).startsWith(folder)) {
                problems.add(entries.line(Role.TRANSFER.key()), "inside", role.key());
            }
        }
        return folders;
    }

    private AuditSettings audit() {
        return new AuditSettings(values.path("audit.file"), values.charset("audit.charset"), values.glob("audit.rotated"),
                new DialectReader(entries, values, problems).read());
    }

    private LoginPatterns login() {
        List<LoginPatterns.Row> rows = new ArrayList<>();
        for (Line line : entries.lines(Group.LOGIN)) {
            String[] words = line.value().split("\\s+", 2);
            Optional<LoginTrouble> trouble = LoginTrouble.of(words[0]);
            if (trouble.isEmpty() || words.length < 2) {
                problems.add(line, "event", Arrays.stream(LoginTrouble.values()).map(LoginTrouble::word).collect(Collectors.joining(", ")));
            } else {
                rows.add(new LoginPatterns.Row(trouble.get(), values.regex(line, words[1])));
            }
        }
        return new LoginPatterns(rows);
    }

    private OutputSettings output() {
        return new OutputSettings(values.charset("console.charset"), values.number("output.limit", 1_000, 1_000_000_000),
                (int) values.number("output.keep", 1, 100_000));
    }

    private ProcessSettings processes(Path root) {
        Optional<String> containing = values.yes("process.root") ? Optional.of(root.toString()) : Optional.empty();
        return new ProcessSettings(values.regex("process.pattern"), containing, values.words(Group.PROCESS_LIST),
                values.files(Group.BUSY_FILE));
    }
}
