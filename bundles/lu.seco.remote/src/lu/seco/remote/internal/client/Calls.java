// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.client;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import lu.seco.core.Message;
import lu.seco.remote.internal.codec.Codec;
import lu.seco.remote.internal.codec.Codecs;
import lu.seco.remote.internal.codec.MisfitException;
import lu.seco.remote.internal.contract.Contract;
import lu.seco.remote.internal.contract.Operation;
import lu.seco.remote.internal.contract.Refusal;
import lu.seco.remote.internal.wire.Frames;

/** Carries out calls over the connection of the moment. */
final class Calls {

    /** So long the thread of a user interface may wait without anybody noticing. */
    private static final long HASTY_MILLIS = 100;
    /** A service that lives but does not come to an end; looks at everything take no longer. */
    private static final long PATIENT_MILLIS = TimeUnit.HOURS.toMillis(2);

    private final Supplier<Optional<Connection>> connection;
    private final Supplier<Message> why;
    private final BooleanSupplier hasty;
    private final Executor events;
    private final Failures failures;
    private final Codec refusals = new Codecs().of(Refusal.class);

    /**
     * @param connection the one of the moment
     * @param why why there is none
     * @param hasty whether the calling thread may not wait
     * @param events completes what completes later
     */
    Calls(Supplier<Optional<Connection>> connection, Supplier<Message> why, BooleanSupplier hasty, Executor events, Failures failures) {
        this.connection = Objects.requireNonNull(connection, "connection");
        this.why = Objects.requireNonNull(why, "why");
        this.hasty = Objects.requireNonNull(hasty, "hasty");
        this.events = Objects.requireNonNull(events, "events");
        this.failures = Objects.requireNonNull(failures, "failures");
    }

    /** Why there is no answer at this moment. */
    Message why() {
        return why.get();
    }

    /** Waits for the answer. */
    Object now(Contract contract, String id, Operation operation, List<Object> arguments) throws Exception {
        Optional<Connection.Sent> sent = send(contract, id, operation, arguments);
        if (sent.isEmpty()) {
            return failures.without(operation, why.get());
        }
        try {
            return answer(operation, sent.get().call().last(hasty.getAsBoolean() ? HASTY_MILLIS : PATIENT_MILLIS));
        } catch (TimeoutException e) {
            sent.get().cancel().run();
            return failures.without(operation, Message.of("remote.busy"));
        } catch (InterruptedException e) {
            sent.get().cancel().run();
            return failures.interrupted(operation);
        } catch (MisfitException e) {
            return failures.without(operation, Message.of("remote.unknown"));
        }
    }

    /** Returns at once; completes on a thread of its own, never exceptionally. */
    CompletableFuture<Object> later(Contract contract, String id, Operation operation, List<Object> arguments) {
        CompletableFuture<Object> result = new CompletableFuture<>();
        try {
            Optional<Connection.Sent> sent = send(contract, id, operation, arguments);
            if (sent.isEmpty()) {
                result.complete(Failures.blank(operation, why.get()));
                return result;
            }
            Pending call = sent.get().call();
            // it may have come in the meantime: completing twice does nothing
            call.onLast(() -> events.execute(() -> result.complete(end(operation, call))));
            if (call.arrived()) {
                events.execute(() -> result.complete(end(operation, call)));
            }
        } catch (IOException e) {
            result.complete(Failures.blank(operation, Message.of("remote.broken", operation, String.valueOf(e.getMessage()))));
        }
        return result;
    }

    private Object end(Operation operation, Pending call) {
        try {
            return answer(operation, call.last(0));
        } catch (TimeoutException e) {
            // taken by the other of the two
            return Failures.blank(operation, why.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Failures.blank(operation, why.get());
        } catch (Exception e) {
            return Failures.blank(operation, Message.of("remote.broken", operation, String.valueOf(e.getMessage())));
        }
    }

    private Optional<Connection.Sent> send(Contract contract, String id, Operation operation, List<Object> arguments) throws IOException {
        Optional<Connection> now = connection.get();
        return now.isEmpty() ? Optional.empty() : now.get().send(contract, id, operation, arguments);
    }

    private Object answer(Operation operation, Pending.Frame frame) throws Exception {
        return switch (frame.kind()) {
            case "ok" -> Frames.fitting(() -> operation.result().read(frame.in()));
            case "no" -> failures.refused(operation, (Refusal) Frames.fitting(() -> refusals.read(frame.in())));
            default -> failures.without(operation, why.get());
        };
    }
}
