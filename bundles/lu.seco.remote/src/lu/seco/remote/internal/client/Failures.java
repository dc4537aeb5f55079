// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import lu.seco.core.Message;
import lu.seco.remote.internal.codec.Blank;
import lu.seco.remote.internal.contract.Operation;
import lu.seco.remote.internal.contract.Refusal;

/**
 * Turns a call without an answer into what its contract allows: an exception it declares, else an answer that says nothing but why. Only exceptions that the
 * contract names are ever made, whatever the other end says.
 */
final class Failures {

    private final Function<Message, String> texts;

    /** @param texts the sentence for a message, for exceptions that carry text only */
    Failures(Function<Message, String> texts) {
        this.texts = Objects.requireNonNull(texts, "texts");
    }

    /** What a refusal means to the caller. */
    Object refused(Operation operation, Refusal refusal) throws Exception {
        Message told = refusal.told().orElseGet(() -> told(operation, refusal));
        switch (refusal.why()) {
            case THROWN -> {
                Optional<Exception> same = declared(operation, refusal, told);
                if (same.isPresent()) {
                    throw same.get();
                }
            }
            case ARGUMENT -> throw new IllegalArgumentException(refusal.text());
            default -> { }
        }
        return without(operation, told);
    }

    private static Message told(Operation operation, Refusal refusal) {
        return switch (refusal.why()) {
            case UNKNOWN -> Message.of("remote.unknown");
            case MISSING -> Message.of("remote.missing", refusal.text());
            case FORBIDDEN -> Message.of("remote.refused");
            case LARGE -> Message.of("remote.large");
            case BUSY -> Message.of("remote.busy");
            case THROWN, ARGUMENT, BROKEN -> Message.of("remote.broken", operation, refusal.text());
        };
    }

    /** No answer will come. */
    Object without(Operation operation, Message told) throws Exception {
        List<Class<?>> declared = List.of(operation.method().getExceptionTypes());
        for (Class<?> type : declared) {
            Optional<Exception> made = make(type, told, texts.apply(told));
            if (made.isPresent()) {
                throw made.get();
            }
        }
        return blank(operation, told);
    }

    /** The calling thread was interrupted. */
    Object interrupted(Operation operation) throws Exception {
        Thread.currentThread().interrupt();
        if (Arrays.asList(operation.method().getExceptionTypes()).contains(IOException.class)) {
            throw new InterruptedIOException();
        }
        return without(operation, Message.of("journal.interrupted"));
    }

    /** An answer that says nothing but why. */
    static Object blank(Operation operation, Message told) {
        return operation.result().blank(new Blank(told));
    }

    private Optional<Exception> declared(Operation operation, Refusal refusal, Message told) {
        String text = refusal.told().map(texts).orElse(refusal.text());
        Optional<Class<?>> same = Arrays.stream(operation.method().getExceptionTypes()).filter(type -> type.getSimpleName().equals(refusal.type()))
                .findFirst();
        if (same.isPresent()) {
            return make(same.get(), told, text);
        }
        boolean files = Arrays.asList(operation.method().getExceptionTypes()).contains(IOException.class);
        return files ? Optional.of(refusal.type().equals("InterruptedIOException") ? new InterruptedIOException(text) : new IOException(text))
                : Optional.empty();
    }

    /** The core's exceptions carry a message, the others a text. */
    private static Optional<Exception> make(Class<?> type, Message told, String text) {
        for (Constructor<?> constructor : type.getConstructors()) {
            Class<?>[] wanted = constructor.getParameterTypes();
            try {
                if (Arrays.equals(wanted, new Class<?>[] {Message.class, Throwable.class})) {
                    return Optional.of((Exception) constructor.newInstance(told, null));
                }
                if (Arrays.equals(wanted, new Class<?>[] {Message.class})) {
                    return Optional.of((Exception) constructor.newInstance(told));
                }
                if (Arrays.equals(wanted, new Class<?>[] {String.class})) {
                    return Optional.of((Exception) constructor.newInstance(text));
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot make a " + type.getName(), e);
            }
        }
        return Optional.empty();
    }
}
