// SPDX-License-Identifier: EPL-2.0
package lu.seco.product.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lu.seco.product.Await;
import lu.seco.product.Office;
import lu.seco.product.Product;
import lu.seco.product.Sofie;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The built workbench beside the built service, each a process of its own: the window comes and goes, the service dies and comes back, files are sent. */
public class BesideServiceTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private static Process window(Office office) throws Exception {
        return new ProcessBuilder(List.of("xvfb-run", "-a", "sh", Product.workbench().resolve("seco-workbench").toString(), "--data", office.data().toString()))
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static void close(Process window) {
        window.descendants().forEach(ProcessHandle::destroy);
        window.destroy();
    }

    private static long opened(Office office) throws Exception {
        return office.log().lines().filter(line -> line.contains("connected with the service")).count();
    }

    @Test
    public void theWindowComesAndGoesAndTheServiceSends() throws Exception {
        assumeTrue("a display can be made", Files.isExecutable(Path.of("/usr/bin/xvfb-run")));
        Path root = folder.getRoot().toPath();
        try (Office office = new Office(root.resolve("data"), new Sofie(root.resolve("sofie"), "ccss.today=2026-02-10"))) {
            office.start();
            Process window = window(office);
            try {
                Await.until("the window is connected", office::describe, () -> opened(office) == 1);
                office.drop(Product.sample("01-decsal-ok", "DECSAL.dta"), "DECSAL.dta");
                office.awaitState("DECSAL.dta", "SENT");
                Process second = window(office);
                Await.until("a second window leaves it to the first", office::describe, () -> !second.isAlive());
                assertEquals(0, second.exitValue());
                Await.until("the first one has heard it", office::describe, () -> !Files.exists(office.data().resolve("run/knock")));
                office.kill();
                office.start();
                Await.until("the window is connected again", office::describe, () -> opened(office) == 2);
            } finally {
                close(window);
            }
            Await.until("the window is gone", office::describe,
                    () -> office.log().lines().anyMatch(line -> line.contains("window of ") && line.contains(" closed")));
            assertTrue(office.alive());
            office.drop(Product.sample("05-decmal-ok", "DECMAL.dta"), "DECMAL.dta");
            office.awaitState("DECMAL.dta", "SENT");
            assertEquals(0, office.stop());
        }
    }
}
