// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.client;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import lu.seco.core.Message;
import lu.seco.core.exchange.EngineStatus;
import lu.seco.core.exchange.Exchange;
import lu.seco.core.exchange.Order;
import lu.seco.core.exchange.OrderResult;
import lu.seco.core.journal.Declaration;
import lu.seco.core.journal.Evidence;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalFilter;
import lu.seco.core.journal.Page;
import lu.seco.core.journal.PageRequest;
import lu.seco.core.journal.Progress;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.RowSort;
import lu.seco.core.journal.StoredFile;
import lu.seco.remote.internal.server.FakeHouse;
import lu.seco.remote.internal.server.FakeService;
import lu.seco.remote.internal.wire.Limits;

/** What the channel adds to a call: the service answers at once. No test; {@code releng/bench remote} runs it. */
public final class RemoteSpeed {

    private static final int WARM = 300;
    private static final int TIMES = 500;

    private RemoteSpeed() {
    }

    /** Prints one line for each measure. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("seco-remote");
        List<Report> reports = new ArrayList<>();
        for (int row = 0; row < 1_000; row++) {
            reports.add(report(row));
        }
        long[] keys = new long[1_000_000];
        Arrays.setAll(keys, at -> at);
        FakeHouse house = new FakeHouse().with(Exchange.class, (self, method, given) -> method.getName().equals("status") ? EngineStatus.STOPPED
                : CompletableFuture.completedFuture(new OrderResult(true, 0, 0, Message.of("order.done"))))
                .with(Journal.class, (self, method, given) -> switch (method.getName()) {
                    case "reports" -> new Page<>(reports.subList(0, ((PageRequest) given[1]).limit()), true);
                    case "countReports" -> 7L;
                    default -> keys;
                });
        try (FakeService service = new FakeService(house, folder, Limits.STANDARD, Window.silent());
                Window window = new Window(note(service, folder), folder, Optional.empty(), Limits.STANDARD)) {
            Journal journal = window.connected().service(Journal.class);
            Exchange exchange = window.service(Exchange.class);
            measure("a number", TIMES, () -> journal.countReports(JournalFilter.ALL));
            for (int rows : new int[] {50, 200, 1_000}) {
                measure("a page of " + rows + " reports", TIMES, () -> journal.reports(JournalFilter.ALL, PageRequest.newest(rows)));
            }
            measure("1,000,000 keys of a sorted list", 20, () -> journal.sortedReports(JournalFilter.ALL, RowSort.NEWEST));
            measure("an order and its result", TIMES, () -> exchange.order(Order.SEND).get());
        }
    }

    private static Path note(FakeService service, Path folder) throws Exception {
        service.note(folder.resolve("note"), FakeService.OWNER);
        return folder.resolve("note");
    }

    private static Report report(int row) {
        Instant at = Instant.parse("2026-02-10T07:00:00Z").plus(Duration.ofMinutes(row));
        StoredFile file = new StoredFile("DECSAL_2026_02_" + row + ".txt", Optional.of("DECSAL.999900203." + row), "ab".repeat(32), 120_000, Optional.empty());
        Declaration declaration = new Declaration("DECSAL", Optional.of("9999002"), Optional.of("99990020300"), Optional.of(YearMonth.of(2026, 2)));
        Evidence evidence = new Evidence("2026-02-10 08:00:01 INFO sent DECSAL.999900203", "audit.log:4711");
        Progress progress = new Progress(ReportState.SENT, 1, Optional.empty(), Optional.of(evidence), Optional.of("ENC" + row), Optional.empty(),
                OptionalInt.empty());
        return new Report("20260210-070000-" + row, file, declaration, progress, at, at, row);
    }

    private static void measure(String what, int times, Callable<?> call) throws Exception {
        for (int warm = 0; warm < Math.min(WARM, times); warm++) {
            call.call();
        }
        long[] nanos = new long[times];
        for (int at = 0; at < times; at++) {
            long begin = System.nanoTime();
            call.call();
            nanos[at] = System.nanoTime() - begin;
        }
        Arrays.sort(nanos);
        System.out.printf("%s: p50 %.2f ms, p95 %.2f ms, longest %.1f ms%n", what, nanos[times / 2] / 1e6, nanos[times * 95 / 100] / 1e6,
                nanos[times - 1] / 1e6);
    }
}
