// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.command;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lu.seco.core.exchange.Exchange;
import lu.seco.core.exchange.Order;
import lu.seco.core.exchange.OrderResult;
import lu.seco.core.exchange.PendingFile;
import lu.seco.service.internal.cli.Command;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.cli.Options;
import lu.seco.service.internal.cli.Wording;
import lu.seco.service.internal.print.JsonDocument;
import picocli.CommandLine.Model.OptionSpec;

/**
 * {@code seco once}: one cycle of sending and one of reception. Where the engine runs already it gets the two orders, else
 * it is started for them and stopped behind them.
 */
public final class OnceCommand implements Command {

    static final String SETTLE = "--settle";

    private static final Duration STANDARD_SETTLE = Duration.ofSeconds(15);
    private static final Duration LOOK = Duration.ofMillis(200);

    @Override
    public String name() {
        return "once";
    }

    @Override
    public Site site() {
        return Site.HOLDER;
    }

    @Override
    public List<OptionSpec> options(Wording wording) {
        return List.of(Options.value(wording, SETTLE, wording.text("cli.label.time"), Duration.class, Options.duration(wording)),
                RunCommand.stopWait(wording), Options.flag(wording, Options.JSON));
    }

    @Override
    public ExitCode execute(Session session) throws IOException, MissingServiceException, InterruptedException {
        Exchange exchange = session.services().exchange();
        if (session.engineRuns()) {
            return orders(session, exchange);
        }
        session.stop().hold();
        exchange.start();
        ExitCode code;
        boolean stopped;
        try {
            code = orders(session, exchange);
        } finally {
            stopped = RunCommand.stop(session, exchange);
        }
        return stopped ? code : ExitCode.ERROR;
    }

    private static ExitCode orders(Session session, Exchange exchange) throws IOException, InterruptedException {
        Map<Order, OrderResult> results = new EnumMap<>(Order.class);
        send(session, exchange).ifPresent(result -> results.put(Order.SEND, result));
        if (!session.stop().requested()) {
            Orders.await(exchange.order(Order.RECEIVE), session).ifPresent(result -> results.put(Order.RECEIVE, result));
        }
        List<PendingFile> pending = exchange.status().pending();
        if (session.invocation().json()) {
            json(session, results, pending);
        } else {
            lines(session, results, pending);
        }
        boolean done = results.size() == 2 && results.values().stream().allMatch(OrderResult::done);
        return done ? ExitCode.OK : ExitCode.NOT_DONE;
    }

    /** Sends; files that were still settling when the folder was looked at get a second chance within the time set. */
    private static Optional<OrderResult> send(Session session, Exchange exchange) throws IOException, InterruptedException {
        Optional<OrderResult> first = Orders.await(exchange.order(Order.SEND), session);
        Duration settle = session.invocation().<Duration>value(SETTLE).orElse(STANDARD_SETTLE);
        long end = System.nanoTime() + settle.toNanos();
        boolean waited = false;
        while (first.isPresent() && first.get().done() && !exchange.status().pending().isEmpty() && System.nanoTime() < end) {
            waited = true;
            session.output().alive();
            if (session.stop().awaitRequest(LOOK)) {
                return first;
            }
        }
        if (!waited) {
            return first;
        }
        Optional<OrderResult> second = Orders.await(exchange.order(Order.SEND), session);
        return second.map(result -> new OrderResult(result.done(), first.get().sent() + result.sent(),
                first.get().received() + result.received(), result.told())).or(() -> first);
    }

    private static void json(Session session, Map<Order, OrderResult> results, List<PendingFile> pending) throws IOException {
        try (JsonDocument json = new JsonDocument(session.output(), session.wording())) {
            for (Order order : List.of(Order.SEND, Order.RECEIVE)) {
                String name = order.name().toLowerCase(Locale.ROOT);
                if (results.containsKey(order)) {
                    json.begin(name);
                    Orders.json(json, order, results.get(order));
                    json.end();
                } else {
                    json.none(name);
                }
            }
            json.beginList("pending");
            for (PendingFile file : pending) {
                json.begin().text("name", file.name()).instant("since", file.since());
                json.message("reason", Optional.of(file.reason())).end();
            }
            json.endList().finish();
        }
    }

    private static void lines(Session session, Map<Order, OrderResult> results, List<PendingFile> pending) throws IOException {
        for (Map.Entry<Order, OrderResult> result : results.entrySet()) {
            Orders.line(session, result.getKey(), result.getValue());
        }
        List<String> left = new ArrayList<>();
        if (results.size() < 2) {
            left.add(session.wording().text("cli.stopped"));
        }
        Stream<String> files = pending.stream()
                .map(file -> session.wording().text("cli.once.pending", file.name(), session.wording().text(file.reason())));
        for (String line : Stream.concat(left.stream(), files).toList()) {
            session.output().complaint(line);
        }
    }
}
