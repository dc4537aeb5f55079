// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.command;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.exchange.Decision;
import lu.seco.core.exchange.OrderResult;
import lu.seco.service.internal.cli.Command;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.cli.Options;
import lu.seco.service.internal.cli.UsageException;
import lu.seco.service.internal.cli.Wording;
import lu.seco.service.internal.print.JsonDocument;
import picocli.CommandLine.Model.OptionSpec;

/** {@code seco decide}: a person's decision about a report that is held, unclear, or not tried again by itself. */
public final class DecideCommand implements Command {

    private static final String REPORT = "--report";
    private static final String AS = "--as";
    private static final Map<String, Decision> WORDS =
            Map.of("send", Decision.SEND, "sent", Decision.WAS_SENT, "drop", Decision.DROP, "wait", Decision.WAIT);

    @Override
    public String name() {
        return "decide";
    }

    @Override
    public Site site() {
        return Site.RUNNING;
    }

    @Override
    public List<OptionSpec> options(Wording wording) {
        return List.of(Options.value(wording, REPORT, "ID", String.class, Options.text()),
                Options.value(wording, AS, "send|sent|drop|wait", String.class, Options.text()).toBuilder()
                        .completionCandidates(List.of("send", "sent", "drop", "wait")).build(), Options.flag(wording, Options.JSON));
    }

    @Override
    public ExitCode execute(Session session) throws IOException, UsageException, MissingServiceException, InterruptedException {
        Optional<String> report = session.invocation().value(REPORT);
        Optional<String> word = session.invocation().value(AS);
        Optional<Decision> decision = word.map(text -> WORDS.get(text.toLowerCase(Locale.ROOT)));
        if (report.isEmpty() || decision.isEmpty()) {
            throw new UsageException(Message.of("cli.decide.usage"));
        }
        String person = session.invocation().caller().person();
        Optional<OrderResult> result = Orders.await(session.services().exchange().decide(report.get(), decision.get(), person), session);
        if (result.isEmpty()) {
            session.output().complaint(session.wording().text("cli.stopped"));
            return ExitCode.NOT_DONE;
        }
        if (session.invocation().json()) {
            try (JsonDocument json = new JsonDocument(session.output(), session.wording())) {
                json.text("report", report.get()).text("decision", decision.get().name()).flag("done", result.get().done());
                json.message("told", Optional.of(result.get().told())).finish();
            }
        } else {
            session.output().line(session.wording().text(result.get().told()));
        }
        return result.get().done() ? ExitCode.OK : ExitCode.NOT_DONE;
    }
}
