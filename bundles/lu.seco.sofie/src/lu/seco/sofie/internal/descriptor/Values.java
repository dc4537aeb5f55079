// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.descriptor;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import lu.seco.core.settings.Durations;
import lu.seco.core.settings.KeyValueText.Line;

/**
 * Lines turned into typed values. A value that is refused is told to the problems and replaced by something harmless, so that reading goes
 * on.
 */
final class Values {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");
    static final Path NOWHERE = Path.of("nowhere").toAbsolutePath();

    private final Entries entries;
    private final Problems problems;
    private final Map<String, String> placeholders = new HashMap<>();
    private Path root = NOWHERE;

    Values(Entries entries, Problems problems) {
        this.entries = entries;
        this.problems = problems;
    }

    /** From now on the placeholder is replaced by this. */
    void define(String placeholder, String replacement) {
        placeholders.put(placeholder, replacement);
    }

    /** From now on relative paths begin here. */
    void root(Path folder) {
        root = folder;
        define("root", folder.toString());
    }

    String text(String key, String shape, String code) {
        Line line = entries.line(key);
        if (line.value().isEmpty()) {
            problems.add(line, "required");
        } else if (!line.value().matches(shape)) {
            problems.add(line, code);
        }
        return line.value();
    }

    Path absolute(String key) {
        Line line = entries.line(key);
        Path path = path(line, line.value());
        if (!path.equals(NOWHERE) && !path.isAbsolute()) {
            problems.add(line, "absolute");
            return NOWHERE;
        }
        return path.normalize();
    }

    Path path(String key) {
        Line line = entries.line(key);
        return root.resolve(path(line, expanded(line))).normalize();
    }

    Optional<Path> optionalPath(String key) {
        return entries.line(key).value().equals("-") ? Optional.empty() : Optional.of(path(key));
    }

    private Path path(Line line, String text) {
        if (text.isEmpty()) {
            problems.add(line, "required");
            return NOWHERE;
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            problems.add(line, "path", String.valueOf(e.getReason()));
            return NOWHERE;
        }
    }

    Duration duration(String key, Duration least, Duration most) {
        Line line = entries.line(key);
        Optional<Duration> length = Durations.parse(line.value())
                .filter(given -> given.compareTo(least) >= 0 && given.compareTo(most) <= 0);
        if (length.isEmpty()) {
            problems.add(line, "duration", written(least), written(most));
        }
        return length.orElse(most);
    }

    private static String written(Duration length) {
        return length.toMillis() % 1_000 == 0 ? length.toSeconds() + " s" : length.toMillis() + " ms";
    }

    long number(String key, long least, long most) {
        Line line = entries.line(key);
        if (line.value().matches("\\d{1,15}")) {
            long number = Long.parseLong(line.value());
            if (number >= least && number <= most) {
                return number;
            }
        }
        problems.add(line, "number", String.valueOf(least), String.valueOf(most));
        return least;
    }

    boolean yes(String key) {
        Line line = entries.line(key);
        switch (line.value().toLowerCase(Locale.ROOT)) {
            case "yes", "true", "oui", "ja":
                return true;
            case "no", "false", "non", "nein":
                return false;
            default:
                problems.add(line, "boolean");
                return false;
        }
    }

    Charset charset(String key) {
        Line line = entries.line(key);
        try {
            Charset charset = Charset.forName(line.value());
            if (charset.canEncode() && "\n".getBytes(charset).length == 1) {
                return charset;
            }
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            problems.add(line, "charset");
            return Charset.defaultCharset();
        }
        problems.add(line, "charset");
        return Charset.defaultCharset();
    }

    Pattern regex(String key) {
        Line line = entries.line(key);
        if (line.value().isEmpty()) {
            problems.add(line, "required");
        }
        return regex(line, line.value());
    }

    Pattern regex(Line line, String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            problems.add(line, "regex", e.getDescription());
            return Pattern.compile("(?!)");
        }
    }

    String glob(String key) {
        return glob(entries.line(key), entries.line(key).value());
    }

    List<String> globs(Group group) {
        return entries.lines(group).stream().map(line -> glob(line, line.value())).toList();
    }

    /** Files by a path whose last part is a glob pattern; a relative path begins at the root. */
    List<FilePattern> files(Group group) {
        return entries.lines(group).stream().map(this::files).toList();
    }

    private FilePattern files(Line line) {
        String written = expanded(line).replace('\\', '/');
        int name = written.lastIndexOf('/') + 1;
        String folder = written.substring(0, name);
        return new FilePattern(folder.isEmpty() ? root : root.resolve(path(line, folder)).normalize(), glob(line, written.substring(name)));
    }

    private String glob(Line line, String pattern) {
        if (pattern.isEmpty()) {
            problems.add(line, "required");
        }
        try {
            FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        } catch (IllegalArgumentException e) {
            problems.add(line, "glob", String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
        return pattern;
    }

    List<String> words(Group group) {
        return entries.lines(group).stream().map(this::expanded).toList();
    }

    String expanded(Line line) {
        if (line.value().indexOf('\0') >= 0) {
            problems.add(line, "path", "NUL");
            return "";
        }
        Matcher matcher = PLACEHOLDER.matcher(line.value());
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            String replacement = placeholders.get(matcher.group(1));
            if (replacement == null) {
                problems.add(line, "placeholder", matcher.group(), "{root} {user} {script}");
                replacement = matcher.group();
            }
            matcher.appendReplacement(text, Matcher.quoteReplacement(replacement));
        }
        return matcher.appendTail(text).toString();
    }
}
