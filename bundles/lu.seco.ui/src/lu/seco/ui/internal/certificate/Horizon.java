// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.certificate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import lu.seco.core.validity.Ending;

/**
 * The months ahead as a picture, without a picture: where on the line everything stands. Places run from 0, the first day of this month, to 1.
 *
 * @param today place of today
 * @param todayLabel the word at it
 * @param months the months, the first one at 0
 * @param lanes one line for each thing that ends
 * @param spoken the whole picture in words
 */
record Horizon(double today, String todayLabel, List<Month> months, List<Lane> lanes, String spoken) {

    /** So many columns that the next twelve months are whole. */
    private static final int MONTHS = 13;

    Horizon {
        Objects.requireNonNull(todayLabel, "todayLabel");
        months = List.copyOf(months);
        lanes = List.copyOf(lanes);
        Objects.requireNonNull(spoken, "spoken");
    }

    /** How the end of something lies to the line. */
    enum Kind {
        /** Its end is on the line. */
        WITHIN,
        /** It ends later. */
        BEYOND,
        /** It has ended. */
        ENDED,
        /** Nobody knows. */
        UNKNOWN
    }

    /**
     * A month.
     *
     * @param from place of its first day
     * @param name its short name
     * @param year its year, if it is the first of it on the line; else empty
     */
    record Month(double from, String name, String year) {
    }

    /**
     * The line of one thing that ends.
     *
     * @param title its name
     * @param kind how its end lies to the line
     * @param from where it begins
     * @param warning from where people are warned; the same as {@code mark} if they are not
     * @param mark where it ends
     * @param label the day it ends; empty if unknown
     */
    record Lane(String title, Kind kind, double from, double warning, double mark, String label) {
    }

    /**
     * The picture of a day.
     *
     * @param warnings when people are warned
     * @param words names and days
     */
    static Horizon of(LocalDate today, List<Ending> endings, Warnings warnings, HorizonWords words) {
        YearMonth first = YearMonth.from(today);
        Span span = new Span(first.atDay(1), first.plusMonths(MONTHS).atDay(1));
        List<Month> months = IntStream.range(0, MONTHS).mapToObj(first::plusMonths)
                .map(month -> new Month(span.place(month.atDay(1)), words.month(month),
                        month.equals(first) || month.getMonthValue() == 1 ? Integer.toString(month.getYear()) : ""))
                .toList();
        List<Lane> lanes = endings.stream().map(ending -> lane(ending, today, span, warnings, words)).toList();
        List<String> sentences = endings.stream().map(ending -> words.sentence(ending, warnings.first(ending), kind(ending, today, span))).toList();
        return new Horizon(span.place(today), words.today(), months, lanes, String.join(" ", sentences));
    }

    private static Lane lane(Ending ending, LocalDate today, Span span, Warnings warnings, HorizonWords words) {
        Kind kind = kind(ending, today, span);
        double from = ending.since().map(span::place).orElse(0.0);
        // the last day still holds: the mark stands behind it
        double mark = ending.ends().map(day -> span.place(day.plusDays(1))).orElse(1.0);
        double warning = ending.ends().isEmpty() ? mark : Math.min(mark, span.place(warnings.first(ending)));
        return new Lane(words.title(ending), kind, Math.min(from, mark), warning, mark, ending.ends().map(words::day).orElse(""));
    }

    private static Kind kind(Ending ending, LocalDate today, Span span) {
        if (ending.ends().isEmpty()) {
            return Kind.UNKNOWN;
        }
        LocalDate ends = ending.ends().get();
        if (ends.isBefore(today)) {
            return Kind.ENDED;
        }
        return ends.isBefore(span.end()) ? Kind.WITHIN : Kind.BEYOND;
    }

    private record Span(LocalDate start, LocalDate end) {

        double place(LocalDate day) {
            double place = (double) ChronoUnit.DAYS.between(start, day) / ChronoUnit.DAYS.between(start, end);
            return Math.max(0, Math.min(1, place));
        }
    }
}
