// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.setup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.check.CheckResult;
import lu.seco.core.check.CheckResult.Outcome;
import lu.seco.core.settings.SettingsProblem;
import lu.seco.core.sofie.InstallationFact;
import lu.seco.core.sofie.InstallationProposal;
import lu.seco.service.internal.cli.Command.Session;
import lu.seco.service.internal.cli.Wording;
import lu.seco.service.internal.print.JsonDocument;
import lu.seco.service.internal.print.Table;

/**
 * What {@code seco setup} has to say.
 *
 * @param file the descriptor
 * @param proposal what was read
 * @param settings settings that are written with it
 * @param text the descriptor as it is, or would be, written
 * @param checks what the checks found, by their id
 * @param problems why nothing is written
 * @param written whether it was
 * @param told the sentence at the end
 */
record SetupAnswer(Path file, InstallationProposal proposal, Map<String, String> settings, String text, List<Checked> checks,
        List<SettingsProblem> problems, boolean written, Message told) {

    private static final int WIDEST = 70;

    SetupAnswer {
        settings = Map.copyOf(settings);
        checks = List.copyOf(checks);
        problems = List.copyOf(problems);
    }

    /** A check and what it found. */
    record Checked(String id, List<CheckResult> results) {
        Checked {
            results = List.copyOf(results);
        }

        boolean bad() {
            return results.stream().anyMatch(result -> result.outcome() == Outcome.BAD);
        }
    }

    void json(Session session) throws IOException {
        try (JsonDocument json = new JsonDocument(session.output(), session.wording())) {
            json.text("file", file.toString()).flag("written", written).message("told", Optional.of(told));
            json.number("waiting", proposal.waiting()).beginList("facts");
            for (InstallationFact fact : proposal.facts()) {
                json.begin().text("topic", fact.topic()).text("value", fact.value()).text("certainty", fact.certainty().name());
                json.message("note", fact.note()).end();
            }
            json.endList().begin("descriptor");
            for (Map.Entry<String, String> line : proposal.descriptor().entrySet()) {
                json.text(line.getKey(), line.getValue());
            }
            json.end().begin("settings");
            for (Map.Entry<String, String> line : settings.entrySet()) {
                json.text(line.getKey(), line.getValue());
            }
            json.end().beginList("checks");
            for (Checked check : checks) {
                json.begin().text("id", check.id()).beginList("results");
                for (CheckResult result : check.results()) {
                    json.begin().text("outcome", result.outcome().name()).message("found", Optional.of(result.found()));
                    json.message("remedy", result.remedy()).end();
                }
                json.endList().end();
            }
            json.endList().messages("problems", problems.stream().map(SettingsProblem::told).toList()).finish();
        }
    }

    void text(Session session) throws IOException {
        Wording wording = session.wording();
        facts(session, wording);
        for (Checked check : checks) {
            for (CheckResult result : check.results()) {
                session.output().line(wording.text("cli.outcome." + name(result.outcome())) + ": " + wording.text(result.found()));
                if (result.remedy().isPresent()) {
                    session.output().line("    \u2192 " + wording.text(result.remedy().get()));
                }
            }
        }
        session.output().line("");
        if (proposal.waiting() > 0) {
            session.output().line(wording.text("cli.setup.waiting", proposal.waiting()));
        }
        session.output().line(wording.text(told));
        for (SettingsProblem problem : problems) {
            session.output().complaint(wording.text(problem.told()));
        }
        if (problems.isEmpty() && !written) {
            for (String line : text.lines().filter(one -> !one.isBlank() && !one.startsWith("#")).toList()) {
                session.output().line("    " + wording.text("cli.setup.line", line));
            }
        }
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            session.output().line("    " + wording.text("cli.setup.setting", setting.getKey(), setting.getValue()));
        }
    }

    private void facts(Session session, Wording wording) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("what", "value", "certainty", "note").stream().map(column -> wording.text("cli.column." + column)).toList());
        for (InstallationFact fact : proposal.facts()) {
            rows.add(List.of(wording.text(fact.title()), fact.value(), wording.text("setup.certainty." + fact.certainty().name().toLowerCase(Locale.ROOT)),
                    fact.note().map(wording::text).orElse("")));
        }
        Table table = new Table(rows, session.invocation().caller().width(), WIDEST, true);
        session.output().out(table.row(rows.get(0)) + table.rule());
        for (List<String> row : rows.subList(1, rows.size())) {
            session.output().out(table.row(row));
        }
        session.output().line("");
    }

    private static String name(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
