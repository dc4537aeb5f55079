// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.analysis;

import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import lu.seco.core.diagnosis.LogFile.Origin;
import lu.seco.core.diagnosis.LogLine.Level;
import lu.seco.core.diagnosis.Trouble.Place;
import lu.seco.diagnosis.internal.book.Book;
import lu.seco.diagnosis.internal.book.Clue;
import lu.seco.diagnosis.internal.book.Rule;
import lu.seco.diagnosis.internal.book.Sign;
import lu.seco.diagnosis.internal.logs.Levels;

/** A book made ready for looking through logs. Immutable; any thread. */
public final class Matching {

    /** What may make a line an error; whether it is one says its beginning, see {@link Levels}. */
    private static final List<String> ERRORS = List.of("ERROR", "ERREUR", "FATAL", "SEVERE", "GRAVE", "FEHLER", "ERR;", "!!!", "Exception in thread");

    private final Book book;
    private final Literals literals;
    /** The signs that each literal may be, by its number. */
    private final List<List<Candidate>> candidates = new ArrayList<>();

    private record Candidate(int rule, boolean closes, Sign sign) {
    }

    public Matching(Book book) {
        this.book = book;
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (String error : ERRORS) {
            number(numbers, error);
        }
        for (int rule = 0; rule < book.rules().size(); rule++) {
            add(numbers, rule, false, book.rules().get(rule).signs());
            add(numbers, rule, true, book.rules().get(rule).closing());
        }
        literals = new Literals(List.copyOf(numbers.keySet()));
    }

    /** The book. */
    public Book book() {
        return book;
    }

    /** What is looked for in lines, those of the rules and of their ends. */
    public static List<String> literals(Book book) {
        return book.rules().stream().flatMap(rule -> java.util.stream.Stream.concat(rule.signs().stream(), rule.closing().stream()))
                .filter(Sign::isLine).map(Sign::literal).distinct().toList();
    }

    /**
     * A scanner for one log.
     *
     * @param linesBefore how many lines stand before; less than 0 if nobody knows
     * @param past what was seen before
     * @param sightings gets what is found
     */
    LogScanner scanner(Log log, long linesBefore, Clock clock, Past past, Consumer<Sighting> sightings) {
        return new LogScanner(literals, log.encoding(), linesBefore,
                entry -> judge(log, entry, clock, past).ifPresent(sightings));
    }

    /** What the end of a run, or the outcome of a check, is. */
    public Optional<Sighting> judge(Clue clue, Instant at, Past past) {
        List<String> closed = new ArrayList<>();
        Optional<Rule> first = Optional.empty();
        for (Rule rule : book.rules()) {
            if (first.isEmpty() && rule.signs().stream().anyMatch(sign -> sign.fits(clue)) && allowed(rule, at, past)) {
                first = Optional.of(rule);
            }
            if (rule.closing().stream().anyMatch(sign -> sign.fits(clue))) {
                closed.add(rule.id());
            }
        }
        return sighting(first, closed, false, at, Optional.empty());
    }

    private Optional<Sighting> judge(Log log, Entry entry, Clock clock, Past past) {
        Optional<Instant> said = LineTime.of(entry.head(), clock.getZone());
        Instant at = said.orElseGet(log.otherwise());
        Level level = Levels.of(log.origin().orElse(Origin.SOFIE_TECHNICAL), entry.head()).orElse(Level.INFO);
        int best = Integer.MAX_VALUE;
        String where = entry.head();
        List<String> closed = new ArrayList<>();
        for (Entry.Hit hit : entry.hits()) {
            for (int literal = hit.literals().nextSetBit(0); literal >= 0; literal = hit.literals().nextSetBit(literal + 1)) {
                for (Candidate candidate : candidates.get(literal)) {
                    boolean wanted = candidate.closes() || candidate.rule() < best;
                    if (wanted && candidate.sign().fits(log.origin(), level, hit.text())) {
                        Rule rule = book.rules().get(candidate.rule());
                        if (candidate.closes()) {
                            closed.add(rule.id());
                        } else if (allowed(rule, at, past)) {
                            best = candidate.rule();
                            where = hit.text();
                        }
                    }
                }
            }
        }
        Optional<Rule> rule = best == Integer.MAX_VALUE ? Optional.empty() : Optional.of(book.rules().get(best));
        String text = where.equals(entry.head()) ? where : cut(entry.head() + " | " + where);
        boolean unknown = rule.isEmpty() && level == Level.ERROR && log.origin().orElse(Origin.SOFIE_TECHNICAL) != Origin.SECO;
        return sighting(rule, closed, unknown, at, Optional.of(new Place(log.name(), entry.offset(), entry.line(), text)));
    }

    private Optional<Sighting> sighting(Optional<Rule> rule, List<String> closed, boolean unknown, Instant at, Optional<Place> place) {
        return rule.isEmpty() && closed.isEmpty() && !unknown ? Optional.empty()
                : Optional.of(new Sighting(rule.map(Rule::remedy).or(() -> unknown ? Optional.of(book.unknown()) : Optional.empty()), closed, at, place));
    }

    private static boolean allowed(Rule rule, Instant at, Past past) {
        return rule.after().isEmpty() || past.seen(rule.after().get().rule(), at, rule.after().get().within());
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(4_000, text.length()));
    }

    private void add(Map<String, Integer> numbers, int rule, boolean closes, List<Sign> signs) {
        for (Sign sign : signs) {
            if (sign.isLine()) {
                candidates.get(number(numbers, sign.literal())).add(new Candidate(rule, closes, sign));
            }
        }
    }

    private int number(Map<String, Integer> numbers, String literal) {
        return numbers.computeIfAbsent(lower(literal), key -> {
            candidates.add(new ArrayList<>());
            return candidates.size() - 1;
        });
    }

    /** Letters A to Z only, as the automaton does it. */
    private static String lower(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        text.chars().forEach(sign -> lower.append(sign < 128 ? String.valueOf((char) sign).toLowerCase(Locale.ROOT) : String.valueOf((char) sign)));
        return lower.toString();
    }

    /**
     * The log that is looked through.
     *
     * @param name its file
     * @param origin whose it is; empty if nobody knows
     * @param encoding how it is written; empty if nobody knows
     * @param otherwise when a line was written that does not say it
     */
    public record Log(String name, Optional<Origin> origin, Optional<Charset> encoding, java.util.function.Supplier<Instant> otherwise) {
    }
}
