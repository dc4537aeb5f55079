// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.command;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lu.seco.core.exchange.Order;
import lu.seco.core.exchange.OrderResult;
import lu.seco.service.internal.cli.Command;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.cli.Options;
import lu.seco.service.internal.cli.Wording;
import lu.seco.service.internal.print.JsonDocument;
import picocli.CommandLine.Model.OptionSpec;

/** {@code seco send}, {@code seco receive} and {@code seco update}: orders for the service that runs. */
public final class OrderCommand implements Command {

    private final Order order;

    public OrderCommand(Order order) {
        this.order = order;
    }

    @Override
    public String name() {
        return order.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Site site() {
        return Site.RUNNING;
    }

    @Override
    public List<OptionSpec> options(Wording wording) {
        return List.of(Options.flag(wording, Options.JSON));
    }

    @Override
    public ExitCode execute(Session session) throws IOException, MissingServiceException, InterruptedException {
        Optional<OrderResult> result = Orders.await(session.services().exchange().order(order), session);
        if (result.isEmpty()) {
            session.output().complaint(session.wording().text("cli.stopped"));
            return ExitCode.NOT_DONE;
        }
        if (session.invocation().json()) {
            try (JsonDocument json = new JsonDocument(session.output(), session.wording())) {
                Orders.json(json, order, result.get());
                json.finish();
            }
        } else {
            Orders.line(session, order, result.get());
        }
        return result.get().done() ? ExitCode.OK : ExitCode.NOT_DONE;
    }
}
