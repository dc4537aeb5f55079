// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.fakes;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import lu.seco.core.Message;
import lu.seco.core.file.AnswerLink;
import lu.seco.core.file.DecodedPage;
import lu.seco.core.file.Direction;
import lu.seco.core.file.FileComparison;
import lu.seco.core.file.FileKnowledge;
import lu.seco.core.file.FileSummary;
import lu.seco.core.file.NameQuality;
import lu.seco.core.file.Recognition;
import lu.seco.core.file.SentContent;
import lu.seco.core.journal.Declaration;

/**
 * Simple rules by name. Sent: {@code DECSAL.dta}, {@code DECMAL.dta} (documented), {@code DECSAL_*.dta} (tolerated). Retired: {@code OLD*}.
 * Received: {@code SALRET*}. Broken: {@code DECSAL*} otherwise. All else unknown. Content: {@code employer=N} in the first line names the
 * employer, {@code period=2026-01} in the second the month. One person for each other line, whose amount is the line if it is a number. A return
 * links to the newest sent file for each line that it repeats, and tells a reason if others repeat lines too. {@code MATASS*} answers DECMAL without
 * refusing anything.
 */
public final class FakeKnowledge implements FileKnowledge {

    private final Mains mains;
    private final AtomicInteger summaries = new AtomicInteger();
    private volatile Gate gate = () -> { };
    private volatile Optional<String> unreadable = Optional.empty();

    /** What every summary waits for. */
    @FunctionalInterface
    public interface Gate {
        void await();
    }

    public FakeKnowledge(Mains mains) {
        this.mains = mains;
    }

    /** Contents whose first line is this cannot be read. */
    public void unreadable(String firstLine) {
        unreadable = Optional.of(firstLine);
    }

    /** Lets summaries wait. */
    public void gate(Gate next) {
        gate = next;
    }

    /** How many summaries were asked for. */
    public int summaries() {
        return summaries.get();
    }

    @Override
    public Recognition recognise(String fileName) {
        mains.pass("recognise");
        String name = fileName.toUpperCase(Locale.ROOT);
        if (name.equals("DECSAL.DTA") || name.equals("DECMAL.DTA")) {
            return recognition(Direction.SENT, name.substring(0, 6), NameQuality.DOCUMENTED, name.substring(0, 6) + ".dta");
        }
        if (name.startsWith("DECSAL_") && name.endsWith(".DTA")) {
            return recognition(Direction.SENT, "DECSAL", NameQuality.TOLERATED, "DECSAL.dta");
        }
        if (name.startsWith("OLD")) {
            return recognition(Direction.SENT, "OLDSAL", NameQuality.RETIRED, fileName);
        }
        if (name.startsWith("SALRET")) {
            return recognition(Direction.RECEIVED, "SALRET", NameQuality.DOCUMENTED, fileName);
        }
        if (name.startsWith("MATASS")) {
            return recognition(Direction.RECEIVED, "MATASS", NameQuality.DOCUMENTED, fileName);
        }
        if (name.startsWith("DECSAL")) {
            return recognition(Direction.SENT, "DECSAL", NameQuality.INVALID, "DECSAL.dta");
        }
        return recognition(Direction.NONE, Declaration.UNKNOWN_KIND, NameQuality.UNKNOWN, fileName);
    }

    private static Recognition recognition(Direction direction, String kind, NameQuality quality, String official) {
        return new Recognition(direction, kind, quality, official, Recognition.Parts.NONE, Optional.empty());
    }

    @Override
    public Declaration declaration(Recognition recognition, Path content) throws IOException {
        mains.pass("declaration");
        return declaration(recognition, lines(content));
    }

    private Declaration declaration(Recognition recognition, List<String> lines) throws IOException {
        String first = lines.stream().findFirst().orElse("");
        if (unreadable.filter(first::equals).isPresent()) {
            throw new IOException("cannot be read");
        }
        Optional<String> employer = Optional.of(first).filter(line -> line.startsWith("employer=")).map(line -> line.substring(9));
        Optional<YearMonth> period = lines.stream().skip(1).limit(1).filter(line -> line.startsWith("period="))
                .map(line -> YearMonth.parse(line.substring(7))).findFirst();
        return new Declaration(recognition.kind(), Optional.empty(), employer, period);
    }

    @Override
    public FileSummary summary(Recognition recognition, Path content) throws IOException {
        summaries.incrementAndGet();
        gate.await();
        List<String> lines = lines(content);
        List<String> persons = persons(lines);
        return new FileSummary(declaration(recognition, lines), persons.size(), OptionalInt.empty(), OptionalInt.of(persons.size()),
                Optional.of(sum(persons)), List.of());
    }

    @Override
    public Optional<FileComparison> compare(SentContent before, Path now) throws IOException {
        List<String> old = persons(lines(before.content()));
        List<String> fresh = persons(lines(now));
        return Optional.of(new FileComparison(before.reportId(), Optional.empty(), old.size(), fresh.size(), 0, 0, 0, sum(old), sum(fresh)));
    }

    @Override
    public DecodedPage decode(String kind, Path content, long firstLine, int limit) {
        throw new UnsupportedOperationException("the engine decodes nothing");
    }

    private static List<String> persons(List<String> lines) {
        return lines.stream().filter(line -> !line.contains("=")).toList();
    }

    private static BigDecimal sum(List<String> persons) {
        return persons.stream().filter(line -> line.matches("\\d+")).map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Override
    public List<String> answeredKinds(String returnedKind) {
        return switch (returnedKind) {
            case "SALRET" -> List.of("DECSAL");
            case "MATASS" -> List.of("DECMAL");
            default -> List.of();
        };
    }

    @Override
    public List<AnswerLink> link(String returnedKind, Path returned, List<SentContent> candidates) throws IOException {
        List<String> back = new ArrayList<>(lines(returned));
        List<String> all = List.copyOf(back);
        List<AnswerLink> links = new ArrayList<>();
        for (SentContent candidate : candidates) {
            // a record counts once, for the newest
            int refused = (int) lines(candidate.content()).stream().filter(back::remove).count();
            if (refused > 0) {
                List<String> others = new ArrayList<>();
                for (SentContent other : candidates) {
                    if (!other.equals(candidate) && lines(other.content()).stream().anyMatch(all::contains)) {
                        others.add(other.reportId());
                    }
                }
                Optional<Message> reason = others.isEmpty() ? Optional.empty()
                        : Optional.of(Message.of("fake.link", candidate.name().orElseThrow(), candidate.sentAt().isPresent()));
                links.add(new AnswerLink(candidate.reportId(), returnedKind.equals("SALRET") ? refused : 0, true, reason, others));
            }
        }
        return links;
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList();
    }
}
