// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.fake;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import lu.seco.core.Message;
import lu.seco.core.journal.Declaration;
import lu.seco.core.journal.Evidence;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.Progress;
import lu.seco.core.journal.Reception;
import lu.seco.core.journal.ReceptionState;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.StoredFile;
import lu.seco.core.journal.Subject;

/** Rows of a journal. */
public final class Rows {

    private static final Instant TAKEN = Instant.parse("2026-02-10T07:15:00.250Z");

    private Rows() {
    }

    public static Report report(int order, String name, ReportState state) {
        Optional<Evidence> evidence = state == ReportState.SENT || state == ReportState.ANSWERED
                ? Optional.of(new Evidence("2026-02-10 08:30:17.450 UPL SOFI.1", "log_audit.log:4711")) : Optional.empty();
        Optional<Message> reason = state == ReportState.REFUSED ? Optional.of(Message.of("intake.name.unknown", name)) : Optional.empty();
        return new Report("r" + order,
                new StoredFile(name, Optional.of("DECSAL.dta"), (order % 2 == 1 ? "f" : "a") + "0", 1234, Optional.empty()),
                new Declaration("DECSAL", Optional.of("1234567890123"), Optional.empty(), Optional.of(YearMonth.of(2026, 1))),
                new Progress(state, 1, reason, evidence, Optional.of("SOFI.1"), Optional.empty(),
                        state == ReportState.ANSWERED ? OptionalInt.of(3) : OptionalInt.empty()),
                TAKEN, TAKEN.plusSeconds(60), order);
    }

    public static Reception reception(int order, String name, String report) {
        return new Reception("a" + order, new StoredFile(name, Optional.of("SALRET-1.DTA"), "f1", 99, Optional.of("/paie/SALRET-1.DTA")),
                new Declaration("SALRET", Optional.empty(), Optional.empty(), Optional.empty()),
                new Reception.Origin(Optional.of("SOFI.2"), Optional.of("CCSS_1"),
                        Optional.of(new Evidence("DEC SOFI.2", "log_audit.log:5000"))),
                ReceptionState.DONE, true, List.of(new Reception.Link(report, 3)), TAKEN, TAKEN, order);
    }

    public static JournalEvent answered(String report, String reception) {
        return new JournalEvent(9, TAKEN, EventType.REPORT_ANSWERED, Subject.report(report),
                new TreeMap<>(Map.of(Fact.RECEPTION, reception, Fact.REFUSED, "3")), "0".repeat(64), "e".repeat(64));
    }
}
