// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.tests.fakes;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.Settings;
import lu.seco.core.settings.SettingsProblem;

/** Settings in memory: what is not put in has the value of its definition, if there is one. */
public final class FakeSettings implements Settings {

    private final List<SettingDefinition> definitions;
    private final Map<String, String> values = new ConcurrentHashMap<>();
    private final List<String> changes = new CopyOnWriteArrayList<>();
    private final AtomicReference<List<SettingsProblem>> refusal = new AtomicReference<>(List.of());
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

    @Override
    public List<SettingsProblem> reload() {
        return List.of();
    }
}
