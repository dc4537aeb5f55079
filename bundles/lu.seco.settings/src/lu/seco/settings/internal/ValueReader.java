// SPDX-License-Identifier: EPL-2.0
package lu.seco.settings.internal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lu.seco.core.settings.Durations;
import lu.seco.core.settings.SettingDefinition;

/** Reads what stands in the file as the type and within the bounds of its definition. */
final class ValueReader {

    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})");
    private static final int MINUTES_OF_A_DAY = 24 * 60;
    private static final Set<String> YES = Set.of("yes", "true", "oui", "ja");
    private static final Set<String> NO = Set.of("no", "false", "non", "nein");

    private final Path root;

    /** @param root what relative folders and files are relative to */
    ValueReader(Path root) {
        this.root = root;
    }

    /** The default of a definition; bad if the definition itself is wrong. */
    Verdict standard(SettingDefinition setting) {
        return switch (setting.type()) {
            case LINES -> lines(setting.standard().isEmpty() ? List.of() : List.of(setting.standard().split("\n", -1)));
            default -> read(setting, setting.standard());
        };
    }

    /** Reads a value of one line. */
    Verdict read(SettingDefinition setting, String text) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            return Verdict.bad("settings.value.control");
        }
        return switch (setting.type()) {
            case TEXT -> Verdict.good(new Value(text, text));
            case INTEGER -> integer(setting, text);
            case BOOLEAN -> bool(text);
            case DURATION -> duration(setting, text);
            case TIME -> time(text);
            case FOLDER, FILE -> path(setting, text);
            case CHOICE -> choice(setting, text);
            case CHOICES -> choices(setting, text);
            case LINES -> lines(List.of(text));
        };
    }

    /** Reads the numbered lines of one setting, in their order. */
    Verdict lines(List<String> texts) {
        if (texts.stream().anyMatch(text -> text.chars().anyMatch(Character::isISOControl))) {
            return Verdict.bad("settings.value.control");
        }
        return Verdict.good(Value.of(texts, String.join("\n", texts)));
    }

    private static Verdict integer(SettingDefinition setting, String text) {
        if (!text.matches("[+-]?\\d{1,10}") || Long.parseLong(text) != (int) Long.parseLong(text)) {
            return Verdict.bad("settings.value.integer");
        }
        int number = Integer.parseInt(text);
        boolean small = !setting.minimum().isEmpty() && number < Integer.parseInt(setting.minimum());
        boolean large = !setting.maximum().isEmpty() && number > Integer.parseInt(setting.maximum());
        return small || large ? outside(setting) : Verdict.good(new Value(number, Integer.toString(number)));
    }

    private static Verdict bool(String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        if (YES.contains(plain) || NO.contains(plain)) {
            return Verdict.good(new Value(YES.contains(plain), text));
        }
        return Verdict.bad("settings.value.boolean");
    }

    private static Verdict duration(SettingDefinition setting, String text) {
        Optional<Long> length = millis(text);
        if (length.isEmpty()) {
            return Verdict.bad("settings.value.duration");
        }
        boolean small = millis(setting.minimum()).filter(least -> length.get() < least).isPresent();
        boolean large = millis(setting.maximum()).filter(most -> length.get() > most).isPresent();
        return small || large ? outside(setting) : Verdict.good(new Value(length.get(), text));
    }

    private static Optional<Long> millis(String text) {
        try {
            return Durations.parse(text).map(Duration::toMillis);
        } catch (ArithmeticException e) {
            // longer than milliseconds can say: no length of time anybody means
            return Optional.empty();
        }
    }

    private static Verdict outside(SettingDefinition setting) {
        if (setting.maximum().isEmpty()) {
            return Verdict.bad("settings.value.least", setting.minimum());
        }
        if (setting.minimum().isEmpty()) {
            return Verdict.bad("settings.value.most", setting.maximum());
        }
        return Verdict.bad("settings.value.between", setting.minimum(), setting.maximum());
    }

    private static Verdict time(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches() || Integer.parseInt(time.group(2)) > 59
                || Integer.parseInt(time.group(1)) * 60 + Integer.parseInt(time.group(2)) > MINUTES_OF_A_DAY) {
            return Verdict.bad("settings.value.time");
        }
        String normal = time.group(1).length() == 1 ? "0" + text : text;
        return Verdict.good(new Value(normal, normal));
    }

    private Verdict path(SettingDefinition setting, String text) {
        if (text.isEmpty()) {
            // only a setting whose default is none can be none
            return setting.standard().isEmpty() ? Verdict.good(new Value("", "")) : Verdict.bad("settings.value.empty");
        }
        try {
            return Verdict.good(new Value(root.resolve(text).toAbsolutePath().normalize().toString(), text));
        } catch (InvalidPathException e) {
            return Verdict.bad("settings.value.path");
        }
    }

    private static Verdict choice(SettingDefinition setting, String text) {
        return canonical(setting, text).map(found -> Verdict.good(new Value(found, found)))
                .orElseGet(() -> Verdict.bad("settings.value.choice", String.join(", ", setting.choices())));
    }

    private static Verdict choices(SettingDefinition setting, String text) {
        LinkedHashSet<String> found = new LinkedHashSet<>();
        for (String part : text.isBlank() ? List.<String>of() : Arrays.asList(text.split(",", -1))) {
            Optional<String> choice = canonical(setting, part.strip());
            if (choice.isEmpty()) {
                return Verdict.bad("settings.value.choices", String.join(", ", setting.choices()));
            }
            found.add(choice.get());
        }
        return Verdict.good(Value.of(new ArrayList<>(found), String.join(", ", found)));
    }

    private static Optional<String> canonical(SettingDefinition setting, String text) {
        return setting.choices().stream().filter(text::equalsIgnoreCase).findFirst();
    }
}
