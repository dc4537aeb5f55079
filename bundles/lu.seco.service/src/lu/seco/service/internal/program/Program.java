// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.program;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import lu.seco.core.Message;
import lu.seco.core.update.UpdateProgress;
import lu.seco.core.update.UpdateResult;
import lu.seco.core.update.Updates;
import lu.seco.service.internal.cli.Command.Session;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.print.JsonDocument;

/** What the commands about the program have in common. */
final class Program {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final long LOOK_MILLIS = 250;

    private Program() {
    }

    static String time(Instant instant, ZoneId zone) {
        return TIME.format(instant.atZone(zone));
    }

    /**
     * Waits for work of the updates, and ends it if the caller is gone or the process shall end. A person sees each step in a line.
     *
     * @throws IOException if nobody listens any more
     */
    static <T> T await(Session session, Updates updates, CompletableFuture<T> work) throws IOException, InterruptedException {
        AtomicReference<Optional<Message>> step = new AtomicReference<>(Optional.empty());
        Runnable end = updates.follow(standing -> standing.progress().map(UpdateProgress::step).ifPresent(now -> step.set(Optional.of(now))));
        Optional<Message> told = Optional.empty();
        try {
            while (true) {
                try {
                    return work.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    session.output().alive();
                    told = tell(session, step.get(), told);
                    if (session.stop().requested()) {
                        updates.cancel();
                    }
                } catch (ExecutionException e) {
                    throw new IllegalStateException("the work of an update never ends exceptionally", e);
                }
            }
        } finally {
            end.run();
            if (!work.isDone()) {
                updates.cancel();
            }
        }
    }

    private static Optional<Message> tell(Session session, Optional<Message> now, Optional<Message> told) throws IOException {
        if (now.isPresent() && !now.equals(told) && !session.invocation().json()) {
            session.output().line(session.wording().text(now.get()));
        }
        return now;
    }

    /**
     * Says what became of a change of the program.
     *
     * @param same whether the program is what it was, although all went well
     */
    static ExitCode told(Session session, UpdateResult result, boolean same) throws IOException {
        boolean running = result.done() && session.engineRuns() && !same;
        if (session.invocation().json()) {
            try (JsonDocument json = new JsonDocument(session.output(), session.wording())) {
                json.flag("done", result.done() && !same).flag("restart", running).message("told", Optional.of(result.told())).finish();
            }
        } else if (result.done()) {
            session.output().line(session.wording().text(result.told()));
            if (running) {
                session.output().line(session.wording().text("cli.program.restart.needed"));
            }
        } else {
            session.output().complaint(session.wording().text(result.told()));
        }
        return result.done() ? ExitCode.OK : ExitCode.NOT_DONE;
    }
}
