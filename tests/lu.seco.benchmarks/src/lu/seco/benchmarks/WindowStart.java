// SPDX-License-Identifier: EPL-2.0
package lu.seco.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lu.seco.product.Office;
import lu.seco.product.Sofie;

/** From the start of the process to a window that can be used, the workbench beside a bare e4 window on the same platform, turn by turn. */
final class WindowStart {

    private static final int TURNS = 15;
    private static final Pattern STARTED = Pattern.compile("STARTED (\\d+)");
    private static final Pattern ROWS = Pattern.compile("ROWS (\\d+)");

    private final Path folder;

    WindowStart(Path folder) {
        this.folder = folder;
    }

    /** What was measured. */
    record Result(String window, String rows) {
    }

    /** The results as rows of the table. */
    Result measure() throws Exception {
        Copy workbench = new Copy(folder.resolve("workbench"), line -> true);
        Copy bare = new Copy(folder.resolve("bare"), line -> !line.startsWith("lu.seco.") && !line.startsWith("derby"));
        Path watch = Path.of(System.getProperty("seco.bench.watch"));
        workbench.add("lu.seco.benchmarks.watch", watch, true);
        bare.add("lu.seco.benchmarks.watch", watch, true);
        bare.add("lu.seco.benchmarks.bare", Path.of(System.getProperty("seco.bench.bare")), false);
        Path data = folder.resolve("data");
        try (Office office = new Office(data, new Sofie(folder.resolve("sofie-start")), "exchange.reception.interval = 7 d")) {
            // one row is there to be shown
            office.start();
            office.dropText("CARTID189001011.1900990001500_999901.JPG", "one file");
            office.awaitState("CARTID189001011.1900990001500_999901.JPG", "SENT");
            office.stop();
            List<Long> rows = new ArrayList<>();
            List<Long> ours = new ArrayList<>();
            List<Long> theirs = new ArrayList<>();
            for (int turn = 0; turn <= TURNS; turn++) {
                String output = workbench.run(office.data(), List.of("-Xmx256m", "-Dseco.bench.ids=sent.table,sent.message", "-Dseco.bench.rows=true"),
                        List.of());
                long our = millis(STARTED, output);
                long their = millis(STARTED, bare.run(Files.createDirectories(folder.resolve("bare-data")), List.of("-Xmx256m"),
                        List.of("-product", "lu.seco.benchmarks.bare.product")));
                // the first turn fills caches and makes the database
                if (turn > 0) {
                    ours.add(our);
                    rows.add(millis(ROWS, output));
                    theirs.add(their);
                }
            }
            double our = median(ours);
            double their = median(theirs);
            return new Result(String.format(Locale.ROOT, "%.0f ms (%.2f x; bare e4 window %.0f ms; medians of %d starts each)", our, our / their, their, TURNS),
                    String.format(Locale.ROOT, "%.0f ms (median of %d starts)", median(rows), TURNS));
        }
    }

    private static long millis(Pattern what, String output) {
        Matcher line = what.matcher(output);
        if (!line.find()) {
            throw new IllegalStateException("did not start: " + output);
        }
        return Long.parseLong(line.group(1));
    }

    private static double median(List<Long> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }
}
