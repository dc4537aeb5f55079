// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.tests.fakes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import lu.seco.core.Message;
import lu.seco.core.settings.SecretDefinition;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.SettingType;
import lu.seco.core.settings.Settings;
import lu.seco.core.settings.SettingsChange;
import lu.seco.core.settings.SettingsProblem;
import lu.seco.core.settings.SettingsStanding;

/** Settings in memory: what is not put in has the value of its definition, if there is one. */
public final class FakeSettings implements Settings {

    private final List<SettingDefinition> definitions;
    private final Map<String, String> values = new ConcurrentHashMap<>();
    private final List<String> changes = new CopyOnWriteArrayList<>();
    private final AtomicReference<List<SettingsProblem>> refusal = new AtomicReference<>(List.of());
    private final AtomicReference<Optional<Message>> readOnly = new AtomicReference<>(Optional.empty());
    private final AtomicReference<List<SecretDefinition>> secrets = new AtomicReference<>(List.of());
    private volatile boolean broken;

    public FakeSettings(List<SettingDefinition> definitions) {
        this.definitions = List.copyOf(definitions);
    }

    /** Sets a value as if it stood in the file. */
    public void put(String key, String value) {
        values.put(key, value);
    }

    /** Every change is refused with these. */
    public void refuse(List<SettingsProblem> problems) {
        refusal.set(List.copyOf(problems));
    }

    /** The file cannot be written. */
    public void broken(boolean now) {
        broken = now;
    }

    /** What was changed, as {@code anne {ui.theme=dark}}. */
    public List<String> changes() {
        return changes;
    }

    @Override
    public List<SettingDefinition> definitions() {
        return definitions;
    }

    @Override
    public Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key)).or(() -> definitions.stream().filter(definition -> definition.key().equals(key))
                .map(SettingDefinition::standard).findFirst());
    }

    @Override
    public List<SettingsProblem> problems() {
        return List.of();
    }

    @Override
    public List<SettingsProblem> change(Map<String, String> wanted, String person) throws IOException {
        if (broken) {
            throw new IOException("disk full");
        }
        if (refusal.get().isEmpty()) {
            values.putAll(wanted);
            changes.add(person + " " + new TreeMap<>(wanted));
        }
        return refusal.get();
    }

    /** The file cannot be changed, and why. */
    public void readOnly(Message why) {
        readOnly.set(Optional.ofNullable(why));
    }

    /** Secrets that are wanted. */
    public void secrets(List<SecretDefinition> wanted) {
        secrets.set(List.copyOf(wanted));
    }

    @Override
    public List<SecretDefinition> secrets() {
        return secrets.get();
    }

    @Override
    public SettingsStanding standing() {
        SettingsStanding plain = Settings.super.standing();
        return new SettingsStanding(Path.of("seco.properties"), revision(), readOnly.get(), plain.values(), plain.differing());
    }

    private String revision() {
        return new TreeMap<>(values).toString();
    }

    /** Whole numbers are checked, nothing else. */
    @Override
    public List<SettingsProblem> check(Map<String, String> wanted) {
        return definitions.stream().filter(setting -> setting.type() == SettingType.INTEGER && wanted.containsKey(setting.key()))
                .filter(setting -> !wanted.get(setting.key()).matches("\\d+"))
                .map(setting -> new SettingsProblem(0, setting.key(), wanted.get(setting.key()), Message.of("settings.value.integer", "f", "-", "k", "v")))
                .toList();
    }

    @Override
    public List<SettingsProblem> apply(SettingsChange change) throws IOException {
        if (change.revision().isPresent() && !change.revision().get().equals(revision())) {
            return List.of(new SettingsProblem(0, "", "seco.properties", Message.of("settings.file.changed", "seco.properties")));
        }
        List<SettingsProblem> refused = change(change.values(), change.person());
        if (refused.isEmpty()) {
            values.keySet().removeAll(change.standard());
            if (!change.standard().isEmpty()) {
                changes.add(change.person() + " standard " + new TreeSet<>(change.standard()));
            }
        }
        return refused;
    }

    @Override
    public List<SettingsProblem> reload() {
        return List.of();
    }
}
