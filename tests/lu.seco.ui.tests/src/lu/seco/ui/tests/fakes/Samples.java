// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.tests.fakes;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import lu.seco.core.Message;
import lu.seco.core.journal.Declaration;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Evidence;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.Progress;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.StoredFile;
import lu.seco.core.journal.Subject;

/** Reports and their stories. */
public final class Samples {

    public static final Instant NOW = Instant.parse("2026-02-10T08:30:00Z");
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Europe/Luxembourg"));
    public static final String EMPLOYER = "1900990001500";

    private static final String[] KINDS = {"DECSAL", "DECAFF", "DECMAL", "DEMDET"};
    private static final long STEP_SECONDS = 20;

    private Samples() {
    }

    /** A sent report out of a long past, {@code count} long. */
    public static Report old(long order, long count) {
        String kind = KINDS[(int) (order % KINDS.length)];
        String name = kind + "_" + order + ".dta";
        ReportState state = order % 7 == 0 ? ReportState.ANSWERED : ReportState.SENT;
        Progress progress = new Progress(state, 1, Optional.empty(),
                Optional.of(new Evidence("2026-02-10 08:30:17.450 UPL SOFI." + order + ".999900203.888810008",
                        "log_audit.log:" + order * 60)),
                Optional.of("SOFI." + order + ".999900203.888810008"), Optional.empty(),
                state == ReportState.ANSWERED ? OptionalInt.of((int) (order % 3)) : OptionalInt.empty());
        Instant at = NOW.minusSeconds((count - order + 1) * STEP_SECONDS);
        return new Report("old-" + order, new StoredFile(name, Optional.of(kind + ".dta"), "0".repeat(64), 1000 + order, Optional.empty()),
                new Declaration(kind, Optional.of(EMPLOYER), Optional.of(EMPLOYER), Optional.of(YearMonth.of(2026, 1))), progress, at, at,
                order);
    }

    static Optional<Long> orderOf(String id) {
        return id.startsWith("old-") ? Optional.of(Long.valueOf(id.substring(4))) : Optional.empty();
    }

    /** A file is taken out of <i>Départ</i>. */
    public static void take(FakeJournal journal, String id, String name) {
        journal.add(EventType.REPORT_TAKEN, Subject.report(id),
                Map.of(Fact.FILE_NAME, name, Fact.SOURCE, "/srv/paie/Départ", Fact.SHA256, "ab".repeat(32), Fact.SIZE, "4711"));
    }

    /** It is found good, and queued. */
    public static void queue(FakeJournal journal, String id, String kind) {
        journal.add(EventType.REPORT_CHECKED, Subject.report(id), Map.of(Fact.KIND, kind, Fact.OFFICIAL_NAME, kind + ".dta", Fact.EMPLOYER,
                EMPLOYER, Fact.MEMBER, EMPLOYER, Fact.PERIOD, "2026-01"));
        journal.add(EventType.REPORT_QUEUED, Subject.report(id), Map.of());
    }

    /** It was queued, but a person has to look first. */
    public static void hold(FakeJournal journal, String id, String reason) {
        journal.add(EventType.REPORT_HELD, Subject.report(id), Map.of(Fact.REASON, Message.of(reason, id).format()));
    }

    /** An attempt begins. */
    public static void send(FakeJournal journal, String id, int attempt) {
        journal.add(EventType.REPORT_SENDING, Subject.report(id), Map.of(Fact.ATTEMPT, Integer.toString(attempt), Fact.RUN, "run-1"));
    }

    /** It is proven sent. */
    public static void prove(FakeJournal journal, String id) {
        journal.add(EventType.REPORT_SENT, Subject.report(id),
                Map.of(Fact.EVIDENCE_LINE, "2026-02-10 08:30:17.450 UPL SOFI.26021008301512.999900203.888810008", Fact.EVIDENCE_SOURCE,
                        "log_audit.log:4711", Fact.SOFIE_NAME, "SOFI.26021008301512.999900203.888810008"));
    }

    /** Nothing proves either way. */
    public static void doubt(FakeJournal journal, String id) {
        journal.add(EventType.REPORT_UNCERTAIN, Subject.report(id), Map.of(Fact.REASON, Message.of("run.timeout", "10 min").format()));
    }

    /** Nothing proves either way; what SOFiE's log and folders said is noted. */
    public static void doubtWithFacts(FakeJournal journal, String id) {
        journal.add(EventType.REPORT_UNCERTAIN, Subject.report(id), Map.of(Fact.REASON, Message.of("sofie.proof.unclear-line", id).format(),
                Fact.EVIDENCE_LINE, "2026-02-10 08:30:17.450 UPL ??? 999900203", Fact.EVIDENCE_SOURCE, "log_audit.log:4711",
                Fact.WHEREABOUTS, "NOWHERE"));
    }

    /** A person wants to wait for an answer. */
    public static void waitUntil(FakeJournal journal, String id, Instant until) {
        journal.add(EventType.REPORT_UNCERTAIN, Subject.report(id), Map.of(Fact.REASON, Message.of("decide.waits.by", "anne", until).format(),
                Fact.PERSON, "anne", Fact.NEXT_TRY, until.toString(), Fact.EVIDENCE_LINE, "2026-02-10 08:30:17.450 UPL ??? 999900203",
                Fact.EVIDENCE_SOURCE, "log_audit.log:4711"));
    }

    /** It is not tried again by itself. */
    public static void giveUp(FakeJournal journal, String id) {
        journal.add(EventType.REPORT_FAILED, Subject.report(id),
                Map.of(Fact.REASON, Message.of("sofie.no.connection").format(), Fact.WHEREABOUTS, "OUTBOX"));
    }

    /** The attempt failed; it is tried again. */
    public static void fail(FakeJournal journal, String id) {
        journal.add(EventType.REPORT_FAILED, Subject.report(id), Map.of(Fact.REASON, Message.of("sofie.no.connection").format(),
                Fact.EVIDENCE_LINE,
                "2026-02-10 08:30:17.450 !!! UPL SOFI.26021008301512.999900203.888810008 : no connection to the central server",
                Fact.EVIDENCE_SOURCE, "log_audit.log:4711", Fact.NEXT_TRY, NOW.plusSeconds(900).toString()));
    }

    /** It will not be sent. */
    public static void refuse(FakeJournal journal, String id) {
        journal.add(EventType.REPORT_REFUSED, Subject.report(id), Map.of(
                Fact.REASON, Message.of("intake.name.unknown", "rapport annuel.dta").format(),
                Fact.PLACE, "/srv/paie/Quarantaine/rapport annuel.dta"));
    }

    /** CCSS answers it. */
    public static void answer(FakeJournal journal, String id, String receptionId, int refused) {
        Subject reception = Subject.reception(receptionId);
        String name = "SALRET.1900990001500_999901_26021008311801.DTA";
        journal.add(EventType.RECEPTION_RECEIVED, reception,
                Map.of(Fact.FILE_NAME, name, Fact.SHA256, "cd".repeat(32), Fact.SIZE, "815", Fact.KIND, "SALRET", Fact.ORIGINAL_NAME,
                        "CCSS_03010800000000.SALRET.1900990001500999901", Fact.SOFIE_NAME, "SOFI.26021008311700.888810008.999900203"));
        journal.add(EventType.RECEPTION_PUBLISHED, reception, Map.of(Fact.PLACE, "/srv/paie/Retours/" + name));
        journal.add(EventType.RECEPTION_LINKED, reception, Map.of(Fact.REPORT, id, Fact.REFUSED, Integer.toString(refused)));
        journal.add(EventType.REPORT_ANSWERED, Subject.report(id),
                Map.of(Fact.RECEPTION, receptionId, Fact.REFUSED, Integer.toString(refused)));
        journal.add(EventType.RECEPTION_DONE, reception, Map.of());
    }
}
