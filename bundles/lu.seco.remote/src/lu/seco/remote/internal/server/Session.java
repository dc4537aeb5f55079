// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.server;

import com.google.gson.stream.JsonReader;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;
import lu.seco.core.Message;
import lu.seco.remote.internal.codec.MisfitException;
import lu.seco.remote.internal.contract.Contract;
import lu.seco.remote.internal.contract.Contracts;
import lu.seco.remote.internal.contract.Deliveries;
import lu.seco.remote.internal.contract.Operation;
import lu.seco.remote.internal.contract.Refusal;
import lu.seco.remote.internal.contract.Refusal.Why;
import lu.seco.remote.internal.wire.Frames;
import lu.seco.remote.internal.wire.Limits;
import lu.seco.remote.internal.wire.Outbox;
import org.osgi.service.log.Logger;

/** One window that was let in: reads its calls, has them carried out on threads of its own, and sends what becomes of them. */
final class Session {

    private final Socket socket;
    private final Visit visit;
    private final Contracts contracts;
    private final House house;
    private final Deliveries deliveries;
    private final Limits limits;
    private final Logger log;
    private final Outbox outbox;
    private final Answers answers;
    private final ThreadPoolExecutor workers;
    private final Map<Long, Future<?>> going = new ConcurrentHashMap<>();
    private volatile boolean missed;

    Session(Socket socket, Visit visit, Contracts contracts, House house, Deliveries deliveries, Limits limits, Outbox outbox, Logger log) {
        this.socket = Objects.requireNonNull(socket, "socket");
        this.visit = Objects.requireNonNull(visit, "visit");
        this.contracts = Objects.requireNonNull(contracts, "contracts");
        this.house = Objects.requireNonNull(house, "house");
        this.deliveries = Objects.requireNonNull(deliveries, "deliveries");
        this.limits = Objects.requireNonNull(limits, "limits");
        this.outbox = Objects.requireNonNull(outbox, "outbox");
        this.log = Objects.requireNonNull(log, "log");
        answers = new Answers(outbox, limits, () -> Outbox.cut(socket), log);
        workers = new ThreadPoolExecutor(limits.calls(), limits.calls(), 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(limits.waiting()), task -> {
            Thread thread = new Thread(task, "seco-window-call");
            thread.setDaemon(true);
            return thread;
        });
        workers.allowCoreThreadTimeOut(true);
    }

    /** Serves the window until it goes. */
    void serve(DataInputStream in) throws IOException {
        outbox.begin("seco-window-answers");
        tellServices();
        try {
            for (Optional<byte[]> frame = Frames.next(in, limits.request()); frame.isPresent(); frame = Frames.next(in, limits.request())) {
                take(Frames.open(frame.get()));
            }
        } finally {
            outbox.close();
            going.values().forEach(call -> call.cancel(true));
            workers.shutdownNow();
        }
    }

    /** Says which services are there. */
    void tellServices() {
        Map<String, List<String>> services = house.services();
        try {
            push(Frames.frame("services", out -> {
                out.beginArray();
                for (Map.Entry<String, List<String>> service : services.entrySet()) {
                    out.value(service.getKey());
                    out.beginArray();
                    for (String id : service.getValue()) {
                        out.value(id);
                    }
                    out.endArray();
                }
                out.endArray();
            }));
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
    }

    /** Tells the window something; if it is too slow it is told later that it missed something. */
    void push(byte[] frame) {
        if (!outbox.offer(frame)) {
            missed = true;
        }
    }

    /** Says that the service lives. */
    void pulse() {
        try {
            if (outbox.offer(Frames.frame(missed ? "missed" : "pulse", out -> { })) && missed) {
                missed = false;
                tellServices();
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
    }

    void cut() {
        Outbox.cut(socket);
    }

    private void take(JsonReader in) throws IOException {
        String kind = Frames.fitting(in::nextString);
        long call = Frames.fitting(in::nextLong);
        switch (kind) {
            case "call" -> call(call, in);
            case "cancel" -> Optional.ofNullable(going.get(call)).ifPresent(future -> future.cancel(true));
            default -> throw new MisfitException("a window does not say " + kind);
        }
    }

    private void call(long call, JsonReader in) throws IOException {
        String service = Frames.fitting(in::nextString);
        String id = Frames.fitting(in::nextString);
        String name = Frames.fitting(in::nextString);
        Optional<Contract> contract = contracts.service(service);
        Optional<Operation> operation = contract.flatMap(known -> known.operation(name));
        if (operation.isEmpty()) {
            answers.no(call, Refusal.of(Why.UNKNOWN, service + "." + name));
            return;
        }
        List<Object> arguments = Frames.fitting(() -> arguments(call, operation.get(), in));
        try {
            // entered before it can end
            CompletableFuture<Void> entered = new CompletableFuture<>();
            going.put(call, workers.submit(() -> {
                entered.join();
                try {
                    carryOut(call, contract.get(), id, operation.get(), arguments);
                } finally {
                    going.remove(call);
                }
            }));
            entered.complete(null);
        } catch (RejectedExecutionException e) {
            log.debug("a window has more than {} calls waiting: {}", limits.waiting(), e.getMessage());
            answers.no(call, Refusal.of(Why.BUSY, name));
        }
    }

    private List<Object> arguments(long call, Operation operation, JsonReader in) throws IOException {
        List<Object> arguments = new ArrayList<>();
        in.beginArray();
        for (Operation.Parameter parameter : operation.parameters()) {
            if (parameter.callback()) {
                in.nextNull();
                arguments.add(progress(call, arguments.size(), parameter));
            } else {
                arguments.add(parameter.codec().read(in));
            }
        }
        in.endArray();
        return arguments;
    }

    private Object progress(long call, int place, Operation.Parameter parameter) {
        if (parameter.type() == LongConsumer.class) {
            LongConsumer told = number -> answers.progress(call, place, parameter.codec(), number);
            return told;
        }
        if (parameter.type() == IntConsumer.class) {
            IntConsumer told = number -> answers.progress(call, place, parameter.codec(), number);
            return told;
        }
        Consumer<Object> told = value -> answers.progress(call, place, parameter.codec(), value);
        return told;
    }

    private void carryOut(long call, Contract contract, String id, Operation operation, List<Object> arguments) {
        Optional<Object> service = contract.type() == Deliveries.class ? Optional.of(deliveries) : house.service(contract, id);
        if (service.isEmpty()) {
            answers.no(call, Refusal.of(Why.MISSING, contract.name()));
            return;
        }
        try {
            Optional<Message> hindrance = Guards.hinders(contract, operation, service.get(), arguments, visit.owner());
            if (hindrance.isPresent()) {
                log.warn("a window of {} was refused {}", visit.person(), operation);
                answers.no(call, new Refusal(Why.FORBIDDEN, "", operation.toString(), hindrance));
                return;
            }
            if (contract.type() != Deliveries.class && (operation.orders() || contract.ownerOnly(operation))) {
                house.ordered(visit.person(), operation, arguments.stream().filter(String.class::isInstance).map(String.class::cast).findFirst().orElse(""));
            }
            Object result = operation.method().invoke(service.get(), arguments.toArray());
            if (operation.later()) {
                ((CompletableFuture<?>) result).whenComplete((value, error) -> complete(call, operation, value, error));
            } else {
                answers.good(call, operation, result);
            }
        } catch (ReflectiveOperationException | RuntimeException e) {
            answers.thrown(call, operation, e);
        }
    }

    private void complete(long call, Operation operation, Object value, Throwable error) {
        if (error == null) {
            answers.good(call, operation, value);
        } else {
            answers.thrown(call, operation, error);
        }
    }

    @Override
    public String toString() {
        return "window of " + visit.person() + (visit.owner() ? "" : " (guest)");
    }
}
