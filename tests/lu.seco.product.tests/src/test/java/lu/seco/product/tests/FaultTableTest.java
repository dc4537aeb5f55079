// SPDX-License-Identifier: EPL-2.0
package lu.seco.product.tests;

import static org.junit.Assert.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lu.seco.product.faults.Group;
import lu.seco.product.faults.Row;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Each fault happens to one file on its way, and what comes of it is what the documentation says. */
public class FaultTableTest {

    private static final Path TABLE = Path.of("target/reliability/faults.md");
    private static final Path PAGE = Path.of(System.getProperty("seco.docs", "../../docs")).resolve("reliability.md");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void eachFaultEndsAsTheDocumentationSays() throws Exception {
        List<Callable<Group.Result>> groups = Group.all().stream().map(group -> group.in(folder.getRoot().toPath())).toList();
        ExecutorService threads = Executors.newFixedThreadPool(groups.size());
        List<Row> rows = new ArrayList<>();
        List<String> differences = new ArrayList<>();
        try {
            for (Future<Group.Result> result : threads.invokeAll(groups)) {
                rows.addAll(result.get().rows());
                differences.addAll(result.get().differences());
            }
        } finally {
            threads.shutdownNow();
        }
        write(rows);
        assertEquals("lost, sent twice or left", List.of(), differences);
        for (Row row : rows.stream().filter(Row::ran).toList()) {
            assertEquals("times at CCSS: " + row.line(), row.end().equals("REFUSED") ? "0" : "1", row.received());
        }
        assertAsDocumented(rows);
    }

    private static void write(List<Row> rows) throws Exception {
        List<String> lines = new ArrayList<>(Row.HEAD);
        rows.forEach(row -> lines.add(row.line()));
        Files.createDirectories(TABLE.getParent());
        Files.write(TABLE, lines);
    }

    private static void assertAsDocumented(List<Row> rows) throws Exception {
        List<String> notHere = rows.stream().filter(row -> !row.ran()).map(Row::fault).toList();
        List<Row> documented = Row.read(Files.readAllLines(PAGE)).stream().filter(row -> !notHere.contains(row.fault())).toList();
        assertEquals("not as in " + PAGE + "; what came is in " + TABLE, outcomes(documented), outcomes(rows.stream().filter(Row::ran).toList()));
    }

    private static String outcomes(List<Row> rows) {
        return String.join("\n", rows.stream().map(Row::outcome).toList());
    }
}
