// SPDX-License-Identifier: EPL-2.0
package lu.seco.deadlines.internal.radar;

import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import lu.seco.core.content.Records.Total;
import lu.seco.core.journal.Declaration;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.Projection;
import lu.seco.core.journal.Reception;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.Subject;
import lu.seco.deadlines.internal.Luxembourg;

/** Says for which employers and months a report counts: by what the journal knows, else by its records. */
final class Placer {

    /** What no number is, is not taken as one: contents are hostile, and rows of the picture come from here. */
    private static final Pattern EMPLOYER = Pattern.compile("[0-9]{13}");

    private final Journal journal;
    private final Totals totals;

    Placer(Journal journal, Totals totals) {
        this.journal = journal;
        this.totals = totals;
    }

    /** Where it counts; empty if nobody can tell. */
    List<Placed> places(Report report) throws JournalException {
        Declaration declaration = report.declaration();
        int refused = report.progress().refusedRecords().orElse(0);
        Optional<String> employer = declaration.employer().filter(number -> EMPLOYER.matcher(number).matches());
        if (employer.isPresent() && declaration.period().isPresent()) {
            return List.of(new Placed(new Place(employer.get(), declaration.kind(), declaration.period().get()), refused));
        }
        Map<Place, Long> counts = counts(declaration.kind(), totals.of(declaration.kind(), report.file().sha256()));
        if (counts.isEmpty()) {
            // a file for one employer whose months cannot be told is, as a rule, for the month before
            YearMonth before = YearMonth.from(Luxembourg.day(report.takenAt())).minusMonths(1);
            return employer.map(number -> List.of(new Placed(new Place(number, declaration.kind(), before), refused))).orElse(List.of());
        }
        if (counts.size() == 1 || refused == 0) {
            return counts.keySet().stream().map(place -> new Placed(place, refused)).toList();
        }
        Optional<Map<Place, Long>> shares = shares(report);
        return counts.keySet().stream()
                .map(place -> new Placed(place, shares.map(share -> share.getOrDefault(place, 0L).intValue()).orElse(refused))).toList();
    }

    /** How many records a report has for an employer and month, if its content is still there. */
    OptionalLong records(String reportId, Place place) throws JournalException {
        Optional<Report> report = journal.report(reportId);
        if (report.isEmpty()) {
            return OptionalLong.empty();
        }
        Long count = counts(place.kind(), totals.of(place.kind(), report.get().file().sha256())).get(place);
        return count == null ? OptionalLong.empty() : OptionalLong.of(count);
    }

    /** How many refused records fall upon each employer and month: an answer's records stand under their employers too. */
    private Optional<Map<Place, Long>> shares(Report report) throws JournalException {
        Map<Place, Long> shares = new HashMap<>();
        for (String id : Projection.answers(journal.history(Subject.report(report.id())))) {
            Optional<Reception> answer = journal.reception(id);
            List<Total> refused = answer.isEmpty() ? List.of() : totals.of(answer.get().declaration().kind(), answer.get().file().sha256());
            boolean shared = answer.isPresent() && answer.get().links().size() > 1;
            if (refused.isEmpty() || shared) {
                return Optional.empty();
            }
            counts(report.declaration().kind(), refused).forEach((place, count) -> shares.merge(place, count, Long::sum));
        }
        return Optional.of(shares);
    }

    private static Map<Place, Long> counts(String kind, List<Total> found) {
        Map<Place, Long> counts = new HashMap<>();
        for (Total total : found) {
            if (total.period().isPresent() && EMPLOYER.matcher(total.employer()).matches()) {
                counts.merge(new Place(total.employer(), kind, total.period().get()), total.records(), Long::sum);
            }
        }
        return counts;
    }

    /** What counts of a state. */
    static Sending.Stage stage(ReportState state) {
        return switch (state) {
            case SENT, ANSWERED -> Sending.Stage.SENT;
            case REFUSED, RECALLED -> Sending.Stage.GONE;
            case UNCERTAIN -> Sending.Stage.UNCLEAR;
            default -> Sending.Stage.OPEN;
        };
    }

    /** The report in one of its places. */
    static Sending sending(Report report, Placed placed) {
        return new Sending(report.id(), report.order(), stage(report.state()), number(report.takenAt()), number(report.changedAt()), placed.refused());
    }

    private static int number(Instant at) {
        return Math.toIntExact(Luxembourg.day(at).toEpochDay());
    }
}
