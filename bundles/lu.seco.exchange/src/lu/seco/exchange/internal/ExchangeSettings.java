// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import lu.seco.exchange.internal.receive.Action;
import lu.seco.exchange.internal.schedule.ReceptionHours;

/**
 * The settings of the engine, as one value that is swapped whole.
 *
 * @param folders the folders people see
 * @param intake how files are taken
 * @param hours when answers are fetched
 * @param retry how often a failed sending is tried again
 * @param actions what is done with answers
 */
public record ExchangeSettings(Folders folders, Intake intake, ReceptionHours hours, Retry retry, Actions actions) {

    /**
     * The folders people see.
     *
     * @param outbox <i>Départ</i>
     * @param quarantine where refused files go
     * @param payroll where answers are published
     */
    public record Folders(Path outbox, Path quarantine, Path payroll) {
    }

    /**
     * How files are taken.
     *
     * @param scanInterval the longest time between two looks into <i>Départ</i>
     * @param quietLocal how long a file must not change on a local disk
     * @param quietNetwork the same on a network share
     * @param network whether <i>Départ</i> is on a network share; empty: find out
     * @param sizeLimit largest file that is sent, in bytes
     * @param sendUnknownNames whether files nobody recognises are sent all the same
     * @param holdTwins whether content that was sent before waits for a person
     */
    public record Intake(Duration scanInterval, Duration quietLocal, Duration quietNetwork, Optional<Boolean> network, long sizeLimit,
            boolean sendUnknownNames, boolean holdTwins) {
    }

    /**
     * How often a failed sending is tried again.
     *
     * @param first wait after the first failure; doubled after each
     * @param longest longest wait
     * @param limit number of attempts after which a person must say so
     */
    public record Retry(Duration first, Duration longest, int limit) {

        /** When to try again after that attempt failed; empty: not by itself. */
        public Optional<Duration> waitAfter(int attempt) {
            if (attempt >= limit) {
                return Optional.empty();
            }
            Duration wait = first;
            for (int i = 1; i < attempt && wait.compareTo(longest) < 0; i++) {
                wait = wait.multipliedBy(2);
            }
            return Optional.of(wait.compareTo(longest) > 0 ? longest : wait);
        }
    }

    /**
     * What is done with answers.
     *
     * @param list the actions, in order
     * @param timeout how long a command may run
     */
    public record Actions(List<Action> list, Duration timeout) {
        public Actions {
            list = List.copyOf(list);
        }
    }

    static ExchangeSettings of(ExchangeConfig config) {
        Optional<Boolean> network = switch (config.outbox_location()) {
            case "local" -> Optional.of(false);
            case "network" -> Optional.of(true);
            default -> Optional.empty();
        };
        return new ExchangeSettings(
                new Folders(Path.of(config.outbox()), Path.of(config.quarantine()), Path.of(config.payroll())),
                new Intake(Duration.ofMillis(config.scan_interval()), Duration.ofMillis(config.quiet_local()),
                        Duration.ofMillis(config.quiet_network()), network, config.size_limit() * 1024L * 1024L,
                        "send".equals(config.unknown_names()), "hold".equals(config.twins())),
                ReceptionHours.of(Duration.ofMillis(config.reception_interval()), config.reception_from(), config.reception_until(),
                        config.reception_days()),
                new Retry(Duration.ofMillis(config.retry_first()), Duration.ofMillis(config.retry_longest()), config.retry_limit()),
                new Actions(Action.parseAll(config.action()), Duration.ofMillis(config.action_timeout())));
    }
}
