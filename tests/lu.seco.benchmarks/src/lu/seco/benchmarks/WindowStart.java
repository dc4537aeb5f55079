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

    private static final int TURNS = 7;
    private static final Pattern STARTED = Pattern.compile("STARTED (\\d+)");

    private final Path folder;

    WindowStart(Path folder) {
        this.folder = folder;
    }

    /** The result as a row of the table. */
    String measure() throws Exception {
        Copy workbench = new Copy(folder.resolve("workbench"), line -> true);
        Copy bare = new Copy(folder.resolve("bare"), line -> !line.startsWith("lu.seco.") && !line.startsWith("derby"));
        Path watch = Path.of(System.getProperty("seco.bench.watch"));
        workbench.add("lu.seco.benchmarks.watch", watch, true);
        bare.add("lu.seco.benchmarks.watch", watch, true);
        bare.add("lu.seco.benchmarks.bare", Path.of(System.getProperty("seco.bench.bare")), false);
        Path data = folder.resolve("data");
        try (Office office = new Office(data, new Sofie(folder.resolve("sofie-start")), "exchange.reception.interval = 7 d")) {
            List<Long> ours = new ArrayList<>();
            List<Long> theirs = new ArrayList<>();
            for (int turn = 0; turn <= TURNS; turn++) {
                long our = started(workbench.run(office.data(), List.of("-Xmx256m", "-Dseco.bench.ids=sent.table,sent.message"), List.of()));
                long their = started(bare.run(Files.createDirectories(folder.resolve("bare-data")), List.of("-Xmx256m"),
                        List.of("-product", "lu.seco.benchmarks.bare.product")));
                // the first turn fills caches and makes the database
                if (turn > 0) {
                    ours.add(our);
                    theirs.add(their);
                }
            }
            double our = median(ours);
            double their = median(theirs);
            return String.format(Locale.ROOT, "%.0f ms (%.2f x; bare e4 window %.0f ms; medians of %d starts each)", our, our / their, their, TURNS);
        }
    }

    private static long started(String output) {
        Matcher line = STARTED.matcher(output);
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
