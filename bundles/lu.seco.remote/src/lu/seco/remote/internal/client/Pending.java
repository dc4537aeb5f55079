// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.client;

import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;
import lu.seco.remote.internal.contract.Operation;
import lu.seco.remote.internal.wire.Frames;

/** A call that was sent and waits for what becomes of it. Progress is passed on by the thread that waits, in order, as if it called the service itself. */
final class Pending {

    private final Operation operation;
    private final List<Object> arguments;
    private final LinkedBlockingQueue<Frame> frames = new LinkedBlockingQueue<>();
    private volatile Runnable onLast = () -> { };
    private volatile boolean over;

    /**
     * What came about a call.
     *
     * @param kind {@code ok}, {@code no} or {@code told}; {@code lost} if nothing will come any more
     * @param in the rest of the frame
     */
    record Frame(String kind, JsonReader in) {
        Frame {
            Objects.requireNonNull(kind, "kind");
        }

        boolean last() {
            return !kind.equals("told");
        }
    }

    Pending(Operation operation, List<Object> arguments) {
        this.operation = Objects.requireNonNull(operation, "operation");
        this.arguments = List.copyOf(arguments);
    }

    Operation operation() {
        return operation;
    }

    /** Has something run as soon as the last frame is there. */
    void onLast(Runnable task) {
        onLast = task;
    }

    /** Whether the last frame is there. */
    boolean arrived() {
        return over;
    }

    void put(Frame frame) {
        frames.add(frame);
        if (frame.last()) {
            over = true;
            onLast.run();
        }
    }

    /**
     * Waits for the end.
     *
     * @param millis how long at most
     * @throws TimeoutException if it took longer
     */
    Frame last(long millis) throws InterruptedException, TimeoutException, IOException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (true) {
            Frame frame = frames.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (frame == null) {
                throw new TimeoutException();
            }
            if (frame.last()) {
                return frame;
            }
            progress(frame.in());
        }
    }

    private void progress(JsonReader in) throws IOException {
        int place = Frames.fitting(in::nextInt);
        Operation.Parameter parameter = Frames.fitting(() -> operation.parameters().get(Objects.checkIndex(place, arguments.size())));
        Object told = Frames.fitting(() -> parameter.codec().read(in));
        Object callback = arguments.get(place);
        if (callback instanceof LongConsumer numbers) {
            numbers.accept((Long) told);
        } else if (callback instanceof IntConsumer numbers) {
            numbers.accept((Integer) told);
        } else if (callback instanceof Consumer<?> consumer) {
            accept(consumer, told);
        }
    }

    /** The contract says what the consumer takes, and the codec is that of this type. */
    private static void accept(Consumer<?> consumer, Object told) throws IOException {
        try {
            Consumer.class.getMethod("accept", Object.class).invoke(consumer, told);
        } catch (ReflectiveOperationException e) {
            throw new IOException("progress could not be passed on", e);
        }
    }
}
