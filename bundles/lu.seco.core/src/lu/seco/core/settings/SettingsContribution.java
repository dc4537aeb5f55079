// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.settings;

import java.util.List;

/** A service by which a bundle says which settings it has. */
@FunctionalInterface
public interface SettingsContribution {

    /** Its settings, in the order in which a person should see them. */
    List<SettingDefinition> settings();

    /** What its settings must not say together. */
    default List<SettingsRule> rules() {
        return List.of();
    }

    /** The secrets it would read. */
    default List<SecretDefinition> secrets() {
        return List.of();
    }
}
