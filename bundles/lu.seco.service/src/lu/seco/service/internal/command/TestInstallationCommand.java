// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.check.Check;
import lu.seco.core.check.CheckResult;
import lu.seco.core.check.CheckResult.Outcome;
import lu.seco.service.internal.cli.Command;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.cli.Options;
import lu.seco.service.internal.cli.Wording;
import lu.seco.service.internal.print.JsonDocument;
import lu.seco.service.internal.print.Table;
import org.osgi.service.log.Logger;
import picocli.CommandLine.Model.OptionSpec;

/** {@code seco test-installation}: runs every check, those of the SOFiE installation first. */
public final class TestInstallationCommand implements Command {

    private static final int WIDEST = 80;

    private final Logger log;

    public TestInstallationCommand(Logger log) {
        this.log = log;
    }

    @Override
    public String name() {
        return "test-installation";
    }

    @Override
    public Site site() {
        return Site.HOLDER;
    }

    @Override
    public List<OptionSpec> options(Wording wording) {
        return List.of(Options.flag(wording, Options.JSON));
    }

    @Override
    public ExitCode execute(Session session) throws IOException, MissingServiceException {
        List<Ran> all = new ArrayList<>();
        List<Check> checks = session.services().checks().stream()
                .sorted(Comparator.comparing((Check check) -> !check.installation()).thenComparing(Check::id)).toList();
        for (Check check : checks) {
            session.output().alive();
            all.add(new Ran(check, results(check)));
        }
        Outcome worst = worst(all);
        if (session.invocation().json()) {
            json(session, all, worst);
        } else {
            table(session, all, worst);
        }
        return worst == Outcome.BAD ? ExitCode.INSTALLATION : ExitCode.OK;
    }

    /** A check with what it found. */
    private record Ran(Check check, List<CheckResult> results) {
    }

    private List<CheckResult> results(Check check) {
        try {
            return check.run();
        } catch (RuntimeException e) {
            log.error("the check {} ended with an exception", check.id(), e);
            return List.of(CheckResult.bad(Message.of("cli.check.broken", e.getClass().getSimpleName()), Message.of("cli.check.log")));
        }
    }

    /** Nothing that was found at all is no good news. */
    private static Outcome worst(List<Ran> all) {
        List<Outcome> outcomes = all.stream().flatMap(ran -> ran.results().stream()).map(CheckResult::outcome).toList();
        if (outcomes.isEmpty() || outcomes.contains(Outcome.BAD)) {
            return Outcome.BAD;
        }
        return outcomes.contains(Outcome.WARNING) ? Outcome.WARNING
                : outcomes.contains(Outcome.UNKNOWN) ? Outcome.UNKNOWN : Outcome.GOOD;
    }

    private static void json(Session session, List<Ran> all, Outcome worst) throws IOException {
        try (JsonDocument json = new JsonDocument(session.output(), session.wording())) {
            json.text("outcome", worst.name()).beginList("checks");
            for (Ran ran : all) {
                json.begin().text("id", ran.check().id()).text("title", session.wording().exact(title(ran.check())));
                json.flag("installation", ran.check().installation()).beginList("results");
                for (CheckResult result : ran.results()) {
                    json.begin().text("outcome", result.outcome().name());
                    json.message("found", Optional.of(result.found())).message("remedy", result.remedy()).end();
                }
                json.endList().end();
            }
            json.endList().finish();
        }
    }

    private static void table(Session session, List<Ran> all, Outcome worst) throws IOException {
        Wording wording = session.wording();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("check", "outcome", "found", "remedy").stream().map(column -> wording.text("cli.column." + column)).toList());
        for (Ran ran : all) {
            for (CheckResult result : ran.results()) {
                rows.add(List.of(wording.text(title(ran.check())), outcome(wording, result.outcome()), wording.text(result.found()),
                        result.remedy().map(wording::text).orElse("")));
            }
        }
        Table table = new Table(rows, session.invocation().caller().width(), WIDEST, true);
        session.output().out(table.row(rows.get(0)) + table.rule());
        for (List<String> row : rows.subList(1, rows.size())) {
            session.output().out(table.row(row));
        }
        session.output().line(wording.text("cli.test." + worst.name().toLowerCase(Locale.ROOT)));
    }

    private static Message title(Check check) {
        return Message.of("check." + check.id());
    }

    private static String outcome(Wording wording, Outcome outcome) {
        return wording.text("cli.outcome." + outcome.name().toLowerCase(Locale.ROOT));
    }
}
