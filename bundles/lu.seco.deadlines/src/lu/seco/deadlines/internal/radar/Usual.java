// SPDX-License-Identifier: EPL-2.0
package lu.seco.deadlines.internal.radar;

import java.time.YearMonth;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import lu.seco.deadlines.internal.DeadlineConfig;
import lu.seco.deadlines.internal.Luxembourg;
import lu.seco.deadlines.internal.radar.Place.Line;

/**
 * What is usual: sent in some of the last months, and in the very last ones too; or of a kind that every employer sends each month. A month is judged by
 * the months before it, none of which may be later than the last one that is over.
 *
 * @param sent in how many of the last months it must have been sent
 * @param months how many months are looked at for that
 * @param recent in how many of the last months it must have been sent at least once
 * @param always kinds that are usual for every employer of whom one was seen
 * @param alwaysMonths in how many of the last months it must have been seen for that
 * @param except employers of whom nothing is usual any more
 */
record Usual(int sent, int months, int recent, Set<String> always, int alwaysMonths, Set<String> except) {

    static Usual of(DeadlineConfig config) {
        return new Usual(config.usual_sent(), config.usual_months(), config.usual_recent(), Luxembourg.list(config.usual_always_kinds()),
                config.usual_always_months(), Luxembourg.list(config.usual_except()));
    }

    /** So many months before a month decide over it. */
    int reach() {
        return Math.max(Math.max(months, recent), alwaysMonths);
    }

    /**
     * Whether an employer sends a kind each month.
     *
     * @param month the month in question
     * @param current the month that is not over yet
     * @param wasSent whether something was sent for a month
     * @param wasSeen whether something was sent, or is there to be sent
     */
    boolean is(Line line, YearMonth month, YearMonth current, Predicate<YearMonth> wasSent, Predicate<YearMonth> wasSeen) {
        if (except.contains(line.employer())) {
            return false;
        }
        YearMonth end = month.isAfter(current) ? current : month;
        if (always.contains(line.kind()) && count(end, alwaysMonths, wasSeen) > 0) {
            return true;
        }
        return count(end, months, wasSent) >= sent && count(end, recent, wasSent) > 0;
    }

    private static long count(YearMonth end, int many, Predicate<YearMonth> test) {
        return IntStream.rangeClosed(1, many).mapToObj(end::minusMonths).filter(test).count();
    }
}
