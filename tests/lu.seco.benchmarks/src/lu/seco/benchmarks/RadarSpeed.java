// SPDX-License-Identifier: EPL-2.0
package lu.seco.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lu.seco.product.Product;

/**
 * How long the radar reads a journal of 1,000,000 reports for the first time: {@code seco due} as a process of its own, beside {@code seco journal} with one
 * row, which starts and opens the same journal.
 */
final class RadarSpeed {

    private static final int RUNS = 5;

    private final Path data;

    /** Fills the journal, which takes some minutes, unless the folder named by {@code seco.bench.million} holds one. */
    RadarSpeed(Path folder) throws Exception {
        data = Path.of(System.getProperty("seco.bench.million", folder.resolve("million").toString()));
        if (!Files.exists(data.resolve("journal/derby"))) {
            Product.run(List.of(Product.java(), "-Xmx512m", "-cp", System.getProperty("seco.bench.fill"), "lu.seco.journal.internal.MillionRows",
                    data.toString(), "1000000"), 0);
        }
    }

    /** Medians of some starts each, in turns. */
    String measure() throws IOException, InterruptedException {
        long[] rows = new long[RUNS];
        long[] due = new long[RUNS];
        for (int run = 0; run < RUNS; run++) {
            rows[run] = millis("journal", "--limit", "1");
            due[run] = millis("due");
        }
        Arrays.sort(rows);
        Arrays.sort(due);
        return String.format(Locale.ROOT, "%.1f s (seco journal with one row %.1f s), so %.1f s for the radar", due[RUNS / 2] / 1e3, rows[RUNS / 2] / 1e3,
                (due[RUNS / 2] - rows[RUNS / 2]) / 1e3);
    }

    private long millis(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Product.service().resolve("seco").toString(), "--data", data.toString()));
        command.addAll(List.of(words));
        long begin = System.nanoTime();
        // 0: nothing is overdue, 10: something is; which of them depends on the day
        int code = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        if (code != 0 && code != 10) {
            throw new IllegalStateException(command + " ended with " + code);
        }
        return (System.nanoTime() - begin) / 1_000_000;
    }
}
