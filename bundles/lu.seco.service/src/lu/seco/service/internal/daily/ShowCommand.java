// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.daily;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.Message;
import lu.seco.core.journal.Evidence;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.Reception;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.StoredFile;
import lu.seco.core.journal.Subject;
import lu.seco.service.internal.cli.Command;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.cli.Options;
import lu.seco.service.internal.cli.Wording;
import lu.seco.service.internal.print.JsonDocument;
import lu.seco.service.internal.print.PlainText;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code seco show}: the story of one report or reception, step by step, with what proves each. */
public final class ShowCommand implements Command {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    /** Told in lines of their own, or of no use to a person. */
    private static final Set<Fact> ELSEWHERE = EnumSet.of(Fact.REASON, Fact.EVIDENCE_LINE, Fact.EVIDENCE_SOURCE, Fact.POSITION, Fact.SHA256, Fact.FILE_NAME);

    @Override
    public String name() {
        return "show";
    }

    @Override
    public Site site() {
        return Site.HOLDER;
    }

    @Override
    public List<PositionalParamSpec> parameters(Wording wording) {
        return List.of(Options.parameter(wording, name(), "id", wording.text("cli.label.report"), 0, String.class, Options.text()));
    }

    @Override
    public List<OptionSpec> options(Wording wording) {
        return List.of(Options.flag(wording, Options.JSON));
    }

    /** What is shown of either. */
    private record Shown(Subject subject, StoredFile file, String kind, String state, Optional<Evidence> evidence) {
    }

    @Override
    public ExitCode execute(Session session) throws IOException, MissingServiceException, JournalException {
        String id = session.invocation().<String>parameter(0).orElseThrow();
        Journal journal = session.services().journal();
        Optional<Shown> shown = journal.report(id).map(ShowCommand::report);
        if (shown.isEmpty()) {
            shown = journal.reception(id).map(ShowCommand::reception);
        }
        if (shown.isEmpty()) {
            session.output().complaint(session.wording().text("cli.show.unknown", id));
            return ExitCode.NOT_DONE;
        }
        List<JournalEvent> history = journal.history(shown.get().subject());
        if (session.invocation().json()) {
            json(session, id, shown.get(), history);
        } else {
            lines(session, shown.get(), history, session.services().clock().getZone());
        }
        return ExitCode.OK;
    }

    private static Shown report(Report report) {
        return new Shown(Subject.report(report.id()), report.file(), report.declaration().kind(), report.state().name(), report.progress().evidence());
    }

    private static Shown reception(Reception reception) {
        return new Shown(Subject.reception(reception.id()), reception.file(), reception.declaration().kind(), reception.state().name(),
                reception.origin().evidence());
    }

    private static void lines(Session session, Shown shown, List<JournalEvent> history, ZoneId zone) throws IOException {
        Wording wording = session.wording();
        StringBuilder text = new StringBuilder();
        line(text, wording.text("cli.show.file", shown.file().name(), shown.kind(), shown.state(), shown.file().size()));
        line(text, "SHA-256 " + shown.file().sha256());
        for (JournalEvent event : history) {
            StringBuilder head = new StringBuilder(time(event.at(), zone)).append("  ").append(event.type());
            for (Map.Entry<Fact, String> fact : event.facts().entrySet()) {
                if (!ELSEWHERE.contains(fact.getKey())) {
                    head.append("  ").append(fact.getKey().key()).append('=').append(fact.getValue());
                }
            }
            line(text, head.toString());
            event.fact(Fact.REASON).ifPresent(reason -> line(text, "    " + wording.text(Message.parse(reason))));
            event.fact(Fact.EVIDENCE_LINE).ifPresent(proof -> line(text, "    " + wording.text("cli.show.evidence", proof,
                    event.fact(Fact.EVIDENCE_SOURCE).orElse("?"))));
        }
        session.output().out(text.toString());
    }

    private static void json(Session session, String id, Shown shown, List<JournalEvent> history) throws IOException {
        try (JsonDocument json = new JsonDocument(session.output(), session.wording())) {
            json.text("id", id).text("subject", shown.subject().kind().name()).text("name", shown.file().name()).text("kind", shown.kind());
            json.text("state", shown.state()).text("sha256", shown.file().sha256()).number("size", shown.file().size());
            evidence(json, shown.evidence()).beginList("history");
            for (JournalEvent event : history) {
                json.begin().number("number", event.number()).instant("at", event.at()).text("type", event.type().name());
                json.message("reason", event.fact(Fact.REASON).map(Message::parse));
                evidence(json, event.fact(Fact.EVIDENCE_LINE).map(line -> new Evidence(line, event.fact(Fact.EVIDENCE_SOURCE).orElse("")))).begin("facts");
                for (Map.Entry<Fact, String> fact : event.facts().entrySet()) {
                    json.text(fact.getKey().key(), fact.getValue());
                }
                json.end().text("hash", event.hash()).end();
            }
            json.endList().finish();
        }
    }

    private static JsonDocument evidence(JsonDocument json, Optional<Evidence> evidence) throws IOException {
        if (evidence.isEmpty()) {
            return json.none("evidence");
        }
        return json.begin("evidence").text("line", evidence.get().line()).text("source", evidence.get().source()).end();
    }

    private static void line(StringBuilder text, String line) {
        text.append(PlainText.line(line)).append('\n');
    }

    private static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }
}
