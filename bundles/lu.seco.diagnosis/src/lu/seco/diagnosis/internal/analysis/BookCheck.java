// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.analysis;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.diagnosis.LogFile.Origin;
import lu.seco.core.diagnosis.Remedy;
import lu.seco.diagnosis.internal.book.Book;
import lu.seco.diagnosis.internal.book.Clue;
import lu.seco.diagnosis.internal.book.Rule;

/** Whether a book does what it says: each rule is what its example is, and not what its counter-example is. */
public final class BookCheck {

    private static final int MOST = 50;

    private final Book book;
    private final Matching matching;
    private final Clock clock;

    public BookCheck(Book book, Clock clock) {
        this.book = book;
        this.matching = new Matching(book);
        this.clock = clock;
    }

    /** What is wrong; empty if nothing is. */
    public List<Message> run() {
        List<Message> wrong = new ArrayList<>();
        for (Rule rule : book.rules()) {
            check(rule).ifPresent(wrong::add);
            if (wrong.size() >= MOST) {
                break;
            }
        }
        return List.copyOf(wrong);
    }

    private Optional<Message> check(Rule rule) {
        Past nothing = (other, at, within) -> false;
        Past before = nothing;
        if (rule.example().before().isPresent()) {
            Rule.After after = rule.after().orElseThrow();
            Optional<String> earlier = found(rule.example().before().get(), nothing);
            if (!earlier.equals(Optional.of(after.rule()))) {
                return Optional.of(Message.of("book.example.before", rule.id(), after.rule(), earlier.orElse("-")));
            }
            before = (other, at, within) -> other.equals(after.rule());
        }
        Optional<String> found = found(rule.example().clue(), before);
        if (!found.equals(Optional.of(rule.id()))) {
            return Optional.of(Message.of("book.example", rule.id(), found.orElse("-")));
        }
        Optional<String> counter = found(rule.counter(), before);
        return counter.equals(Optional.of(rule.id())) ? Optional.of(Message.of("book.counter", rule.id())) : Optional.empty();
    }

    /** The rule that a clue is; empty if none. */
    public Optional<String> found(Clue clue) {
        return found(clue, (String rule, Instant at, Duration within) -> false);
    }

    private Optional<String> found(Clue clue, Past past) {
        if (!clue.isLine()) {
            return matching.judge(clue, clock.instant(), past).flatMap(Sighting::remedy).map(Remedy::rule);
        }
        List<Sighting> sightings = new ArrayList<>();
        Optional<Origin> origin = clue.log();
        LogScanner scanner = matching.scanner(new Matching.Log("example", origin, Optional.of(StandardCharsets.UTF_8), clock::instant), 0, clock, past,
                sightings::add);
        byte[] bytes = (clue.text() + "\n").getBytes(StandardCharsets.UTF_8);
        scanner.stretch(bytes, 0, bytes.length, 0);
        scanner.complete();
        return sightings.stream().flatMap(sighting -> sighting.remedy().stream()).map(Remedy::rule).findFirst();
    }
}
