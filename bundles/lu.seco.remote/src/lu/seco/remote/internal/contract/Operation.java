// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.contract;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import lu.seco.remote.internal.codec.Codec;
import lu.seco.remote.internal.codec.Codecs;

/** A method of a contract, and how its arguments and its result travel. */
public final class Operation {

    private final Method method;
    private final String name;
    private final List<Parameter> parameters = new ArrayList<>();
    private final Codec result;
    private final boolean later;
    private final boolean namesFiles;

    /**
     * A parameter.
     *
     * @param type as it is declared
     * @param codec for the value; for a callback for what is handed to it
     * @param callback whether the caller gives something that is to be told of the progress
     */
    public record Parameter(Class<?> type, Codec codec, boolean callback) {
        public Parameter {
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(codec, "codec");
        }
    }

    /** @throws IllegalArgumentException if something in the method cannot travel */
    Operation(Method method, Codecs codecs) {
        this.method = Objects.requireNonNull(method, "method");
        name = method.getName() + Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName).collect(Collectors.joining(",", "(", ")"));
        try {
            Type answer = method.getGenericReturnType();
            later = method.getReturnType() == CompletableFuture.class;
            result = codecs.of(later ? ((ParameterizedType) answer).getActualTypeArguments()[0] : answer);
            for (int at = 0; at < method.getParameterCount(); at++) {
                parameters.add(parameter(method.getParameterTypes()[at], method.getGenericParameterTypes()[at], codecs));
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(method.getDeclaringClass().getSimpleName() + "." + name + ": " + e.getMessage(), e);
        }
        namesFiles = Arrays.stream(method.getGenericParameterTypes()).filter(type -> callback(type).isEmpty()).anyMatch(Codecs::namesFiles);
        if (later && parameters.stream().anyMatch(Parameter::callback)) {
            throw new IllegalArgumentException(name + ": what completes later cannot tell of its progress");
        }
    }

    private static Parameter parameter(Class<?> raw, Type type, Codecs codecs) {
        Optional<Type> told = callback(type);
        return new Parameter(raw, codecs.of(told.orElse(type)), told.isPresent());
    }

    /** What a callback is told; empty for a value. */
    private static Optional<Type> callback(Type type) {
        if (type == LongConsumer.class) {
            return Optional.of(long.class);
        }
        if (type == IntConsumer.class) {
            return Optional.of(int.class);
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == Consumer.class) {
            return Optional.of(generic.getActualTypeArguments()[0]);
        }
        return Optional.empty();
    }

    /** Name and parameter types, for example {@code reports(JournalFilter,PageRequest)}: how it is called on the wire. */
    public String name() {
        return name;
    }

    public Method method() {
        return method;
    }

    public List<Parameter> parameters() {
        return parameters;
    }

    /** For the result, or for what the future completes with. */
    public Codec result() {
        return result;
    }

    /** Whether it returns at once and completes later. */
    public boolean later() {
        return later;
    }

    /** Whether it returns at once, tells nothing, and can only fail silently. */
    public boolean tellsNothing() {
        return method.getReturnType() == void.class && method.getExceptionTypes().length == 0;
    }

    /** Whether a person orders something by it, as opposed to looking at something. */
    public boolean orders() {
        return later || method.getReturnType() == void.class;
    }

    /** Whether the caller chooses files of this machine by its arguments. */
    public boolean namesFiles() {
        return namesFiles;
    }

    @Override
    public String toString() {
        return method.getDeclaringClass().getSimpleName() + "." + name;
    }
}
