// SPDX-License-Identifier: EPL-2.0
package lu.seco.product.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import lu.seco.core.exchange.Decision;
import lu.seco.core.exchange.Exchange;
import lu.seco.core.exchange.Order;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.staging.Released;
import lu.seco.core.staging.StagedFile;
import lu.seco.core.staging.Staging;
import lu.seco.core.staging.StagingResult;
import org.osgi.framework.BundleContext;
import org.osgi.util.tracker.ServiceTracker;

/**
 * The hands of a person: each file of the folder is an order, {@code release NAME}, {@code refuse NAME}, {@code recall NAME}, {@code decide NAME
 * DECISION} or {@code order SEND}. It is tried until it could be carried out, as a person waits for a file to appear; then its file goes.
 */
final class Hands implements Runnable {

    private static final long PAUSE_NANOS = 50_000_000;
    private static final String PERSON = "marie";

    private final ServiceTracker<Staging, Staging> staging;
    private final ServiceTracker<Exchange, Exchange> exchange;
    private final ServiceTracker<Journal, Journal> journal;
    private final Path folder;

    Hands(BundleContext context, Path folder) {
        this.folder = folder;
        staging = new ServiceTracker<>(context, Staging.class, null);
        exchange = new ServiceTracker<>(context, Exchange.class, null);
        journal = new ServiceTracker<>(context, Journal.class, null);
        staging.open();
        exchange.open();
        journal.open();
    }

    @Override
    public void run() {
        while (true) {
            try {
                for (Path order : orders()) {
                    if (done(Files.readString(order).strip().split(" "))) {
                        Files.delete(order);
                    }
                }
            } catch (Exception e) {
                System.out.println("hands: " + e);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private List<Path> orders() throws IOException {
        if (staging.getService() == null || exchange.getService() == null || journal.getService() == null) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.toString().endsWith(".part")).sorted().toList();
        }
    }

    private boolean done(String[] words) throws Exception {
        Staging desk = staging.getService();
        String name = words[1];
        switch (words[0]) {
            case "release":
                Optional<String> waiting = staged(name);
                return waiting.isPresent() && carriedOut(desk.release(List.of(waiting.get()), PERSON).get());
            case "refuse":
                Optional<String> unwanted = staged(name);
                return unwanted.isPresent() && carriedOut(desk.refuse(List.of(unwanted.get()), "not this month", PERSON).get());
            case "recall":
                Optional<String> released = desk.recallable().stream().filter(file -> file.name().equals(name)).map(Released::reportId).findFirst();
                return released.isPresent() && carriedOut(desk.recall(released.get(), PERSON).get());
            case "decide":
                Optional<String> report = journal.getService().reportsIn(Set.of(ReportState.HELD, ReportState.UNCERTAIN)).stream()
                        .filter(held -> held.file().name().equals(name)).map(Report::id).findFirst();
                return report.isPresent() && exchange.getService().decide(report.get(), Decision.valueOf(words[2]), PERSON).get().done();
            case "order":
                return exchange.getService().order(Order.valueOf(name)).get().done();
            default:
                throw new IllegalArgumentException(words[0]);
        }
    }

    private Optional<String> staged(String name) {
        return staging.getService().files().stream().filter(file -> file.name().equals(name)).map(StagedFile::id).findFirst();
    }

    private static boolean carriedOut(StagingResult result) {
        if (result.done() == 0) {
            System.out.println("hands: " + result.told().code() + " " + result.refused());
        }
        return result.done() > 0;
    }
}
