// SPDX-License-Identifier: EPL-2.0
package lu.seco.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lu.seco.product.Product;

/** The workbench over a journal of a million reports, measured from inside while it runs with a heap of 128 MB. */
final class MillionReports {

    private final String output;

    /** Fills the journal, which takes some minutes, unless the folder named by {@code seco.bench.million} holds one, and measures. */
    MillionReports(Path folder) throws Exception {
        Path data = Path.of(System.getProperty("seco.bench.million", folder.resolve("million").toString()));
        if (!Files.exists(data.resolve("journal/derby"))) {
            Product.run(List.of(Product.java(), "-Xmx512m", "-cp", System.getProperty("seco.bench.fill"), "lu.seco.journal.internal.MillionRows",
                    data.toString(), "1000000"), 0);
        }
        Copy workbench = new Copy(folder.resolve("workbench-rows"), line -> true);
        workbench.add("lu.seco.benchmarks.watch", Path.of(System.getProperty("seco.bench.watch")), true);
        output = workbench.run(data, List.of("-Xmx128m", "-Dseco.bench=rows"), List.of());
    }

    /** What was measured under that name. */
    String line(String name) {
        Matcher line = Pattern.compile("^" + name + " (.*)$", Pattern.MULTILINE).matcher(output);
        if (!line.find()) {
            throw new IllegalStateException("not measured: " + name + "\n" + output);
        }
        return line.group(1);
    }
}
