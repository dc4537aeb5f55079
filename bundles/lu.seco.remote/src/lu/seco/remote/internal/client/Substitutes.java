// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.client;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import lu.seco.core.deadline.Radar;
import lu.seco.core.diagnosis.SupportBundle;
import lu.seco.core.journal.ContentStore;
import lu.seco.core.journal.Subject;
import lu.seco.core.settings.Settings;
import lu.seco.core.settings.SettingsProblem;
import lu.seco.remote.internal.contract.Contract;
import lu.seco.remote.internal.contract.Deliveries;
import lu.seco.remote.internal.contract.Delivery;
import org.osgi.service.log.Logger;

/** What works here instead of in the service: files come to this window, and values of settings are in its memory. */
final class Substitutes {

    private static final String OF_THE_WINDOW = "ui.";

    private final Supplier<Deliveries> service;
    private final Supplier<Calls> calls;
    private final Fetching fetching;
    private final Memory memory;
    private final Optional<Settings> own;
    private final Logger log;

    /** Does it. */
    @FunctionalInterface
    interface Work {
        Object run(List<Object> arguments) throws Exception;
    }

    /**
     * @param own the settings of this window's own data folder, if it has one that the service does not know: then what belongs to the window is kept there
     */
    Substitutes(Supplier<Deliveries> service, Supplier<Calls> calls, Fetching fetching, Memory memory, Optional<Settings> own, Logger log) {
        this.service = Objects.requireNonNull(service, "service");
        this.calls = Objects.requireNonNull(calls, "calls");
        this.fetching = Objects.requireNonNull(fetching, "fetching");
        this.memory = Objects.requireNonNull(memory, "memory");
        this.own = Objects.requireNonNull(own, "own");
        this.log = Objects.requireNonNull(log, "log");
    }

    /** The substitute for a method, if there is one. */
    Optional<Work> of(Contract contract, Method method) {
        String name = method.getName();
        if (contract.type() == ContentStore.class && name.equals("find")) {
            return Optional.of(given -> content(contract, method, (String) given.get(0)));
        }
        if (contract.type() == SupportBundle.class && name.equals("write")) {
            return Optional.of(given -> given.size() == 2 ? fetching.supportBundle(service.get(), Optional.of((Subject) given.get(0)), (Path) given.get(1))
                    : fetching.supportBundle(service.get(), Optional.empty(), (Path) given.get(0)));
        }
        if (contract.type() == Radar.class && name.equals("export")) {
            return Optional.of(given -> {
                fetching.calendar(service.get(), (LocalDate) given.get(0), (Path) given.get(1));
                return null;
            });
        }
        if (contract.type() == Settings.class && name.equals("value")) {
            return Optional.of(given -> value((String) given.get(0)));
        }
        if (contract.type() == Settings.class && name.equals("change") && own.isPresent()) {
            return Optional.of(given -> change(contract, method, given));
        }
        return Optional.empty();
    }

    /** Where this window can read the store itself it does: large files then need not travel. */
    private Optional<Path> content(Contract contract, Method method, String sha256) throws Exception {
        Object there = calls.get().now(contract, "", contract.operation(method).orElseThrow(), List.of(sha256));
        if (!(there instanceof Optional<?> found) || found.isEmpty()) {
            return Optional.empty();
        }
        Path file = (Path) found.get();
        if (Files.isReadable(file)) {
            return Optional.of(file);
        }
        try {
            Optional<Delivery> delivery = service.get().content(sha256);
            return delivery.isEmpty() ? Optional.empty() : Optional.of(fetching.content(service.get(), delivery.get(), sha256));
        } catch (IOException e) {
            log.warn("the content {} cannot be fetched from the service: {}", sha256, e.toString());
            return Optional.empty();
        }
    }

    private Optional<String> value(String key) {
        return own.filter(settings -> key.startsWith(OF_THE_WINDOW)).flatMap(settings -> settings.value(key)).or(() -> memory.setting(key));
    }

    private List<SettingsProblem> change(Contract contract, Method method, List<Object> given) throws Exception {
        Map<String, String> window = new HashMap<>();
        Map<String, String> others = new HashMap<>();
        ((Map<?, ?>) given.get(0)).forEach((key, value) -> (String.valueOf(key).startsWith(OF_THE_WINDOW) ? window : others)
                .put(String.valueOf(key), String.valueOf(value)));
        String person = (String) given.get(1);
        List<SettingsProblem> problems = new ArrayList<>();
        if (!window.isEmpty()) {
            problems.addAll(own.orElseThrow().change(window, person));
        }
        if (problems.isEmpty() && !others.isEmpty()) {
            Object refused = calls.get().now(contract, "", contract.operation(method).orElseThrow(), List.of(others, person));
            ((List<?>) refused).forEach(problem -> problems.add((SettingsProblem) problem));
        }
        return problems;
    }
}
