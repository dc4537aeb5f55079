// SPDX-License-Identifier: EPL-2.0
package lu.seco.settings.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.SettingType;

/**
 * Puts values into the text of a settings file as a careful person would: what stands there is changed in its place, what does not stands
 * behind the commented line that explains it, else at the end. All other characters, line ends and a byte order mark stay as they are.
 */
final class FileEdit {

    private static final String MARK = "\ufeff";
    /** Ends of lines as {@code String.lines()} knows them. */
    private static final Pattern BEHIND_AN_END = Pattern.compile("(?<=\n)|(?<=\r)(?!\n)");

    private final List<String> lines;
    private final String mark;
    private final String end;

    FileEdit(String text) {
        mark = text.startsWith(MARK) ? MARK : "";
        String plain = text.substring(mark.length());
        lines = new ArrayList<>(plain.isEmpty() ? List.of() : Arrays.asList(BEHIND_AN_END.split(plain)));
        end = lines.isEmpty() || endOf(lines.get(0)).isEmpty() ? "\n" : endOf(lines.get(0));
    }

    /**
     * Gives a setting a value.
     *
     * @param key its key, or that of one of its numbered lines
     * @param written checked value; several lines ({@code LINES}) separated by line feeds
     */
    void set(SettingDefinition setting, String key, String written) {
        boolean several = setting.type() == SettingType.LINES && key.equals(setting.key());
        List<String> wanted = several ? SettingsText.lines(setting, written) : List.of((key + " = " + written).stripTrailing());
        Predicate<String> mine = several ? found -> found.startsWith(key + ".") && found.substring(key.length() + 1).matches("\\d+") : key::equals;
        int first = -1;
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at).strip();
            if (mine.test(keyOf(line)) && first >= 0 && several) {
                lines.remove(at--);
            } else if (mine.test(keyOf(line)) && first < 0) {
                first = at;
            } else if (line.indexOf('=') <= 0 && mine.test(line.split("[\\s:]", 2)[0])) {
                // a line that lost its equals sign would go on keeping the old value in force
                lines.set(at, "#" + lines.get(at));
            }
        }
        if (first >= 0) {
            replace(first, wanted);
        } else {
            insert(behindComment(several ? key + "." : key, several), wanted);
        }
    }

    /** Takes a setting out of the file: its default holds again. Commented lines stay. */
    void unset(SettingDefinition setting) {
        boolean several = setting.type() == SettingType.LINES;
        String key = setting.key();
        Predicate<String> mine = several ? found -> found.startsWith(key + ".") && found.substring(key.length() + 1).matches("\\d+") : key::equals;
        for (int at = lines.size() - 1; at >= 0; at--) {
            String line = lines.get(at).strip();
            if (mine.test(keyOf(line))) {
                lines.remove(at);
            } else if (line.indexOf('=') <= 0 && mine.test(line.split("[\\s:]", 2)[0])) {
                lines.set(at, "#" + lines.get(at));
            }
        }
    }

    /** The text as it is to be written. */
    String text() {
        return mark + String.join("", lines);
    }

    private void replace(int at, List<String> wanted) {
        String own = endOf(lines.remove(at));
        for (int number = 0; number < wanted.size(); number++) {
            lines.add(at + number, wanted.get(number) + (number == wanted.size() - 1 ? own : end));
        }
    }

    private void insert(int at, List<String> wanted) {
        if (at > 0 && endOf(lines.get(at - 1)).isEmpty() && !wanted.isEmpty()) {
            lines.set(at - 1, lines.get(at - 1) + end);
        }
        lines.addAll(at, wanted.stream().map(line -> line + end).toList());
    }

    /** Where a line belongs that does not stand there yet: behind the first block of commented lines of its setting. */
    private int behindComment(String key, boolean numbered) {
        Pattern comment = Pattern.compile("#+\\s*" + Pattern.quote(key) + (numbered ? "\\d+" : "") + "\\s*=.*");
        for (int at = 0; at < lines.size(); at++) {
            if (comment.matcher(lines.get(at).strip()).matches()) {
                int behind = at + 1;
                while (behind < lines.size() && comment.matcher(lines.get(behind).strip()).matches()) {
                    behind++;
                }
                return behind;
            }
        }
        return lines.size();
    }

    private static String keyOf(String line) {
        int equals = line.indexOf('=');
        return equals <= 0 || line.startsWith("#") ? "" : line.substring(0, equals).strip();
    }

    private static String endOf(String line) {
        int length = line.length();
        while (length > 0 && (line.charAt(length - 1) == '\n' || line.charAt(length - 1) == '\r')) {
            length--;
        }
        return line.substring(length);
    }
}
