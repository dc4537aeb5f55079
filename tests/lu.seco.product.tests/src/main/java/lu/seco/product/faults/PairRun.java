// SPDX-License-Identifier: EPL-2.0
package lu.seco.product.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs pairs one after the other on some benches side by side, each taking the next that is left, for so long as wanted. */
public final class PairRun {

    private final Path folder;
    private final List<Pair> pairs;
    private final long end;
    private final AtomicInteger next = new AtomicInteger();
    private final PairTable table = new PairTable();
    private final List<String> differences = Collections.synchronizedList(new ArrayList<>());

    /**
     * @param folder an empty folder
     * @param pairs what is run
     * @param nanos no pair is begun after that time; 0: until all were had
     */
    public PairRun(Path folder, List<Pair> pairs, long nanos) {
        this.folder = folder;
        this.pairs = pairs;
        this.end = nanos == 0 ? 0 : System.nanoTime() + nanos;
    }

    /**
     * Runs them.
     *
     * @param benches how many side by side
     * @return what is lost, sent twice or left; empty if all is well
     */
    public List<String> run(int benches) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(benches);
        try {
            List<Callable<Void>> work = new ArrayList<>();
            for (int number = 1; number <= benches; number++) {
                Path place = Files.createDirectory(folder.resolve("bench-" + number));
                work.add(() -> bench(place));
            }
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        return List.copyOf(differences);
    }

    private Void bench(Path place) throws Exception {
        try (Bench bench = new Bench(place, FaultList.IMPATIENT)) {
            int number = next.getAndIncrement();
            while (number < pairs.size() && (end == 0 || System.nanoTime() < end)) {
                long begun = System.nanoTime();
                Pair pair = pairs.get(number);
                Row row = bench.run(pair.both());
                table.add(pair, row);
                System.out.println((number + 1) + " (" + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun) + " s) " + row.line());
                number = next.getAndIncrement();
            }
            differences.addAll(bench.differences());
        }
        return null;
    }

    /** What came of them. */
    public PairTable table() {
        return table;
    }
}
