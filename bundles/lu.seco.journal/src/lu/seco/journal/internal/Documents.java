// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import lu.seco.core.Message;
import lu.seco.core.journal.Attempt;
import lu.seco.core.journal.Declaration;
import lu.seco.core.journal.Evidence;
import lu.seco.core.journal.Progress;
import lu.seco.core.journal.Reception;
import lu.seco.core.journal.ReceptionState;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.StoredFile;
import lu.seco.core.sofie.LogPosition;

/**
 * Records as documents: flat canonical JSON ({@link FactsText}). No text is too long for a document, and a new component of a record
 * needs no new column.
 */
final class Documents {

    private Documents() {
    }

    static String of(Report report) {
        Fields to = new Fields();
        to.put("id", report.id());
        file(to, report.file());
        declaration(to, report.declaration());
        Progress progress = report.progress();
        to.put("state", progress.state());
        to.put("attempt", progress.attempt());
        progress.reason().ifPresent(reason -> to.put("reason", reason.format()));
        evidence(to, progress.evidence());
        to.put("sofieName", progress.sofieName());
        to.put("nextTry", progress.nextTry());
        progress.refusedRecords().ifPresent(count -> to.put("refused", count));
        to.put("corrects", report.corrects());
        times(to, report.takenAt(), report.changedAt(), report.order());
        return to.text();
    }

    static Report report(String doc) {
        Fields from = new Fields(doc);
        Progress progress = new Progress(ReportState.valueOf(from.text("state")), from.integer("attempt"),
                from.find("reason").map(Message::parse), evidence(from), from.find("sofieName"), from.find("nextTry").map(Instant::parse),
                from.find("refused").map(Integer::parseInt).map(OptionalInt::of).orElse(OptionalInt.empty()));
        return new Report(from.text("id"), file(from), declaration(from), progress, from.instant("takenAt"), from.instant("changedAt"),
                from.number("order"), from.find("corrects"));
    }

    /** Without its links: they are rows of their own. That it was not read is not said, as before there was reading. */
    static String of(Reception reception) {
        Fields to = new Fields();
        to.put("id", reception.id());
        file(to, reception.file());
        declaration(to, reception.declaration());
        to.put("sofieName", reception.origin().sofieName());
        to.put("originalName", reception.origin().originalName());
        evidence(to, reception.origin().evidence());
        to.put("state", reception.state());
        if (reception.read()) {
            to.put("read", true);
        }
        times(to, reception.receivedAt(), reception.changedAt(), reception.order());
        return to.text();
    }

    static Reception reception(String doc, List<Reception.Link> links) {
        Fields from = new Fields(doc);
        return new Reception(from.text("id"), file(from), declaration(from),
                new Reception.Origin(from.find("sofieName"), from.find("originalName"), evidence(from)),
                ReceptionState.valueOf(from.text("state")), from.find("read").map(Boolean::parseBoolean).orElse(false), links,
                from.instant("takenAt"), from.instant("changedAt"), from.number("order"));
    }

    /** What is to be said of a link besides its columns; nothing as a rule. */
    static Optional<String> of(Reception.Link link) {
        Fields to = new Fields();
        if (!link.certain()) {
            to.put("certain", false);
        }
        to.put("reason", link.reason().map(Message::format));
        if (!link.alternatives().isEmpty()) {
            to.put("alternatives", String.join(",", link.alternatives()));
        }
        return Optional.of(to.text()).filter(text -> !text.equals("{}"));
    }

    static Reception.Link link(String reportId, int refused, Optional<String> doc) {
        Fields from = new Fields(doc.orElse("{}"));
        return new Reception.Link(reportId, refused, from.find("certain").map(Boolean::parseBoolean).orElse(true), from.find("reason").map(Message::parse),
                from.find("alternatives").map(ids -> List.of(ids.split(","))).orElse(List.of()));
    }

    static String of(Attempt attempt) {
        Fields to = new Fields();
        to.put("report", attempt.reportId());
        to.put("number", attempt.number());
        to.put("run", attempt.runId());
        to.put("position", attempt.position().token());
        to.put("startedAt", attempt.startedAt());
        to.put("outcome", attempt.outcome());
        evidence(to, attempt.evidence());
        return to.text();
    }

    static Attempt attempt(String doc) {
        Fields from = new Fields(doc);
        return new Attempt(from.text("report"), from.integer("number"), from.text("run"), new LogPosition(from.text("position")),
                from.instant("startedAt"), from.find("outcome").map(ReportState::valueOf), evidence(from));
    }

    private static void file(Fields to, StoredFile file) {
        to.put("name", file.name());
        to.put("officialName", file.officialName());
        to.put("sha256", file.sha256());
        to.put("size", file.size());
        to.put("place", file.place());
    }

    private static StoredFile file(Fields from) {
        return new StoredFile(from.text("name"), from.find("officialName"), from.text("sha256"), from.number("size"), from.find("place"));
    }

    private static void declaration(Fields to, Declaration about) {
        to.put("kind", about.kind());
        to.put("member", about.member());
        to.put("employer", about.employer());
        to.put("period", about.period());
    }

    private static Declaration declaration(Fields from) {
        return new Declaration(from.text("kind"), from.find("member"), from.find("employer"), from.find("period").map(YearMonth::parse));
    }

    private static void evidence(Fields to, Optional<Evidence> evidence) {
        evidence.ifPresent(proof -> {
            to.put("evidenceLine", proof.line());
            to.put("evidenceSource", proof.source());
        });
    }

    private static Optional<Evidence> evidence(Fields from) {
        return from.find("evidenceLine").map(line -> new Evidence(line, from.text("evidenceSource")));
    }

    private static void times(Fields to, Instant takenAt, Instant changedAt, long order) {
        to.put("takenAt", takenAt);
        to.put("changedAt", changedAt);
        to.put("order", order);
    }

    /** Named texts. */
    private static final class Fields {

        private final SortedMap<String, String> texts;

        Fields() {
            texts = new TreeMap<>();
        }

        Fields(String doc) {
            texts = FactsText.parse(doc);
        }

        void put(String name, Object value) {
            if (value instanceof Optional<?> optional) {
                optional.ifPresent(present -> texts.put(name, present.toString()));
            } else {
                texts.put(name, value.toString());
            }
        }

        Optional<String> find(String name) {
            return Optional.ofNullable(texts.get(name));
        }

        String text(String name) {
            return find(name).orElseThrow(() -> new IllegalStateException("damaged row: no " + name));
        }

        long number(String name) {
            return Long.parseLong(text(name));
        }

        int integer(String name) {
            return Integer.parseInt(text(name));
        }

        Instant instant(String name) {
            return Instant.parse(text(name));
        }

        String text() {
            return FactsText.canonical(texts);
        }
    }
}
