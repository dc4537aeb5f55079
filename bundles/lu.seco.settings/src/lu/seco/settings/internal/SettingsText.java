// SPDX-License-Identifier: EPL-2.0
package lu.seco.settings.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lu.seco.core.Message;
import lu.seco.core.Texts;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.SettingType;

/** Writes settings as text: the commented file for people, and the plain lines of a value. */
final class SettingsText {

    private static final int WIDTH = 100;

    private final Texts texts;
    private final Locale language;

    SettingsText(Texts texts, Locale language) {
        this.texts = texts;
        this.language = language;
    }

    /** Every setting with its title, help, how a value is written, and its default as a comment. */
    String commented(List<SettingDefinition> settings) {
        StringBuilder text = new StringBuilder();
        comment(text, Message.of("settings.file.head"));
        for (SettingDefinition setting : settings) {
            text.append('\n');
            comment(text, Message.of("setting." + setting.key() + ".title"));
            comment(text, Message.of("setting." + setting.key() + ".help"));
            allowed(text, setting);
            List<String> lines = lines(setting, setting.standard());
            for (String line : lines.isEmpty() ? List.of(setting.key() + ".1 = ") : lines) {
                text.append('#').append(line.stripTrailing()).append('\n');
            }
        }
        return text.toString();
    }

    /** The lines that give a setting this value. */
    static List<String> lines(SettingDefinition setting, String written) {
        if (setting.type() != SettingType.LINES) {
            return List.of(setting.key() + " = " + written);
        }
        List<String> lines = new ArrayList<>();
        for (String line : written.isEmpty() ? new String[0] : written.split("\n", -1)) {
            lines.add(setting.key() + "." + (lines.size() + 1) + " = " + line);
        }
        return lines;
    }

    private void allowed(StringBuilder text, SettingDefinition setting) {
        if (setting.type() == SettingType.BOOLEAN) {
            comment(text, Message.of("settings.allowed.switch"));
        }
        if (setting.type() == SettingType.LINES) {
            comment(text, Message.of("settings.allowed.lines", setting.key()));
        }
        if (!setting.choices().isEmpty()) {
            String choices = setting.choices().stream().map(choice -> named(setting, choice)).collect(Collectors.joining(", "));
            comment(text, Message.of("settings.allowed.choices", choices));
        }
        if (!setting.minimum().isEmpty() && !setting.maximum().isEmpty()) {
            comment(text, Message.of("settings.allowed.between", setting.minimum(), setting.maximum()));
        } else if (!setting.minimum().isEmpty()) {
            comment(text, Message.of("settings.allowed.least", setting.minimum()));
        } else if (!setting.maximum().isEmpty()) {
            comment(text, Message.of("settings.allowed.most", setting.maximum()));
        }
    }

    /** A choice as it is written, with the word people know it by in the window. */
    private String named(SettingDefinition setting, String choice) {
        return setting.choiceCodes(choice).stream()
                .flatMap(code -> Stream.of(texts.text(Message.of(code), language)).filter(word -> !word.startsWith(code) && !word.equalsIgnoreCase(choice)))
                .findFirst().map(word -> texts.text(Message.of("settings.allowed.named", choice, word), language)).orElse(choice);
    }

    /** A sentence as comment lines; a sentence that does not exist is left out. */
    private void comment(StringBuilder text, Message message) {
        String sentence = texts.text(message, language);
        if (sentence.startsWith(message.code())) {
            return;
        }
        for (String paragraph : sentence.lines().toList()) {
            StringBuilder line = new StringBuilder("#");
            for (String word : paragraph.strip().split("\\s+")) {
                if (line.length() + word.length() >= WIDTH) {
                    text.append(line).append('\n');
                    line = new StringBuilder("#");
                }
                line.append(' ').append(word);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
    }
}
