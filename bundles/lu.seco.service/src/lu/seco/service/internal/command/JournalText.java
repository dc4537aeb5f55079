// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.command;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lu.seco.core.journal.Evidence;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.Reception;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.Subject;
import lu.seco.service.internal.cli.Command.Session;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.cli.Wording;
import lu.seco.service.internal.print.PlainText;
import lu.seco.service.internal.print.Table;

/** The journal for people: one line per file. */
final class JournalText implements JournalCommand.Rows {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    /** Longer cells are cut even where the terminal is wide or there is none: the JSON form has them whole. */
    private static final int WIDEST = 160;

    private final Session session;
    private final Wording wording;
    private final JournalQuery query;
    private final RowSource source;
    private final String now;
    private Optional<Table> table = Optional.empty();

    JournalText(Session session, JournalQuery query, RowSource source) throws MissingServiceException {
        this.session = session;
        this.wording = session.wording();
        this.query = query;
        this.source = source;
        this.now = time(session.services().clock().instant());
    }

    /** Says what else there is to say. */
    void end(boolean more) throws IOException {
        if (table.isEmpty()) {
            session.output().line(wording.text(query.receptions() ? "cli.journal.nothing.received" : "cli.journal.nothing",
                    query.from(), query.to()));
        }
        if (more) {
            session.output().line(wording.text("cli.journal.more"));
        }
    }

    @Override
    public void reports(List<Report> page) throws IOException, JournalException {
        List<List<String>> rows = new ArrayList<>();
        List<Subject> subjects = new ArrayList<>();
        for (Report report : page) {
            rows.add(List.of(time(report.takenAt()), report.file().name(), report.declaration().kind(),
                    wording.text("cli.state." + report.state().name().toLowerCase(Locale.ROOT)), evidence(report), answer(report)));
            subjects.add(Subject.report(report.id()));
        }
        print("taken", "evidence", "answer", rows, subjects);
    }

    @Override
    public void receptions(List<Reception> page) throws IOException, JournalException {
        List<List<String>> rows = new ArrayList<>();
        List<Subject> subjects = new ArrayList<>();
        for (Reception reception : page) {
            rows.add(List.of(time(reception.receivedAt()), reception.file().officialName().orElse(reception.file().name()),
                    reception.declaration().kind(),
                    wording.text("cli.reception." + reception.state().name().toLowerCase(Locale.ROOT)),
                    reception.origin().evidence().map(Evidence::line).orElse(""), answered(reception)));
            subjects.add(Subject.reception(reception.id()));
        }
        print("received", "evidence", "answered", rows, subjects);
    }

    private void print(String first, String fifth, String sixth, List<List<String>> rows, List<Subject> subjects)
            throws IOException, JournalException {
        if (rows.isEmpty()) {
            return;
        }
        if (table.isEmpty()) {
            List<String> head = List.of(first, "file", "kind", "state", fifth, sixth).stream()
                    .map(column -> wording.text("cli.column." + column)).toList();
            List<List<String>> measured = new ArrayList<>(rows);
            measured.add(0, head);
            Table begun = new Table(measured, session.invocation().caller().width(), WIDEST, false);
            session.output().out(begun.row(head) + begun.rule());
            table = Optional.of(begun);
        }
        for (int i = 0; i < rows.size(); i++) {
            session.output().out(table.get().row(rows.get(i)));
            if (query.events()) {
                history(subjects.get(i));
            }
        }
    }

    private void history(Subject subject) throws IOException, JournalException {
        for (JournalEvent event : source.history(subject)) {
            String facts = event.facts().entrySet().stream().map(JournalText::fact).collect(Collectors.joining(", "));
            session.output().line(PlainText.line("    " + time(event.at()) + "  " + event.type() + "  " + facts));
        }
    }

    private static String fact(Map.Entry<Fact, String> fact) {
        return fact.getKey().key() + "=" + fact.getValue();
    }

    private String evidence(Report report) {
        return report.progress().evidence().map(Evidence::line)
                .orElseGet(() -> report.progress().reason().map(wording::text).orElse(""));
    }

    /** CCSS is silent when all is well: silence is shown as what it is, never as acceptance. */
    private String answer(Report report) throws JournalException {
        if (report.state() == ReportState.SENT) {
            return wording.text("cli.answer.none", now);
        }
        List<String> names = new ArrayList<>();
        for (String id : source.answers(report)) {
            names.add(source.journal().reception(id).map(answer -> answer.file().officialName().orElse(answer.file().name())).orElse(id));
        }
        return names.isEmpty() ? ""
                : wording.text("cli.answer.refused", report.progress().refusedRecords().orElse(0), String.join(", ", names));
    }

    private String answered(Reception reception) throws JournalException {
        List<String> names = new ArrayList<>();
        for (Reception.Link link : reception.links()) {
            String name = source.journal().report(link.reportId()).map(report -> report.file().name()).orElse(link.reportId());
            names.add(wording.text("cli.answered.refused", link.refusedRecords(), name));
        }
        return String.join(", ", names);
    }

    private String time(Instant instant) {
        return TIME.format(instant.atZone(query.zone()));
    }
}
