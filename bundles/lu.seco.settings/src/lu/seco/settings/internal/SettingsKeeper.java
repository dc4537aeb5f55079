// SPDX-License-Identifier: EPL-2.0
package lu.seco.settings.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.Texts;
import lu.seco.core.io.SafeFile;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.SettingsProblem;
import lu.seco.core.settings.SettingsRule;
import lu.seco.core.settings.SettingsStanding;
import org.osgi.service.log.Logger;

/**
 * Keeps the values in force: from looks at the file, which somebody orders at steady intervals, and from the definitions there are at
 * the moment. Safe for use by several threads.
 */
final class SettingsKeeper {

    /** A file untouched for so long is not being written. */
    private static final Duration QUIET = Duration.ofSeconds(2);
    /** So many looks without a new definition, and all bundles have had their say. */
    private static final int LOOKS_UNTIL_COMPLETE = 2;

    private final Path file;
    private final ValueReader reader;
    private final Contributed contributed;
    private final Configurations configurations;
    private final InForceMemory memory;
    private final Texts texts;
    private final Clock clock;
    private final Logger log;
    private final Watch watch = new Watch();
    private Catalogue catalogue;
    private Interpretation current = new Interpretation(Map.of(), List.of());
    private int looksSinceDefinitions;
    private boolean dirty;
    private boolean fileOffered;

    /** What the bundles say of their settings at this moment. */
    @FunctionalInterface
    interface Contributed {

        List<SettingDefinition> definitions();

        /** What they must not say together. */
        default List<SettingsRule> rules() {
            return List.of();
        }
    }

    SettingsKeeper(Path file, Contributed contributed, Configurations configurations, Texts texts, Clock clock,
            Logger log) {
        this.file = file;
        this.reader = new ValueReader(file.toAbsolutePath().getParent());
        this.contributed = contributed;
        this.configurations = configurations;
        this.memory = new InForceMemory(file.resolveSibling("seco.in-force.properties"), texts, log);
        this.texts = texts;
        this.clock = clock;
        this.log = log;
        this.catalogue = Catalogue.of(List.of(), reader);
    }

    /** Looks at the file; to be called about once a second. */
    synchronized void look() {
        boolean complete = looksSinceDefinitions == LOOKS_UNTIL_COMPLETE;
        looksSinceDefinitions = Math.min(looksSinceDefinitions + 1, LOOKS_UNTIL_COMPLETE);
        boolean completed = !complete && looksSinceDefinitions == LOOKS_UNTIL_COMPLETE;
        boolean news = watch.note(Look.at(file), watch.taken().isEmpty() && untouched());
        if (news || dirty || completed) {
            apply(complete || completed);
        }
        if (completed || news && complete) {
            log.info("settings file {} read: {} lines refused", file, current.problems().size());
        }
        if (complete || completed) {
            offerFile();
        }
    }

    /** Takes note that definitions came or went. */
    synchronized void definitionsChanged() {
        looksSinceDefinitions = 0;
        catalogue = Catalogue.of(contributed.definitions(), reader);
        catalogue.faults().forEach(fault -> log.error("a setting is left out: {}", fault));
        apply(false);
    }

    /** Reads the file now and trusts what it finds. */
    synchronized List<SettingsProblem> reload() {
        catalogue = Catalogue.of(contributed.definitions(), reader);
        watch.take(Look.at(file));
        apply(true);
        return current.problems();
    }

    /**
     * Writes values into the file and reads it.
     *
     * @return what was refused; then nothing is written
     * @throws IOException if the file cannot be written
     */
    synchronized List<SettingsProblem> change(Map<String, String> values) throws IOException {
        return change(values, Set.of(), Optional.empty());
    }

    /**
     * The same, and takes lines out of the file.
     *
     * @param standard keys that are to have their default again
     * @param revision that of the file as it is known to whoever wants this; empty if that does not matter
     */
    synchronized List<SettingsProblem> change(Map<String, String> values, Set<String> standard, Optional<String> revision) throws IOException {
        List<SettingsProblem> refused = new FileChange(file, reader, texts).write(catalogue, values, standard, revision, this::fresh);
        if (refused.isEmpty()) {
            reload();
        } else {
            // whoever was refused because somebody else changed the file is to see that at once
            look();
        }
        return refused;
    }

    /** What would be refused of these values. */
    synchronized List<SettingsProblem> check(Map<String, String> values) {
        FileChange change = new FileChange(file, reader, texts);
        List<SettingsProblem> problems = change.check(catalogue, values);
        return problems.isEmpty() ? change.check(catalogue, values, this::fresh) : problems;
    }

    /** What would contradict if the one text of the settings file became the other. */
    private List<SettingsProblem> fresh(String before, String after) {
        return new Meaning(contributed.rules()).fresh(read(before), read(after));
    }

    private Map<String, Value> read(String text) {
        return Interpreter.interpret(text, catalogue, reader, current.values(), "", false).values();
    }

    /** All values at this moment. */
    synchronized SettingsStanding standing() {
        Map<String, String> values = new HashMap<>();
        Set<String> differing = new HashSet<>();
        catalogue.standards().forEach((key, standard) -> {
            Value value = current.values().getOrDefault(key, standard);
            values.put(key, value.written());
            if (!value.sameAs(standard.typed())) {
                differing.add(key);
            }
        });
        String revision = watch.taken().map(Look::revision).orElse("");
        return new SettingsStanding(file, revision, new FileChange(file, reader, texts).hindrance(), values, differing);
    }

    synchronized List<SettingDefinition> definitions() {
        return List.copyOf(catalogue.byKey().values());
    }

    synchronized Optional<String> value(String key) {
        return Optional.ofNullable(current.values().get(key)).map(Value::written);
    }

    synchronized List<SettingsProblem> problems() {
        return current.problems();
    }

    private void apply(boolean complete) {
        if (watch.taken().isEmpty()) {
            return;
        }
        Look look = watch.taken().get();
        Map<String, Value> before = Interpreter.interpret(memory.text(), catalogue, reader, Map.of(), "", false).values();
        Optional<String> text = look.trouble().isPresent() ? Optional.empty() : look.text();
        Interpretation next = text
                .map(plain -> new Meaning(contributed.rules())
                        .applied(Interpreter.interpret(plain, catalogue, reader, before, file.getFileName().toString(), complete), before, plain))
                .orElseGet(() -> new Interpretation(before, List.of(look.problem(file))));
        report(next);
        current = next;
        memory.remember(catalogue, next.values());
        dirty = !configurations.push(catalogue, next.values());
    }

    private void report(Interpretation next) {
        List<SettingsProblem> fresh = new ArrayList<>(next.problems());
        fresh.removeAll(current.problems());
        fresh.forEach(problem -> log.warn("settings: {}", texts.text(problem.told())));
        next.values().forEach((key, value) -> {
            Value old = current.values().get(key);
            if (old != null && !old.written().equals(value.written())) {
                log.info("setting {} changed", key);
            }
        });
    }

    /** At the first start people get a file in which everything is explained. Once per process: who deletes it wants it gone. */
    private void offerFile() {
        if (fileOffered) {
            return;
        }
        fileOffered = true;
        if (watch.taken().filter(Look::missing).isEmpty()) {
            return;
        }
        try {
            if (SafeFile.create(file, new SettingsText(texts, Locale.FRENCH).commented(definitions()).getBytes(StandardCharsets.UTF_8))) {
                log.info("settings file {} written", file);
            }
        } catch (IOException e) {
            log.warn("the settings file {} cannot be written: {}", file, e.toString());
        }
    }

    private boolean untouched() {
        try {
            return Files.getLastModifiedTime(file).toInstant().plus(QUIET).isBefore(clock.instant());
        } catch (IOException e) {
            // no file, or one that cannot be looked at: the look itself tells that
            return false;
        }
    }
}
