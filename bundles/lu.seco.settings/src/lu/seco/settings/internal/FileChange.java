// SPDX-License-Identifier: EPL-2.0
package lu.seco.settings.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import lu.seco.core.Message;
import lu.seco.core.Texts;
import lu.seco.core.io.SafeFile;
import lu.seco.core.settings.KeyValueText;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.SettingType;
import lu.seco.core.settings.SettingsProblem;

/**
 * Writes values into the settings file. What a person saves into the file in the same moment is not overwritten: the file is read, edited, and
 * looked at once more right before it is replaced.
 */
final class FileChange {

    private static final int TRIES = 5;
    private static final int LARGEST = 1 << 20;
    private static final Set<PosixFilePermission> WRITE =
            EnumSet.of(PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private final Path file;
    private final ValueReader reader;
    private final Texts texts;

    FileChange(Path file, ValueReader reader, Texts texts) {
        this.file = file;
        this.reader = reader;
        this.texts = texts;
    }

    /**
     * Writes all values or none.
     *
     * @return why nothing was written
     * @throws IOException if the file cannot be written; its message is a sentence for people
     */
    List<SettingsProblem> write(Catalogue catalogue, Map<String, String> values) throws IOException {
        return write(catalogue, values, Set.of(), Optional.empty(), (before, after) -> List.of());
    }

    /**
     * Writes all values, and takes out the lines of others, or does nothing.
     *
     * @param standard keys that are to have their default again
     * @param revision that of the file as it is known to whoever wants this; empty if that does not matter
     * @param meaning what the new text would get wrong as a whole
     */
    List<SettingsProblem> write(Catalogue catalogue, Map<String, String> values, Set<String> standard, Optional<String> revision,
            BiFunction<String, String, List<SettingsProblem>> meaning) throws IOException {
        for (int tried = 0; tried < TRIES; tried++) {
            Look look = Look.at(file);
            if (look.trouble().isPresent() || look.text().isEmpty()) {
                return List.of(look.problem(file));
            }
            if (revision.isPresent() && !revision.get().equals(look.revision())) {
                return List.of(new SettingsProblem(0, "", file.toString(), Message.of("settings.file.changed", file.getFileName())));
            }
            String before = look.text().get();
            FileEdit edit = new FileEdit(before);
            List<SettingsProblem> problems = edit(edit, catalogue, values);
            problems.addAll(unset(edit, catalogue, standard));
            if (problems.isEmpty()) {
                problems.addAll(meaning.apply(before, edit.text()));
            }
            if (!problems.isEmpty()) {
                return problems;
            }
            if (edit.text().equals(before) || replaced(look, edit.text())) {
                return List.of();
            }
        }
        throw new IOException(texts.text(Message.of("settings.file.busy", file.getFileName())));
    }

    private List<SettingsProblem> edit(FileEdit edit, Catalogue catalogue, Map<String, String> values) {
        List<SettingsProblem> problems = new ArrayList<>();
        values.forEach((key, value) -> {
            Optional<SettingDefinition> setting = Optional.ofNullable(catalogue.byKey().get(key)).or(() -> catalogue.find(key));
            Verdict verdict = setting.map(found -> verdict(found, key, value)).orElseGet(() -> unknown(catalogue, key));
            if (verdict.value().isEmpty()) {
                problems.add(problem(edit, key, value, verdict));
            } else {
                edit.set(setting.get(), key, several(setting.get(), key) ? verdict.value().get().written() : value.strip());
            }
        });
        return problems;
    }

    private List<SettingsProblem> unset(FileEdit edit, Catalogue catalogue, Set<String> standard) {
        List<SettingsProblem> problems = new ArrayList<>();
        for (String key : standard) {
            SettingDefinition setting = catalogue.byKey().get(key);
            if (setting == null) {
                problems.add(problem(edit, key, "", unknown(catalogue, key)));
            } else {
                edit.unset(setting);
            }
        }
        return problems;
    }

    /** What would be refused of these values; nothing is written. */
    List<SettingsProblem> check(Catalogue catalogue, Map<String, String> values) {
        return edit(new FileEdit(""), catalogue, values);
    }

    /** What of these values would be wrong together with those of the file; nothing is written. */
    List<SettingsProblem> check(Catalogue catalogue, Map<String, String> values, BiFunction<String, String, List<SettingsProblem>> meaning) {
        Optional<String> before = Look.at(file).text();
        if (before.isEmpty()) {
            return List.of();
        }
        FileEdit edit = new FileEdit(before.get());
        List<SettingsProblem> problems = edit(edit, catalogue, values);
        return problems.isEmpty() ? meaning.apply(before.get(), edit.text()) : problems;
    }

    /** Why the file cannot be written, as far as that can be told without writing; empty if nothing is known to be in the way. */
    Optional<Message> hindrance() {
        try {
            if (Files.exists(file) && readOnly(file.toRealPath())) {
                return Optional.of(Message.of("settings.file.locked", file));
            }
        } catch (IOException e) {
            return Optional.of(Message.of("settings.file.unwritable", file.getFileName(), e.toString()));
        }
        // the file is replaced, so its folder has to take a new one
        return Files.isWritable(file.toAbsolutePath().getParent()) ? Optional.empty() : Optional.of(Message.of("settings.file.locked", file));
    }

    private Verdict verdict(SettingDefinition setting, String key, String value) {
        return several(setting, key) ? reader.lines(value.isBlank() ? List.of() : value.lines().map(String::strip).toList())
                : reader.read(setting, value.strip());
    }

    private static boolean several(SettingDefinition setting, String key) {
        return setting.type() == SettingType.LINES && setting.key().equals(key);
    }

    private static Verdict unknown(Catalogue catalogue, String key) {
        return catalogue.nearest(key).map(near -> Verdict.bad("settings.key.unknown.near", near))
                .orElseGet(() -> Verdict.bad("settings.key.unknown"));
    }

    /** The same words as for a line of the file; the line is the one that holds the setting now, or a dash. */
    private SettingsProblem problem(FileEdit edit, String key, String value, Verdict verdict) {
        String line = KeyValueText.parse(edit.text()).lines().stream().filter(found -> found.key().equals(key)).findFirst()
                .map(found -> Integer.toString(found.number())).orElse("\u2013");
        List<String> arguments = new ArrayList<>(List.of(file.getFileName().toString(), line, Interpreter.shown(key), Interpreter.shown(value)));
        arguments.addAll(verdict.allowed());
        return new SettingsProblem(0, Interpreter.shown(key), Interpreter.shown(value), new Message(verdict.code(), arguments));
    }

    private boolean replaced(Look look, String text) throws IOException {
        if (text.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw unwritable(texts.text(Message.of("settings.file.too-large", LARGEST >> 10)), null);
        }
        try {
            // whoever keeps the file elsewhere and left a link keeps the link
            Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file;
            if (look.missing() || !readOnly(target)) {
                return SafeFile.write(target, text.getBytes(StandardCharsets.UTF_8), () -> Look.at(file).sameAs(look));
            }
        } catch (IOException e) {
            throw unwritable(e.toString(), e);
        }
        throw unwritable(texts.text(Message.of("settings.file.read-only")), null);
    }

    private IOException unwritable(String reason, IOException cause) {
        return new IOException(texts.text(Message.of("settings.file.unwritable", file.getFileName(), reason)), cause);
    }

    /** A file nobody may write is meant to stay, also where the folder, or the administrator's account, would let us replace it. */
    private static boolean readOnly(Path target) throws IOException {
        if (!Files.isWritable(target)) {
            return true;
        }
        PosixFileAttributeView posix = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        return posix != null && posix.readAttributes().permissions().stream().noneMatch(WRITE::contains);
    }
}
