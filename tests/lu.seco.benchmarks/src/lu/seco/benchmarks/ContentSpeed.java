// SPDX-License-Identifier: EPL-2.0
package lu.seco.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import lu.seco.core.content.SampleWriter.Wish;
import lu.seco.core.file.DecodedPage;
import lu.seco.core.file.Recognition;
import lu.seco.seculine.internal.DataFiles;
import lu.seco.seculine.internal.SeculineKnowledge;
import lu.seco.seculine.internal.check.SeculineCheck;
import lu.seco.seculine.internal.sample.SeculineSamples;

/**
 * How long checking a DECSAL and decoding all of it, page by page, takes beside {@code wc -l} and {@code sha256sum} of the same file, in the same rounds; and
 * how much heap is in use meanwhile.
 */
final class ContentSpeed {

    private static final int RECORDS = 200_000;
    private static final int EMPLOYERS = 40;
    private static final int WARM_UP = 15;
    private static final int ROUNDS = 21;
    private static final int PAGE = 1_000;

    private final Path file;
    private final Clock clock = Clock.systemUTC();
    private final SeculineKnowledge knowledge = new SeculineKnowledge(clock);
    private final SeculineCheck check = new SeculineCheck(clock, DataFiles.builtIn());
    private final Recognition recognition = knowledge.recognise("DECSAL.dta");

    /**
     * A measurement.
     *
     * @param folder where the file is written
     */
    ContentSpeed(Path folder) {
        file = folder.resolve("DECSAL.dta");
    }

    /** Measures for some seconds. */
    List<Line> measure() throws IOException, InterruptedException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            new SeculineSamples(clock, DataFiles.builtIn()).write(new Wish("DECSAL", YearMonth.now(clock).minusMonths(2), EMPLOYERS, RECORDS, 1), out);
        }
        double[] checking = new double[ROUNDS];
        double[] decoding = new double[ROUNDS];
        double[] tools = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            int place = Math.max(0, round);
            long start = System.nanoTime();
            checkAll();
            long checked = System.nanoTime();
            decodeAll();
            long decoded = System.nanoTime();
            run("wc", "-l", file.toString());
            run("sha256sum", file.toString());
            checking[place] = (checked - start) / 1e6;
            decoding[place] = (decoded - checked) / 1e6;
            tools[place] = (System.nanoTime() - decoded) / 1e6;
        }
        double own = median(checking) + median(decoding);
        String text = String.format(Locale.ROOT, "%.1f times: checking %.0f ms, decoding %.0f ms, wc and sha256sum %.0f ms (medians of %d rounds)",
                own / median(tools), median(checking), median(decoding), median(tools), ROUNDS);
        return List.of(new Line("DECSAL of 200,000 records, checked and decoded", text, "at most 3 times wc -l and sha256sum"),
                new Line("heap in use meanwhile, above what was before", String.format(Locale.ROOT, "%.1f MB", growth() / 1e6), "below 32 MB"));
    }

    private void checkAll() throws IOException {
        if (!check.check(recognition, file, finding -> { }).clean()) {
            throw new IllegalStateException("findings in a sample");
        }
    }

    private void decodeAll() throws IOException {
        long from = 1;
        long rows = 0;
        boolean more = true;
        while (more) {
            DecodedPage page = knowledge.decode(recognition.kind(), file, from, PAGE);
            rows += page.rows().size();
            from = page.rows().get(page.rows().size() - 1).line() + 1;
            more = page.more();
        }
        if (rows != RECORDS + 1) {
            throw new IllegalStateException(rows + " rows");
        }
    }

    /** The most that is reachable while both work, above what is before: what a collection leaves, asked again and again. */
    private long growth() throws IOException, InterruptedException {
        long before = used();
        AtomicLong most = new AtomicLong(before);
        AtomicBoolean done = new AtomicBoolean();
        Thread watch = new Thread(() -> {
            while (!done.get()) {
                most.accumulateAndGet(used(), Math::max);
            }
        }, "heap watch");
        watch.start();
        try {
            for (int i = 0; i < 5; i++) {
                checkAll();
                decodeAll();
            }
        } finally {
            done.set(true);
            watch.join();
        }
        return most.get() - before;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IOException(String.join(" ", command));
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /**
     * A row of the table of results.
     *
     * @param measure what
     * @param result how much
     * @param target how much it may be
     */
    record Line(String measure, String result, String target) {
    }
}
