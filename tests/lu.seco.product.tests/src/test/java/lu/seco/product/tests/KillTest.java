// SPDX-License-Identifier: EPL-2.0
package lu.seco.product.tests;

import static org.junit.Assert.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import lu.seco.product.kill.CrashRelay;
import lu.seco.product.kill.GatedProduct;
import lu.seco.product.kill.KillReport;
import lu.seco.product.kill.Life;
import lu.seco.product.kill.PointRelay;
import lu.seco.product.kill.StepRelay;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * SeCo is killed at every durable step, SOFiE at every point of its work, and both together. In the end nothing is lost and nothing was sent twice. The
 * three relays run side by side: most of their time they wait.
 */
public class KillTest {

    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static final ExecutorService RELAYS = Executors.newFixedThreadPool(3);

    private static Path elsewhere;
    private static Future<List<Life>> steps;
    private static Future<List<Life>> points;
    private static Future<List<Life>> crashes;

    @BeforeClass
    public static void begin() throws Exception {
        Path folder = FOLDER.getRoot().toPath();
        Path home = GatedProduct.make(folder.resolve("product"));
        elsewhere = otherVolume(folder);
        boolean other = !Files.getFileStore(elsewhere).equals(Files.getFileStore(folder));
        steps = RELAYS.submit(new StepRelay(folder.resolve("steps"), home));
        points = RELAYS.submit(new PointRelay(folder.resolve("points"), home, elsewhere.resolve("Départ"), other));
        crashes = RELAYS.submit(new CrashRelay(folder.resolve("crashes"), home));
    }

    @AfterClass
    public static void end() throws Exception {
        RELAYS.shutdownNow();
        try (Stream<Path> files = Files.walk(elsewhere)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
    }

    private static Path otherVolume(Path folder) throws Exception {
        Path memory = Path.of("/dev/shm");
        return Files.isWritable(memory) ? Files.createTempDirectory(memory, "seco-kill") : Files.createDirectory(folder.resolve("elsewhere"));
    }

    private static List<Life> lives(Future<List<Life>> relay) throws Exception {
        try {
            return relay.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause().getMessage(), e.getCause());
        }
    }

    @Test
    public void whereverSecoIsKilledNothingIsLostAndNothingGoesTwice() throws Exception {
        Set<String> met = new TreeSet<>(lives(steps).stream().map(life -> life.place().split(" ")[0]).toList());
        met.addAll(StepRelay.ELSEWHERE);
        Set<String> missing = new TreeSet<>(KillReport.steps());
        missing.removeAll(met);
        assertEquals("steps nobody was killed at", Set.of(), missing);
    }

    @Test
    public void whereverBothAreKilledNothingIsLostAndNothingGoesTwice() throws Exception {
        lives(points);
    }

    @Test
    public void whereverSofieEndsHardNothingIsLostAndNothingGoesTwice() throws Exception {
        lives(crashes);
    }

    @Test
    public void theTableIsWritten() throws Exception {
        List<Life> all = new ArrayList<>(lives(steps));
        all.addAll(lives(points));
        all.addAll(lives(crashes));
        KillReport.write(Path.of("target/reliability/kill.md"), all);
    }
}
