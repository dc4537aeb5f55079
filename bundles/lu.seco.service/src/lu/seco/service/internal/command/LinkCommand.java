// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import lu.seco.core.exchange.Exchange;
import lu.seco.core.exchange.OrderResult;
import lu.seco.service.internal.cli.Command;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.cli.Options;
import lu.seco.service.internal.cli.Wording;
import lu.seco.service.internal.print.JsonDocument;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code seco link} and {@code seco unlink}: a person corrects which report a reception answers. */
public final class LinkCommand implements Command {

    private final boolean link;

    /** @param link whether this one links, else it takes a link away */
    public LinkCommand(boolean link) {
        this.link = link;
    }

    @Override
    public String name() {
        return link ? "link" : "unlink";
    }

    @Override
    public Site site() {
        return Site.RUNNING;
    }

    @Override
    public List<PositionalParamSpec> parameters(Wording wording) {
        return List.of(Options.parameter(wording, "link", "reception", wording.text("cli.label.reception"), 0, String.class, Options.text()),
                Options.parameter(wording, "link", "report", wording.text("cli.label.report"), 1, String.class, Options.text()));
    }

    @Override
    public List<OptionSpec> options(Wording wording) {
        return List.of(Options.flag(wording, Options.JSON));
    }

    @Override
    public ExitCode execute(Session session) throws IOException, MissingServiceException, InterruptedException {
        String reception = session.invocation().<String>parameter(0).orElseThrow();
        String report = session.invocation().<String>parameter(1).orElseThrow();
        String person = session.invocation().caller().person();
        Exchange exchange = session.services().exchange();
        CompletableFuture<OrderResult> asked = link ? exchange.link(reception, report, person) : exchange.unlink(reception, report, person);
        Optional<OrderResult> result = Orders.await(asked, session);
        if (result.isEmpty()) {
            session.output().complaint(session.wording().text("cli.stopped"));
            return ExitCode.NOT_DONE;
        }
        if (session.invocation().json()) {
            try (JsonDocument json = new JsonDocument(session.output(), session.wording())) {
                json.text("reception", reception).text("report", report).flag("done", result.get().done());
                json.message("told", Optional.of(result.get().told())).finish();
            }
        } else {
            session.output().line(session.wording().text(result.get().told()));
        }
        return result.get().done() ? ExitCode.OK : ExitCode.NOT_DONE;
    }
}
