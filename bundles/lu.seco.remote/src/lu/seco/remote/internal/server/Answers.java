// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.server;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.remote.internal.codec.Codec;
import lu.seco.remote.internal.codec.Codecs;
import lu.seco.remote.internal.contract.Operation;
import lu.seco.remote.internal.contract.Refusal;
import lu.seco.remote.internal.contract.Refusal.Why;
import lu.seco.remote.internal.wire.Frames;
import lu.seco.remote.internal.wire.Limits;
import lu.seco.remote.internal.wire.Outbox;
import org.osgi.service.log.Logger;

/** Sends what became of calls. A window that does not take its answers is cut off. */
final class Answers {

    private static final int LONGEST_TEXT = 2_000;

    private final Outbox outbox;
    private final Limits limits;
    private final Runnable cut;
    private final Logger log;
    private final Codec refusals = new Codecs().of(Refusal.class);

    Answers(Outbox outbox, Limits limits, Runnable cut, Logger log) {
        this.outbox = Objects.requireNonNull(outbox, "outbox");
        this.limits = Objects.requireNonNull(limits, "limits");
        this.cut = Objects.requireNonNull(cut, "cut");
        this.log = Objects.requireNonNull(log, "log");
    }

    void good(long call, Operation operation, Object value) {
        try {
            byte[] frame = Frames.frame("ok", out -> {
                out.value(call);
                operation.result().write(out, value);
            });
            if (frame.length > limits.answer()) {
                no(call, Refusal.of(Why.LARGE, frame.length + " bytes"));
            } else {
                send(frame);
            }
        } catch (IOException | RuntimeException e) {
            log.error("the answer of {} cannot be sent to a window", operation, e);
            no(call, Refusal.of(Why.BROKEN, String.valueOf(e.getMessage())));
        }
    }

    void no(long call, Refusal refusal) {
        try {
            send(Frames.frame("no", out -> {
                out.value(call);
                refusals.write(out, refusal);
            }));
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
    }

    void progress(long call, int parameter, Codec codec, Object told) {
        try {
            send(Frames.frame("told", out -> {
                out.value(call).value(parameter);
                codec.write(out, told);
            }));
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
    }

    private void send(byte[] frame) {
        if (!outbox.offer(frame)) {
            cut.run();
        }
    }

    /** What a service threw. */
    void thrown(long call, Operation operation, Throwable wrapped) {
        Throwable thrown = wrapped instanceof InvocationTargetException target ? target.getCause() : wrapped;
        boolean declared = Arrays.stream(operation.method().getExceptionTypes()).anyMatch(type -> type.isInstance(thrown));
        if (!declared && !(thrown instanceof IllegalArgumentException)) {
            log.error("{} failed for a window", operation, thrown);
        }
        Why why = declared ? Why.THROWN : thrown instanceof IllegalArgumentException ? Why.ARGUMENT : Why.BROKEN;
        String text = String.valueOf(thrown.getMessage());
        no(call, new Refusal(why, thrown.getClass().getSimpleName(), text.substring(0, Math.min(text.length(), LONGEST_TEXT)), told(thrown)));
    }

    /** What exceptions of the core tell a person. */
    private static Optional<Message> told(Throwable thrown) {
        if (!thrown.getClass().getName().startsWith("lu.seco.core.")) {
            return Optional.empty();
        }
        try {
            return thrown.getClass().getMethod("told").invoke(thrown) instanceof Message message ? Optional.of(message) : Optional.empty();
        } catch (ReflectiveOperationException e) {
            // one that tells nothing but its text
            return Optional.empty();
        }
    }
}
