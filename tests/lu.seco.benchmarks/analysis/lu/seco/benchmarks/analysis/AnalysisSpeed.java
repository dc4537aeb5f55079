// SPDX-License-Identifier: EPL-2.0
package lu.seco.benchmarks.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import lu.seco.core.diagnosis.Trouble;
import lu.seco.diagnosis.internal.analysis.LogAnalyzer;
import lu.seco.diagnosis.internal.analysis.Matching;
import lu.seco.diagnosis.internal.book.Book;
import lu.seco.diagnosis.internal.book.BookException;
import lu.seco.diagnosis.internal.book.BookReader;

/**
 * Looks through a technical log with a book of 100 rules, and has {@code grep -c -F -f} look through the same file for the same literals, by turns. Prints
 * one line {@code ANALYSIS ...}. Arguments: megabytes of the log (200 if none), times (3). Wants {@code bash} and GNU {@code grep}; run it with -Xmx64m
 * to see that the heap stays below.
 */
public final class AnalysisSpeed {

    private static final int RULES = 100;
    private static final int MEGABYTE = 1_000_000;
    private static final String[] WORDS = "session transport audit update login batch server queue file record folder answer lane".split(" ");

    private final Book book;
    private final Path log;
    private final Path literals;

    private AnalysisSpeed(Path folder, int megabytes) throws IOException, BookException {
        book = book();
        log = folder.resolve("technical.log");
        literals = Files.write(folder.resolve("literals"), Matching.literals(book));
        write(log, (long) megabytes * MEGABYTE, Matching.literals(book));
    }

    public static void main(String[] arguments) throws Exception {
        int megabytes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        int times = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        Path folder = Files.createTempDirectory("seco-analysis");
        try {
            new AnalysisSpeed(folder, megabytes).measure(megabytes, times);
        } finally {
            for (String name : List.of("technical.log", "literals")) {
                Files.deleteIfExists(folder.resolve(name));
            }
            Files.delete(folder);
        }
    }

    private void measure(int megabytes, int times) throws IOException, InterruptedException {
        double best = Double.MAX_VALUE;
        double bestGrep = Double.MAX_VALUE;
        double worstRatio = 0;
        long heap = 0;
        grep();
        for (int i = 0; i < times; i++) {
            double[] grep = grep();
            double[] own = own();
            best = Math.min(best, own[0]);
            bestGrep = Math.min(bestGrep, grep[0]);
            worstRatio = Math.max(worstRatio, own[1] / grep[1]);
            heap = Math.max(heap, (long) own[2]);
            System.out.printf(Locale.ROOT, "turn %d: own %.2f s (processor %.2f s), grep %.2f s (processor %.2f s), heap growth %d MB%n", i + 1, own[0],
                    own[1], grep[0], grep[1], (long) own[2]);
        }
        System.out.printf(Locale.ROOT, "ANALYSIS %d MB, %d rules, %d literals: %.2f s, grep %.2f s, %.1f times; by processor time at most %.1f times; "
                + "heap growth at most %d MB%n", megabytes, book.rules().size(), Files.readAllLines(literals).size(), best, bestGrep, best / bestGrep,
                worstRatio, heap);
    }

    /** Seconds, seconds of the processor, most megabytes the heap held above what it held before. */
    private double[] own() throws IOException {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        long before = runtime.totalMemory() - runtime.freeMemory();
        long[] most = {before};
        long start = System.nanoTime();
        long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        LogAnalyzer analyzer = new LogAnalyzer(new Matching(book), Clock.systemDefaultZone(),
                done -> most[0] = Math.max(most[0], runtime.totalMemory() - runtime.freeMemory()));
        analyzer.read(log, Optional.empty());
        double seconds = (System.nanoTime() - start) / 1e9;
        double own = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor) / 1e9;
        if (analyzer.findings().troubles().stream().mapToLong(Trouble::count).sum() == 0) {
            throw new IllegalStateException("nothing was found");
        }
        return new double[] {seconds, own, (most[0] - before) / (double) MEGABYTE};
    }

    private double[] grep() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("bash", "-c", "TIMEFORMAT='%R %U'; time LC_ALL=C grep -c -F -f \"$1\" \"$2\"", "grep", literals.toString(),
                log.toString()).redirectErrorStream(true).start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
            reader.lines().forEach(lines::add);
        }
        process.waitFor();
        String[] times = lines.get(lines.size() - 1).split(" ");
        return new double[] {Double.parseDouble(times[0]), Double.parseDouble(times[1])};
    }

    /** The built-in book, filled up with rules of its kind. */
    private static Book book() throws IOException, BookException {
        try (InputStream input = BookReader.class.getResourceAsStream("remedy-book.json")) {
            String text = new String(input.readAllBytes(), StandardCharsets.UTF_8);
            Book own = BookReader.read(text.getBytes(StandardCharsets.UTF_8));
            String worded = "{\"fr\": \"a\", \"en\": \"b\", \"de\": \"c\"}";
            StringBuilder more = new StringBuilder();
            for (int i = own.rules().size(); i < RULES; i++) {
                String literal = "situation " + i + " of the " + WORDS[i % WORDS.length];
                more.append(", {\"id\": \"more-").append(i).append("\", \"signs\": [{\"literal\": \"").append(literal)
                        .append("\", \"regex\": \"situation \\\\d+ of the \\\\w+ (is|was)\"}], \"example\": {\"line\": \"").append(literal)
                        .append(" is\"}, \"counter\": {\"line\": \"x\"}, \"weight\": \"error\", \"certainty\": \"assumed\", \"source\": \"s\", \"title\": ")
                        .append(worded).append(", \"clerk\": ").append(worded).append(", \"admin\": ").append(worded).append('}');
            }
            int end = text.lastIndexOf(']');
            return BookReader.read((text.substring(0, end) + more + text.substring(end)).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A log of which one line in two hundred is an error with a stack trace: most of them known, some not. */
    private static void write(Path file, long size, List<String> literals) throws IOException {
        Random random = new Random(11);
        long written = 0;
        try (OutputStream output = new java.io.BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            for (long number = 0; written < size; number++) {
                String time = String.format(Locale.ROOT, "2026-03-%02d %02d:%02d:%02d.%03d ", number % 28 + 1, number % 24, number % 60, number * 7 % 60,
                        number % 1000);
                String word = WORDS[random.nextInt(WORDS.length)];
                String line;
                if (random.nextInt(200) == 0) {
                    String what = random.nextInt(5) == 0 ? "the gizmo " + number + " is cold" : literals.get(random.nextInt(literals.size())) + " is here";
                    line = time + "ERROR [main] lu.cetrel.sofie." + word + " - " + what + "\njava.lang.IllegalStateException: " + word + "\n"
                            + "\tat lu.cetrel.sofie.client.Something.work(Something.java:12)\n".repeat(20);
                } else {
                    line = time + "INFO [main] lu.cetrel.sofie." + word + " - " + WORDS[random.nextInt(WORDS.length)] + " number " + number + " of the "
                            + WORDS[random.nextInt(WORDS.length)] + " is done\n";
                }
                byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
                output.write(bytes);
                written += bytes.length;
            }
        }
    }
}
