// SPDX-License-Identifier: EPL-2.0
package lu.seco.settings.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import lu.seco.core.Message;
import lu.seco.core.Texts;
import lu.seco.core.io.SafeFile;
import lu.seco.core.settings.KeyValueText;
import lu.seco.core.settings.SettingDefinition;
import org.osgi.service.log.Logger;

/**
 * Remembers across a restart which values other than the defaults were in force, so that a line refused at the start falls back to the
 * value before it and not to the default: a mistyped folder must not make another one the outbox. Same format as the settings file.
 */
final class InForceMemory {

    private final Path file;
    private final Texts texts;
    private final Logger log;
    private Map<String, String> remembered;

    InForceMemory(Path file, Texts texts, Logger log) {
        this.file = file;
        this.texts = texts;
        this.log = log;
        remembered = load();
    }

    /** What is remembered, by the keys of the lines. */
    String text() {
        StringBuilder text = new StringBuilder();
        remembered.forEach((key, value) -> text.append(key).append(" = ").append(value).append('\n'));
        return text.toString();
    }

    /** Remembers these values; settings that are not known at the moment stay remembered. */
    void remember(Catalogue catalogue, Map<String, Value> values) {
        Map<String, String> next = new TreeMap<>(remembered);
        next.keySet().removeIf(key -> catalogue.find(key).isPresent());
        for (SettingDefinition setting : catalogue.byKey().values()) {
            Value value = values.get(setting.key());
            if (!value.written().equals(catalogue.standards().get(setting.key()).written())) {
                KeyValueText.parse(String.join("\n", SettingsText.lines(setting, value.written()))).lines()
                        .forEach(line -> next.put(line.key(), line.value()));
            }
        }
        if (!next.equals(remembered)) {
            remembered = next;
            save();
        }
    }

    private Map<String, String> load() {
        Map<String, String> loaded = new TreeMap<>();
        Look look = Look.at(file);
        if (look.trouble().isPresent() || look.text().isEmpty()) {
            log.warn("the values in force before the start are not known, {}: {}", file,
                    look.trouble().map(Message::toString).orElse("not UTF-8"));
            return loaded;
        }
        look.text().ifPresent(text -> KeyValueText.parse(text).lines().forEach(line -> loaded.putIfAbsent(line.key(), line.value())));
        return loaded;
    }

    private void save() {
        StringBuilder head = new StringBuilder();
        texts.text(Message.of("settings.file.inforce"), Locale.FRENCH).lines().forEach(line -> head.append("# ").append(line).append('\n'));
        try {
            SafeFile.write(file, (head + text()).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            log.warn("the values in force cannot be remembered for the next start, {}: {}", file, e.toString());
        }
    }
}
