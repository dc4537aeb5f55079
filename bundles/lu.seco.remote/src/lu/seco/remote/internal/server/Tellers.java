// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.server;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.BooleanSupplier;
import lu.seco.remote.internal.contract.Contract;
import lu.seco.remote.internal.contract.Contracts;
import lu.seco.remote.internal.contract.Operation;
import lu.seco.remote.internal.wire.Frames;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.log.Logger;

/** Listens to journal and engine for the windows; the engine waits for none of them. */
final class Tellers implements AutoCloseable {

    private final BooleanSupplier wanted;
    private final Consumer<byte[]> windows;
    private final Logger log;
    private final List<ServiceRegistration<?>> registrations = new ArrayList<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "seco-window-news");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param wanted whether there is a window
     * @param windows tells them
     */
    Tellers(BooleanSupplier wanted, Consumer<byte[]> windows, Logger log) {
        this.wanted = Objects.requireNonNull(wanted, "wanted");
        this.windows = Objects.requireNonNull(windows, "windows");
        this.log = Objects.requireNonNull(log, "log");
    }

    void begin(BundleContext bundles, Contracts contracts) {
        contracts.listeners().forEach(contract -> registrations.add(bundles.registerService(contract.type().getName(), listener(contract), null)));
    }

    /** A listener that passes on to the windows what it is told. */
    Object listener(Contract contract) {
        InvocationHandler handler = (self, method, arguments) -> switch (method.getName()) {
            case "equals" -> method.getDeclaringClass() == Object.class ? self == arguments[0] : told(contract, method, arguments);
            case "hashCode" -> System.identityHashCode(self);
            case "toString" -> contract.name() + " for windows";
            default -> told(contract, method, arguments);
        };
        return Proxy.newProxyInstance(contract.type().getClassLoader(), new Class<?>[] {contract.type()}, handler);
    }

    private Object told(Contract contract, Method method, Object[] arguments) {
        contract.operation(method).filter(operation -> wanted.getAsBoolean()).ifPresent(operation -> {
            Object[] given = arguments == null ? new Object[0] : arguments;
            try {
                worker.execute(() -> tell(contract, operation, given));
            } catch (RejectedExecutionException e) {
                log.debug("told while windows are sent away: {}", operation);
            }
        });
        return null;
    }

    private void tell(Contract contract, Operation operation, Object[] arguments) {
        try {
            windows.accept(Frames.frame("event", out -> {
                out.value(contract.name()).value(operation.name());
                out.beginArray();
                for (int at = 0; at < arguments.length; at++) {
                    operation.parameters().get(at).codec().write(out, arguments[at]);
                }
                out.endArray();
            }));
        } catch (IOException | RuntimeException e) {
            log.error("windows are not told of {}", operation, e);
        }
    }

    @Override
    public void close() {
        registrations.forEach(ServiceRegistration::unregister);
        registrations.clear();
        worker.shutdownNow();
    }
}
