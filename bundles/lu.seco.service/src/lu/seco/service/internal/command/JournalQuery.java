// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.command;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lu.seco.core.Message;
import lu.seco.core.journal.JournalFilter;
import lu.seco.core.journal.ReceptionState;
import lu.seco.core.journal.ReportState;
import lu.seco.service.internal.cli.Invocation;
import lu.seco.service.internal.cli.UsageException;

/**
 * What {@code seco journal} was asked for.
 *
 * @param from first day
 * @param to last day, inclusive
 * @param zone the zone in which the days are meant
 * @param filter the same as the journal wants it
 * @param limit how many rows at most
 * @param receptions whether received files are wanted instead of sent ones
 * @param events whether the history of each is wanted
 */
record JournalQuery(LocalDate from, LocalDate to, ZoneId zone, JournalFilter filter, OptionalInt limit, boolean receptions,
        boolean events) {

    static final String FROM = "--from";
    static final String TO = "--to";
    static final String KIND = "--kind";
    static final String STATE = "--state";
    static final String EMPLOYER = "--employer";
    static final String TEXT = "--text";
    static final String LIMIT = "--limit";
    static final String RECEPTIONS = "--receptions";
    static final String EVENTS = "--events";

    /** Reads the options. A range with one end is closed by today (no {@code --to}) or is that one day (no {@code --from}). */
    static JournalQuery of(Invocation invocation, Clock clock) throws UsageException {
        LocalDate today = LocalDate.now(clock);
        Optional<LocalDate> end = invocation.value(TO);
        LocalDate from = invocation.<LocalDate>value(FROM).orElse(end.orElse(today));
        LocalDate to = end.orElse(from.isAfter(today) ? from : today);
        if (from.isAfter(to)) {
            throw new UsageException(Message.of("cli.journal.range", from, to));
        }
        boolean receptions = invocation.has(RECEPTIONS);
        ZoneId zone = clock.getZone();
        JournalFilter filter = new JournalFilter(Optional.of(from.atStartOfDay(zone).toInstant()),
                Optional.of(to.plusDays(1).atStartOfDay(zone).toInstant()), new HashSet<>(invocation.values(KIND)),
                states(invocation.values(STATE), receptions), invocation.value(EMPLOYER), Optional.empty(), invocation.value(TEXT));
        Optional<Integer> limit = invocation.value(LIMIT);
        return new JournalQuery(from, to, zone, filter, limit.map(OptionalInt::of).orElse(OptionalInt.empty()), receptions,
                invocation.has(EVENTS));
    }

    private static Set<String> states(List<String> asked, boolean receptions) throws UsageException {
        Stream<? extends Enum<?>> all = receptions ? Arrays.stream(ReceptionState.values()) : Arrays.stream(ReportState.values());
        List<String> known = all.map(Enum::name).toList();
        Set<String> states = new HashSet<>();
        for (String one : asked) {
            String state = one.toUpperCase(Locale.ROOT);
            if (!known.contains(state)) {
                throw new UsageException(Message.of("cli.journal.state", one, known.stream().collect(Collectors.joining(", "))));
            }
            states.add(state);
        }
        return states;
    }
}
