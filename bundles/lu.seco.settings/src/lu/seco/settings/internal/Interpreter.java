// SPDX-License-Identifier: EPL-2.0
package lu.seco.settings.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import lu.seco.core.Message;
import lu.seco.core.settings.KeyValueText;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.SettingType;
import lu.seco.core.settings.SettingsProblem;

/**
 * Checks the text of a settings file line by line against a catalogue. A setting without a line has its default; one with a refused line
 * keeps the value it had. Of two lines with one key the first holds. A setting of numbered lines is refused as a whole.
 */
final class Interpreter {

    private static final int LONGEST_SHOWN = 200;

    private final Catalogue catalogue;
    private final ValueReader reader;
    private final String file;
    private final Map<String, Value> read = new HashMap<>();
    private final Map<String, TreeMap<Integer, KeyValueText.Line>> numbered = new LinkedHashMap<>();
    private final Set<String> refused = new HashSet<>();
    private final List<SettingsProblem> problems = new ArrayList<>();

    private Interpreter(Catalogue catalogue, ValueReader reader, String file) {
        this.catalogue = catalogue;
        this.reader = reader;
        this.file = file;
    }

    /**
     * @param before values that stay where a line is refused
     * @param file name of the file as told to people
     * @param complete whether the catalogue is known to be complete, so that an unknown key is a mistake
     */
    static Interpretation interpret(String text, Catalogue catalogue, ValueReader reader, Map<String, Value> before, String file,
            boolean complete) {
        Interpreter interpreter = new Interpreter(catalogue, reader, file);
        interpreter.lines(KeyValueText.parse(text), text, complete);
        Map<String, Value> values = new LinkedHashMap<>();
        catalogue.standards().forEach((key, standard) -> {
            Value kept = interpreter.refused.contains(key) ? before.getOrDefault(key, standard) : standard;
            values.put(key, interpreter.refused.contains(key) ? kept : interpreter.read.getOrDefault(key, kept));
        });
        interpreter.problems.sort(Comparator.comparingInt(SettingsProblem::line));
        return new Interpretation(values, interpreter.problems);
    }

    private void lines(KeyValueText parsed, String text, boolean complete) {
        malformed(parsed, text);
        Map<String, Integer> seen = new HashMap<>();
        for (KeyValueText.Line line : parsed.lines()) {
            Optional<SettingDefinition> setting = catalogue.find(line.key());
            Integer first = seen.putIfAbsent(line.key(), line.number());
            if (setting.isEmpty()) {
                unknown(line, complete);
            } else if (first != null) {
                problem(line, "settings.key.twice", first.toString());
            } else if (setting.get().type() == SettingType.LINES) {
                int number = Integer.parseInt(line.key().substring(line.key().lastIndexOf('.') + 1));
                numbered.computeIfAbsent(setting.get().key(), key -> new TreeMap<>()).put(number, line);
            } else {
                Verdict verdict = reader.read(setting.get(), line.value());
                verdict.value().ifPresentOrElse(value -> read.put(line.key(), value), () -> refuse(setting.get(), line, verdict));
            }
        }
        numbered.forEach((key, found) -> several(catalogue.byKey().get(key), List.copyOf(found.values())));
    }

    private void several(SettingDefinition setting, List<KeyValueText.Line> found) {
        Verdict all = reader.lines(found.stream().map(KeyValueText.Line::value).toList());
        all.value().ifPresentOrElse(value -> read.put(setting.key(), value), () -> {
            for (KeyValueText.Line line : found) {
                Verdict one = reader.lines(List.of(line.value()));
                if (one.value().isEmpty()) {
                    refuse(setting, line, one);
                }
            }
        });
    }

    /** A line that lost its equals sign still says which setting it meant: that one keeps its value. */
    private void malformed(KeyValueText parsed, String text) {
        List<String> raw = text.lines().toList();
        for (int number : parsed.malformed()) {
            String line = raw.get(number - 1).strip();
            catalogue.find(line.split("[\\s:=]", 2)[0]).ifPresent(setting -> refused.add(setting.key()));
            problem(new KeyValueText.Line(number, "", line), "settings.line.malformed");
        }
    }

    private void unknown(KeyValueText.Line line, boolean complete) {
        if (complete) {
            catalogue.nearest(line.key()).ifPresentOrElse(near -> problem(line, "settings.key.unknown.near", near),
                    () -> problem(line, "settings.key.unknown"));
        }
    }

    private void refuse(SettingDefinition setting, KeyValueText.Line line, Verdict verdict) {
        refused.add(setting.key());
        problem(line, verdict.code(), verdict.allowed().toArray(String[]::new));
    }

    /** Arguments of every message: file, number of the line, key, value, then what is allowed. */
    private void problem(KeyValueText.Line line, String code, String... allowed) {
        // a line without a key is all value
        boolean secret = SecretNames.in(line.key().isEmpty() ? line.value() : line.key());
        String value = secret ? SecretNames.HIDDEN : shown(line.value());
        List<String> arguments = new ArrayList<>(List.of(file, Integer.toString(line.number()), shown(line.key()), value));
        arguments.addAll(List.of(allowed));
        problems.add(new SettingsProblem(line.number(), shown(line.key()), value, new Message(code, arguments)));
    }

    /** As much of a text as a sentence can take. */
    static String shown(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...";
    }
}
