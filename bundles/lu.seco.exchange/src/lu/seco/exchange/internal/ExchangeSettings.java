// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lu.seco.exchange.internal.intake.FindingRule;
import lu.seco.exchange.internal.receive.Action;
import lu.seco.exchange.internal.schedule.ReceptionHours;

/**
 * The settings of the engine, as one value that is swapped whole.
 *
 * @param folders the folders people see
 * @param intake how files are taken
 * @param hours when answers are fetched
 * @param retry how often a failed sending is tried again
 * @param connection what follows when the connection fails
 * @param times how long people are left in peace, and other times
 * @param actions what is done with answers
 * @param staging what has to pass <i>À valider</i>, and how
 * @param passive whether this station only shows and notifies
 */
public record ExchangeSettings(Folders folders, Intake intake, ReceptionHours hours, Retry retry, Connection connection, Times times,
        Actions actions, Staging staging, boolean passive) {

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
     * @param findings what is done with a file whose content has findings
     */
    public record Intake(Duration scanInterval, Duration quietLocal, Duration quietNetwork, Optional<Boolean> network, long sizeLimit,
            boolean sendUnknownNames, boolean holdTwins, FindingRule findings) {
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
            return attempt >= limit ? Optional.empty() : Optional.of(backoff(attempt));
        }

        /** The wait after the n-th failure, counted from 1, whatever the limit. */
        public Duration backoff(int number) {
            return doubled(first, number, longest);
        }
    }

    /**
     * What follows when the connection fails.
     *
     * @param failures number of runs in a row that fail before no run begins by itself for a while
     * @param pause the first such while; doubled after each
     * @param longest the longest
     */
    public record Connection(int failures, Duration pause, Duration longest) {

        /** The while after that one. */
        Duration after(Duration last) {
            return doubled(last.isZero() ? pause : last.multipliedBy(2), 1, longest);
        }
    }

    /**
     * Times.
     *
     * @param decisionWait when a person who waits for an answer to an unclear report is asked again
     */
    public record Times(Duration decisionWait) {
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

    /**
     * What has to pass <i>À valider</i>, and how.
     *
     * @param folders the watched folders
     * @param unusable folders as they are written in the settings that cannot be watched: no path, or a folder that has another role
     * @param refused where refused files go
     * @param kinds procedures that have to pass, in upper case
     * @param recall how long a released file can be pulled back
     * @param fourEyes whether a person may not release what they prepared themselves
     */
    public record Staging(List<Path> folders, List<String> unusable, Path refused, Set<String> kinds, Duration recall, boolean fourEyes) {
        public Staging {
            folders = List.copyOf(folders);
            unusable = List.copyOf(unusable);
            kinds = Set.copyOf(kinds);
        }

        /** Whether files of that procedure have to pass. */
        public boolean mustPass(String kind) {
            return kinds.contains(kind.toUpperCase(Locale.ROOT));
        }

        static Staging of(ExchangeConfig config, Path root) {
            Path refused = Path.of(config.staging_refused());
            Set<Path> taken = new LinkedHashSet<>();
            for (String other : List.of(config.outbox(), config.quarantine(), config.payroll(), config.staging_refused())) {
                taken.add(root.resolve(other).normalize());
            }
            Set<Path> folders = new LinkedHashSet<>();
            List<String> unusable = new ArrayList<>();
            for (String written : config.staging_folder()) {
                Optional<Path> folder = path(root, written).filter(path -> !taken.contains(path));
                folder.ifPresentOrElse(folders::add, () -> unusable.add(written));
            }
            Set<String> kinds = Arrays.stream(config.staging_kinds().split(",")).map(String::strip).filter(kind -> !kind.isEmpty())
                    .map(kind -> kind.toUpperCase(Locale.ROOT)).collect(Collectors.toSet());
            return new Staging(List.copyOf(folders), unusable, refused, kinds, Duration.ofMillis(config.staging_recall()),
                    config.staging_four_eyes());
        }

        private static Optional<Path> path(Path root, String written) {
            try {
                return Optional.of(written.strip()).filter(text -> !text.isEmpty()).map(text -> root.resolve(text).normalize());
            } catch (InvalidPathException e) {
                // said on the board as unusable
                return Optional.empty();
            }
        }
    }

    /** The n-th of waits that double, from 1. */
    static Duration doubled(Duration first, int number, Duration longest) {
        Duration wait = first;
        for (int i = 1; i < number && wait.compareTo(longest) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longest) > 0 ? longest : wait;
    }

    /** @param root the data folder, to which the folders of <i>À valider</i> are relative */
    static ExchangeSettings of(ExchangeConfig config, Path root) {
        Optional<Boolean> network = switch (config.outbox_location()) {
            case "local" -> Optional.of(false);
            case "network" -> Optional.of(true);
            default -> Optional.empty();
        };
        return new ExchangeSettings(
                new Folders(Path.of(config.outbox()), Path.of(config.quarantine()), Path.of(config.payroll())),
                new Intake(Duration.ofMillis(config.scan_interval()), Duration.ofMillis(config.quiet_local()),
                        Duration.ofMillis(config.quiet_network()), network, config.size_limit() * 1024L * 1024L,
                        "send".equals(config.unknown_names()), "hold".equals(config.twins()),
                        FindingRule.of(config.check_error(), config.check_warning(), config.check_note())),
                ReceptionHours.of(Duration.ofMillis(config.reception_interval()), config.reception_from(), config.reception_until(),
                        config.reception_days()),
                new Retry(Duration.ofMillis(config.retry_first()), Duration.ofMillis(config.retry_longest()), config.retry_limit()),
                new Connection(config.connection_failures(), Duration.ofMillis(config.connection_pause()), Duration.ofMillis(config.connection_longest())),
                new Times(Duration.ofMillis(config.decision_wait())),
                new Actions(Action.parseAll(config.action()), Duration.ofMillis(config.action_timeout())),
                Staging.of(config, root), "passive".equals(config.station_mode()));
    }
}
