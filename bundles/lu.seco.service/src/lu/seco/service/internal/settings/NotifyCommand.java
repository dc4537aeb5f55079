// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.settings;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import lu.seco.core.Message;
import lu.seco.core.exchange.OrderResult;
import lu.seco.core.notice.NotificationChannel;
import lu.seco.service.internal.cli.Command;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.cli.Options;
import lu.seco.service.internal.cli.UsageException;
import lu.seco.service.internal.cli.Wording;
import lu.seco.service.internal.print.JsonDocument;
import lu.seco.service.internal.print.Listing;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code seco notify status} and {@code seco notify test}: whether notifications leave the house. */
public final class NotifyCommand implements Command {

    private final boolean test;

    /** @param test whether this one sends a test, else it shows how the channels are */
    public NotifyCommand(boolean test) {
        this.test = test;
    }

    @Override
    public String name() {
        return test ? "notify test" : "notify status";
    }

    @Override
    public Site site() {
        return Site.HOLDER;
    }

    @Override
    public List<PositionalParamSpec> parameters(Wording wording) {
        return test ? List.of(Options.parameter(wording, name(), "channel", wording.text("cli.label.channel"), 0, String.class, Options.text())) : List.of();
    }

    @Override
    public List<OptionSpec> options(Wording wording) {
        return List.of(Options.flag(wording, Options.JSON));
    }

    @Override
    public ExitCode execute(Session session) throws IOException, UsageException, MissingServiceException, InterruptedException {
        List<NotificationChannel> channels = session.services().parts(NotificationChannel.class).stream()
                .sorted(Comparator.comparing(NotificationChannel::id)).toList();
        if (!test) {
            return status(session, channels);
        }
        String id = session.invocation().<String>parameter(0).orElseThrow();
        NotificationChannel channel = channels.stream().filter(found -> found.id().equals(id)).findFirst().orElseThrow(() -> new UsageException(
                Message.of("cli.notify.unknown", id, String.join(", ", channels.stream().map(NotificationChannel::id).toList()))));
        Optional<OrderResult> result = await(session, channel.test(session.invocation().caller().person()));
        Message told = result.map(OrderResult::told).orElse(Message.of("cli.stopped"));
        boolean done = result.filter(OrderResult::done).isPresent();
        if (session.invocation().json()) {
            try (JsonDocument json = new JsonDocument(session.output(), session.wording())) {
                json.text("channel", id).flag("done", done).message("told", Optional.of(told)).finish();
            }
        } else {
            session.output().line(session.wording().text(told));
        }
        return done ? ExitCode.OK : ExitCode.NOT_DONE;
    }

    private static Optional<OrderResult> await(Session session, CompletableFuture<OrderResult> asked) throws IOException, InterruptedException {
        while (!session.stop().requested() || asked.isDone()) {
            try {
                return Optional.of(asked.get(1, TimeUnit.SECONDS));
            } catch (TimeoutException e) {
                session.output().alive();
            } catch (ExecutionException e) {
                throw new IllegalStateException("a test never ends exceptionally", e);
            }
        }
        return Optional.empty();
    }

    private static ExitCode status(Session session, List<NotificationChannel> channels) throws IOException {
        boolean trouble = channels.stream().anyMatch(channel -> channel.active() && channel.trouble().isPresent());
        if (session.invocation().json()) {
            try (JsonDocument json = new JsonDocument(session.output(), session.wording())) {
                json.beginList("channels");
                for (NotificationChannel channel : channels) {
                    json.begin().text("id", channel.id()).flag("active", channel.active()).message("trouble", channel.trouble()).end();
                }
                json.endList().finish();
            }
        } else if (channels.isEmpty()) {
            session.output().line(session.wording().text("cli.notify.none"));
        } else {
            Listing.print(session, List.of("channel", "state", "cause"), channels.stream().map(channel -> List.of(channel.id(),
                    session.wording().text(channel.active() ? "cli.notify.active" : "cli.notify.inactive"),
                    channel.trouble().map(session.wording()::text).orElse(""))).toList());
        }
        return trouble ? ExitCode.WARNINGS : ExitCode.OK;
    }
}
