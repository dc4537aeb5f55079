// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.daily;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.exchange.EngineState;
import lu.seco.core.exchange.EngineStatus;
import lu.seco.core.exchange.FolderStatus;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.ReportState;
import lu.seco.core.validity.Ending;
import lu.seco.core.validity.Ending.Urgency;
import lu.seco.core.validity.Validity;
import lu.seco.service.internal.cli.Command;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.cli.Options;
import lu.seco.service.internal.cli.Wording;
import lu.seco.service.internal.print.JsonDocument;
import picocli.CommandLine.Model.OptionSpec;

/**
 * {@code seco health}: one line and one of four exit codes, as monitoring programs of the Nagios kind want them. What lasts only minutes, such as a run of
 * SOFiE, is no finding.
 */
public final class HealthCommand implements Command {

    @Override
    public String name() {
        return "health";
    }

    @Override
    public Site site() {
        return Site.HOLDER;
    }

    @Override
    public List<OptionSpec> options(Wording wording) {
        return List.of(Options.flag(wording, Options.JSON));
    }

    /** How it is, the worst last; the names and numbers are those of the monitoring programs. */
    private enum State {
        OK(ExitCode.OK), UNKNOWN(ExitCode.HEALTH_UNKNOWN), WARNING(ExitCode.HEALTH_WARNING), CRITICAL(ExitCode.HEALTH_CRITICAL);

        private final ExitCode code;

        State(ExitCode code) {
            this.code = code;
        }
    }

    private record Finding(State state, Message told) {
    }

    private record Numbers(long waiting, long decisions) {
    }

    @Override
    public ExitCode execute(Session session) throws IOException, MissingServiceException {
        List<Finding> findings = new ArrayList<>();
        Numbers numbers = new Numbers(0, 0);
        if (session.engineRuns()) {
            EngineStatus status = session.services().exchange().status();
            engine(status, findings);
            numbers = new Numbers(status.waiting(), decisions(session, findings));
            endings(session, findings);
        } else {
            findings.add(new Finding(State.CRITICAL, Message.of("cli.health.nobody")));
        }
        State worst = findings.stream().map(Finding::state).max(State::compareTo).orElse(State.OK);
        if (session.invocation().json()) {
            json(session, worst, findings, numbers);
        } else {
            line(session, worst, findings, numbers);
        }
        return worst.code;
    }

    private static void engine(EngineStatus status, List<Finding> findings) {
        if (status.state() == EngineState.STOPPED) {
            findings.add(new Finding(State.CRITICAL, Message.of("cli.health.nobody")));
        } else if (status.state() == EngineState.PAUSED) {
            findings.add(new Finding(State.WARNING, Message.of("cli.health.paused")));
        }
        if (status.pausedUntil().isPresent()) {
            findings.add(new Finding(State.CRITICAL, Message.of("cli.health.connection")));
        }
        for (FolderStatus folder : status.folders()) {
            if (!folder.reachable()) {
                findings.add(new Finding(State.CRITICAL, folder.trouble().orElseGet(() -> Message.of("cli.health.folder", folder.path()))));
            }
        }
        for (Message hindrance : status.hindrances()) {
            findings.add(new Finding(State.WARNING, hindrance));
        }
    }

    private static long decisions(Session session, List<Finding> findings) throws MissingServiceException {
        try {
            long open = session.services().journal().reportsIn(EnumSet.of(ReportState.UNCERTAIN, ReportState.HELD, ReportState.FAILED)).stream()
                    .filter(Waiting::decision).count();
            if (open > 0) {
                findings.add(new Finding(State.CRITICAL, Message.of("cli.health.decisions", open)));
            }
            return open;
        } catch (JournalException e) {
            findings.add(new Finding(State.CRITICAL, e.told()));
            return 0;
        }
    }

    private static void endings(Session session, List<Finding> findings) {
        try {
            for (Ending ending : session.services().part(Validity.class).endings()) {
                if (ending.urgency() == Urgency.ENDED || ending.urgency() == Urgency.URGENT) {
                    findings.add(new Finding(State.CRITICAL, ending.told()));
                } else if (ending.urgency() == Urgency.SOON) {
                    findings.add(new Finding(State.WARNING, ending.told()));
                }
            }
        } catch (MissingServiceException e) {
            findings.add(new Finding(State.UNKNOWN, e.told()));
        }
    }

    /** What a vertical bar separates are numbers for graphs; so none may stand in the sentences. */
    private static void line(Session session, State worst, List<Finding> findings, Numbers numbers) throws IOException {
        StringBuilder text = new StringBuilder("SECO ").append(worst).append(" - ");
        text.append(findings.isEmpty() ? session.wording().text("cli.health.good")
                : String.join(" ", findings.stream().sorted((one, other) -> other.state().compareTo(one.state()))
                        .map(finding -> session.wording().text(finding.told())).toList()).replace('|', '/'));
        text.append(" | waiting=").append(numbers.waiting()).append(" decisions=").append(numbers.decisions());
        session.output().line(text.toString());
    }

    private static void json(Session session, State worst, List<Finding> findings, Numbers numbers) throws IOException {
        try (JsonDocument json = new JsonDocument(session.output(), session.wording())) {
            json.text("state", worst.name()).number("waiting", numbers.waiting()).number("decisions", numbers.decisions()).beginList("findings");
            for (Finding finding : findings) {
                json.begin().text("state", finding.state().name()).message("told", Optional.of(finding.told())).end();
            }
            json.endList().finish();
        }
    }
}
