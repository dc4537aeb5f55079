// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lu.seco.core.Message;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.SettingPage;
import lu.seco.core.settings.SettingType;
import lu.seco.core.settings.SettingsProblem;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.l10n.Language;

/** What settings, values and refusals are called. */
final class SettingsWording {

    private static final Set<String> YES = Set.of("yes", "true", "oui", "ja");

    private final Engine engine;
    private final Language language;
    private final SettingsWords words;

    SettingsWording(Engine engine, Language language) {
        this.engine = Objects.requireNonNull(engine, "engine");
        this.language = Objects.requireNonNull(language, "language");
        words = language.words(SettingsWords.class);
    }

    SettingsWords words() {
        return words;
    }

    String text(String pattern, Object... arguments) {
        return language.text(pattern, arguments);
    }

    String engine(Message message) {
        return engine.text(message, language.locale());
    }

    String page(SettingPage page) {
        return engine(Message.of("settings.page." + page.key()));
    }

    String title(SettingDefinition setting) {
        return engine(Message.of("setting." + setting.key() + ".title"));
    }

    String help(SettingDefinition setting) {
        return engine(Message.of("setting." + setting.key() + ".help"));
    }

    List<FieldShown.Choice> choices(SettingDefinition setting) {
        return setting.choices().stream().map(value -> new FieldShown.Choice(value, choice(setting, value))).toList();
    }

    private String choice(SettingDefinition setting, String value) {
        for (String code : setting.choiceCodes(value)) {
            String label = engine(Message.of(code));
            if (!label.startsWith(code)) {
                return label;
            }
        }
        return value;
    }

    /** A value as people read it. */
    String value(SettingDefinition setting, String value) {
        if (value.isBlank()) {
            return words.value_none;
        }
        return switch (setting.type()) {
            case BOOLEAN -> yes(value) ? words.value_yes : words.value_no;
            case CHOICE -> choice(setting, value.strip());
            case CHOICES -> Arrays.stream(value.split(",")).map(String::strip).map(one -> choice(setting, one)).collect(Collectors.joining(", "));
            case LINES -> String.join(" ¶ ", value.split("\n", -1));
            default -> value;
        };
    }

    /** Whether a text means yes. */
    static boolean yes(String value) {
        return YES.contains(value.strip().toLowerCase(Locale.ROOT));
    }

    /** Why a value cannot be saved: what is allowed, shorter than for a line of the file. */
    String trouble(SettingsProblem problem) {
        List<String> arguments = problem.told().arguments();
        String first = arguments.size() > 4 ? arguments.get(4) : "";
        String second = arguments.size() > 5 ? arguments.get(5) : "";
        return switch (problem.told().code()) {
            case "settings.value.integer" -> words.trouble_number;
            case "settings.value.duration" -> words.trouble_duration;
            case "settings.value.time" -> words.trouble_time;
            case "settings.value.path" -> words.trouble_path;
            case "settings.value.empty" -> words.trouble_empty;
            case "settings.value.control" -> words.trouble_control;
            case "settings.value.least" -> text(words.trouble_least, first);
            case "settings.value.most" -> text(words.trouble_most, first);
            case "settings.value.between" -> text(words.trouble_between, first, second);
            default -> engine(problem.told());
        };
    }

    /** Everything a search looks at, in lower case. */
    List<String> searched(SettingDefinition setting) {
        List<String> all = new ArrayList<>(List.of(title(setting), help(setting), setting.key(), page(setting.use().page())));
        if (setting.type() == SettingType.CHOICE || setting.type() == SettingType.CHOICES) {
            choices(setting).forEach(choice -> all.add(choice.label()));
        }
        return all.stream().map(text -> text.toLowerCase(language.locale())).toList();
    }

    /** The words of a search. */
    List<String> wanted(String search) {
        return Arrays.stream(search.strip().toLowerCase(language.locale()).split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }
}
