// SPDX-License-Identifier: EPL-2.0
package lu.seco.product.tests;

import static org.junit.Assert.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lu.seco.product.faults.Pair;
import lu.seco.product.faults.PairRun;
import lu.seco.product.faults.Row;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** A handful of the pairs of faults, always the same ones; {@code releng/endure --pairs} runs more. */
public class FaultPairsTest {

    private static final long SEED = 26;
    private static final int PAIRS = 6;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void twoFaultsAtOnceLoseNothingAndSendNothingTwice() throws Exception {
        PairRun run = new PairRun(folder.getRoot().toPath(), Pair.all(SEED).subList(0, PAIRS), 0);
        assertEquals("lost, sent twice or left", List.of(), run.run(2));
        List<Row> rows = run.table().rows();
        write(rows);
        for (Row row : rows) {
            assertEquals("times at CCSS: " + row.line(), row.end().startsWith("REFUSED") ? "0" : "1", row.received());
        }
    }

    private static void write(List<Row> rows) throws Exception {
        Path table = Path.of("target/reliability/pairs.md");
        List<String> lines = new ArrayList<>(Row.HEAD);
        rows.forEach(row -> lines.add(row.line()));
        Files.createDirectories(table.getParent());
        Files.write(table, lines);
    }
}
