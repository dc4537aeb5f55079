// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.book;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import lu.seco.core.check.CheckResult.Outcome;
import lu.seco.core.diagnosis.LogFile.Origin;
import lu.seco.core.diagnosis.LogLine.Level;
import lu.seco.core.diagnosis.Remedy;
import lu.seco.core.diagnosis.Trouble;
import lu.seco.core.diagnosis.Worded;
import lu.seco.core.sofie.RunEnd;

/** Reads a book from its bytes: JSON in UTF-8 as {@code docs/remedy-book.md} describes it. A book is hostile input until its signature was checked. */
public final class BookReader {

    /** A larger file is no book. */
    public static final int LARGEST = 4 << 20;

    private static final int MOST_RULES = 2_000;
    private static final int MOST_SIGNS = 50;
    private static final int SHORTEST_LITERAL = 3;
    private static final int LONGEST_LITERAL = 200;
    private static final int MOST_PARTS = 6;
    private static final Pattern VERSION = Pattern.compile("\\d{1,6}(\\.\\d{1,6}){0," + (MOST_PARTS - 1) + "}");
    private static final Pattern ID = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");
    private static final Set<String> CERTAINTIES = Set.of("documented", "observed", "inferred", "assumed");
    private static final Set<String> TOLD = Set.of("title", "clerk", "admin", "steps", "weight", "certainty", "source", "action");
    private static final Set<String> RULE = Set.of("id", "signs", "after", "closing", "goodRunCloses", "example", "counter", "title", "clerk", "admin",
            "steps", "weight", "certainty", "source", "action", "comment");
    private static final Set<String> SIGN = Set.of("log", "literal", "regex", "level", "exit", "end", "check", "outcome");
    private static final Set<String> CLUE = Set.of("log", "line", "exit", "end", "check", "outcome", "before");

    private BookReader() {
    }

    /**
     * Reads it.
     *
     * @throws BookException if it is no book
     */
    public static Book read(byte[] bytes) throws BookException {
        Fields root = root(bytes);
        root.only(Set.of("book", "version", "comment", "unknown", "rules"));
        String version = root.text("version");
        if (!VERSION.matcher(version).matches()) {
            throw root.wrong("version");
        }
        List<Rule> rules = new ArrayList<>();
        Set<String> ids = new HashSet<>(Set.of(Trouble.UNKNOWN_RULE));
        for (Fields fields : root.list("rules")) {
            String id = fields.text("id");
            if (!ID.matcher(id).matches() || !ids.add(id) || rules.size() >= MOST_RULES) {
                throw new BookException("book.rule.id", id);
            }
            rules.add(rule(id, fields.under(id)));
        }
        afterKnown(rules, ids);
        Fields unknown = root.object("unknown").under(Trouble.UNKNOWN_RULE);
        unknown.only(TOLD);
        return new Book(version, rules, remedy(Trouble.UNKNOWN_RULE, unknown));
    }

    private static Fields root(byte[] bytes) throws BookException {
        if (bytes.length > LARGEST) {
            throw new BookException("book.large", LARGEST);
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            JsonElement root = JsonParser.parseString(text);
            if (!root.isJsonObject() || !root.getAsJsonObject().has("rules")) {
                throw new BookException("book.shape");
            }
            return new Fields("-", root.getAsJsonObject());
        } catch (CharacterCodingException e) {
            throw new BookException("book.encoding");
        } catch (JsonParseException | IllegalStateException | StackOverflowError e) {
            throw new BookException("book.json", shortened(String.valueOf(e.getMessage())));
        }
    }

    private static void afterKnown(List<Rule> rules, Set<String> ids) throws BookException {
        for (Rule rule : rules) {
            if (rule.after().isPresent() && !ids.contains(rule.after().get().rule())) {
                throw new BookException("book.rule.after", rule.id(), rule.after().get().rule());
            }
        }
    }

    private static Rule rule(String id, Fields fields) throws BookException {
        fields.only(RULE);
        List<Sign> signs = signs(id, fields, "signs");
        if (signs.isEmpty()) {
            throw new BookException("book.field.missing", id, "signs");
        }
        Fields example = fields.object("example");
        Optional<Clue> before = example.has("before") ? Optional.of(clue(example.object("before"))) : Optional.empty();
        Optional<Rule.After> after = fields.has("after") ? Optional.of(after(fields.object("after"))) : Optional.empty();
        if (before.isPresent() != after.isPresent()) {
            throw new BookException("book.rule.before", id);
        }
        return new Rule(remedy(id, fields), signs, after, signs(id, fields, "closing"), fields.flag("goodRunCloses", true),
                new Rule.Example(before, clue(example)), clue(fields.object("counter")));
    }

    private static Remedy remedy(String id, Fields fields) throws BookException {
        List<Worded> steps = new ArrayList<>();
        for (Fields step : fields.list("steps")) {
            steps.add(step.worded());
        }
        String certainty = fields.text("certainty");
        if (!CERTAINTIES.contains(certainty)) {
            throw fields.wrong("certainty");
        }
        return new Remedy(id, fields.one("weight", Remedy.Weight.class), fields.worded("title"), fields.worded("clerk"), fields.worded("admin"), steps,
                fields.maybe("action"), certainty, fields.text("source"));
    }

    private static Rule.After after(Fields fields) throws BookException {
        fields.only(Set.of("rule", "within"));
        try {
            return new Rule.After(fields.text("rule"), Duration.parse(fields.text("within")));
        } catch (DateTimeException e) {
            throw fields.wrong("within");
        }
    }

    private static List<Sign> signs(String id, Fields fields, String name) throws BookException {
        List<Sign> signs = new ArrayList<>();
        for (Fields sign : fields.list(name)) {
            signs.add(sign(id, sign));
        }
        if (signs.size() > MOST_SIGNS) {
            throw new BookException("book.rule.signs", id, MOST_SIGNS);
        }
        return signs;
    }

    private static Sign sign(String id, Fields fields) throws BookException {
        fields.only(SIGN);
        String literal = fields.maybe("literal").orElse("");
        boolean line = !literal.isEmpty();
        boolean other = fields.has("exit") || fields.has("end") || fields.has("check");
        if (line == other || !line && (fields.has("regex") || fields.has("log") || fields.has("level")) || fields.has("check") != fields.has("outcome")) {
            throw new BookException("book.sign", id);
        }
        if (line && (literal.length() < SHORTEST_LITERAL || literal.length() > LONGEST_LITERAL || literal.indexOf('\n') >= 0)) {
            throw fields.wrong("literal");
        }
        Optional<Origin> log = fields.maybeOne("log", Origin.class);
        return new Sign(log.map(Set::of).orElse(Sign.SOFIE), literal, pattern(fields), fields.maybeOne("level", Level.class), exit(fields),
                fields.maybeOne("end", RunEnd.class), fields.maybe("check"), fields.maybeOne("outcome", Outcome.class));
    }

    private static Clue clue(Fields fields) throws BookException {
        fields.only(CLUE);
        if (fields.has("line") == (fields.has("end") || fields.has("check")) || fields.has("check") != fields.has("outcome")) {
            throw fields.wrong("line");
        }
        return new Clue(fields.maybeOne("log", Origin.class), fields.maybe("line").orElse(""), exit(fields), fields.maybeOne("end", RunEnd.class),
                fields.maybe("check"), fields.maybeOne("outcome", Outcome.class));
    }

    private static OptionalInt exit(Fields fields) throws BookException {
        return fields.has("exit") ? OptionalInt.of(fields.number("exit")) : OptionalInt.empty();
    }

    private static Optional<Pattern> pattern(Fields fields) throws BookException {
        Optional<String> text = fields.maybe("regex");
        try {
            return text.map(regex -> Pattern.compile(regex, Pattern.CASE_INSENSITIVE));
        } catch (PatternSyntaxException | StackOverflowError e) {
            throw fields.wrong("regex");
        }
    }

    private static String shortened(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.substring(0, Math.min(200, line.length()));
    }
}
