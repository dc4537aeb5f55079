// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.command;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lu.seco.core.journal.Declaration;
import lu.seco.core.journal.Evidence;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.Reception;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.StoredFile;
import lu.seco.core.journal.Subject;
import lu.seco.service.internal.cli.Command.Session;
import lu.seco.service.internal.print.JsonDocument;

/** The journal for programs. The README of this bundle describes every key. */
final class JournalJson implements JournalCommand.Rows, AutoCloseable {

    private final JsonDocument json;
    private final JournalQuery query;
    private final RowSource source;

    JournalJson(Session session, JournalQuery query, RowSource source) throws IOException {
        this.json = new JsonDocument(session.output(), session.wording());
        this.query = query;
        this.source = source;
        json.text("from", query.from().toString()).text("to", query.to().toString()).text("zone", query.zone().getId());
        json.beginList(query.receptions() ? "receptions" : "reports");
    }

    /** Ends the answer. */
    void end(boolean more) throws IOException {
        json.endList().flag("more", more).finish();
    }

    @Override
    public void reports(List<Report> page) throws IOException, JournalException {
        for (Report report : page) {
            json.begin().text("id", report.id());
            file(report.file());
            declaration(report.declaration());
            json.text("state", report.state().name()).number("attempt", report.progress().attempt());
            json.message("reason", report.progress().reason());
            evidence(report.progress().evidence());
            json.optional("sofieName", report.progress().sofieName());
            json.instant("takenAt", report.takenAt()).instant("changedAt", report.changedAt());
            json.instant("nextTry", report.progress().nextTry());
            if (report.progress().refusedRecords().isPresent()) {
                json.number("refusedRecords", report.progress().refusedRecords().getAsInt());
            } else {
                json.none("refusedRecords");
            }
            json.texts("answers", source.answers(report));
            history(Subject.report(report.id()));
            json.end();
        }
    }

    @Override
    public void receptions(List<Reception> page) throws IOException, JournalException {
        for (Reception reception : page) {
            json.begin().text("id", reception.id());
            file(reception.file());
            declaration(reception.declaration());
            json.text("state", reception.state().name()).flag("read", reception.read());
            evidence(reception.origin().evidence());
            json.optional("sofieName", reception.origin().sofieName()).optional("originalName", reception.origin().originalName());
            json.instant("receivedAt", reception.receivedAt()).instant("changedAt", reception.changedAt());
            json.beginList("answered");
            for (Reception.Link link : reception.links()) {
                json.begin().text("report", link.reportId()).number("refusedRecords", link.refusedRecords()).end();
            }
            json.endList();
            history(Subject.reception(reception.id()));
            json.end();
        }
    }

    private void file(StoredFile file) throws IOException {
        json.text("name", file.name()).optional("officialName", file.officialName());
        json.text("sha256", file.sha256()).number("size", file.size());
        json.optional("content", source.content(file)).optional("place", file.place());
    }

    private void declaration(Declaration declaration) throws IOException {
        json.text("kind", declaration.kind()).optional("member", declaration.member());
        json.optional("employer", declaration.employer()).optional("period", declaration.period());
    }

    private void evidence(Optional<Evidence> evidence) throws IOException {
        if (evidence.isPresent()) {
            json.begin("evidence").text("line", evidence.get().line()).text("source", evidence.get().source()).end();
        } else {
            json.none("evidence");
        }
    }

    private void history(Subject subject) throws IOException, JournalException {
        if (!query.events()) {
            return;
        }
        json.beginList("history");
        for (JournalEvent event : source.history(subject)) {
            json.begin().number("number", event.number()).instant("at", event.at()).text("type", event.type().name());
            json.begin("facts");
            for (Map.Entry<Fact, String> fact : event.facts().entrySet()) {
                json.text(fact.getKey().key(), fact.getValue());
            }
            json.end().text("hash", event.hash()).end();
        }
        json.endList();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
