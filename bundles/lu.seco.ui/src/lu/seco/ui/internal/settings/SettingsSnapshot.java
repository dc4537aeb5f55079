// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.settings;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.settings.AdminLock;
import lu.seco.core.settings.SecretDefinition;
import lu.seco.core.settings.Secrets;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.Settings;
import lu.seco.core.settings.SettingsStanding;
import lu.seco.ui.internal.engine.Engine;

/**
 * Everything about settings at one moment, read on a worker.
 *
 * @param definitions all settings, in the order of their bundles
 * @param secrets all secrets
 * @param stored names of the secrets there are
 * @param standing the values
 * @param locked whether there is a code of the administrator
 * @param trouble why secrets cannot be told; empty if they can
 */
record SettingsSnapshot(List<SettingDefinition> definitions, List<SecretDefinition> secrets, Set<String> stored, SettingsStanding standing,
        boolean locked, String trouble) {

    SettingsSnapshot {
        definitions = List.copyOf(definitions);
        secrets = List.copyOf(secrets);
        stored = Set.copyOf(stored);
        Objects.requireNonNull(standing, "standing");
        Objects.requireNonNull(trouble, "trouble");
    }

    /** Reads it; empty without settings. */
    static Optional<SettingsSnapshot> read(Engine engine) {
        return engine.settings().map(settings -> read(settings, engine));
    }

    private static SettingsSnapshot read(Settings settings, Engine engine) {
        Optional<Secrets> store = engine.further().find(Secrets.class);
        List<SecretDefinition> secrets = store.isEmpty() ? List.of() : settings.secrets().stream().filter(SecretDefinition::writable).toList();
        Set<String> stored = new HashSet<>();
        String trouble = "";
        for (SecretDefinition secret : secrets) {
            try {
                Optional<char[]> value = store.get().read(secret.name());
                value.ifPresent(letters -> Arrays.fill(letters, '\0'));
                value.ifPresent(letters -> stored.add(secret.name()));
            } catch (IOException e) {
                trouble = e.getMessage();
            }
        }
        boolean locked = engine.further().find(AdminLock.class).map(AdminLock::locked).orElse(false);
        return new SettingsSnapshot(settings.definitions(), secrets, stored, settings.standing(), locked, trouble);
    }
}
