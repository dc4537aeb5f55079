// SPDX-License-Identifier: EPL-2.0
package lu.seco.benchmarks;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import lu.seco.product.Office;
import lu.seco.product.Product;
import lu.seco.product.Sofie;

/** Runs the measurements named on the command line (all without): {@code latency cost idle heap start rows analysis link content}. */
public final class Benchmarks {

    private static final String[] QUIET = {"exchange.reception.interval = 7 d"};

    private final Path folder;

    private Benchmarks(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("seco-bench");
        Benchmarks benchmarks = new Benchmarks(folder);
        List<String> wanted = arguments.length == 0 ? List.of("latency", "cost", "idle", "heap", "start", "rows", "analysis", "link", "content", "radar")
                : Arrays.asList(arguments);
        System.out.println("| measure | result | target |\n|---|---|---|");
        for (String name : wanted) {
            switch (name) {
                case "latency" -> benchmarks.latency(100);
                case "cost" -> benchmarks.cost(1000);
                case "idle" -> benchmarks.idle(Duration.ofMinutes(2));
                case "heap" -> benchmarks.heap(10_000);
                case "start" -> {
                    WindowStart.Result start = new WindowStart(folder).measure();
                    row("process start to a usable window", start.window(), "at most 1.5 times a bare e4 window");
                    row("process start to the first rows of the journal", start.rows(), "\u2013");
                }
                case "rows" -> benchmarks.rows();
                case "analysis" -> analysis();
                case "link" -> link(folder.resolve("link"));
                case "content" -> new ContentSpeed(folder).measure().forEach(line -> row(line.measure(), line.result(), line.target()));
                case "radar" -> row("1,000,000 reports: the radar reads them for the first time", new RadarSpeed(folder).measure(), "none");
                default -> throw new IllegalArgumentException("latency, cost, idle, heap, start, rows, analysis, link, content or radar: " + name);
            }
        }
    }

    private static void row(String measure, String result, String target) {
        System.out.printf(Locale.ROOT, "| %s | %s | %s |%n", measure, result, target);
    }

    private Office office(String name, String... settings) throws Exception {
        return new Office(folder.resolve(name), new Sofie(folder.resolve("sofie-" + name), "ccss.answers=No"), settings);
    }

    /** A scan of an identity document: a kind whose names all differ, so that many go in one run. */
    private static String nameOf(int number) {
        return String.format(Locale.ROOT, "CARTID18900101%d.1900990001500_999901.JPG", number);
    }

    private static byte[] contentOf(int number) {
        return String.format(Locale.ROOT, "picture %08d%n", number).repeat(50).getBytes(StandardCharsets.US_ASCII);
    }

    /** From the last byte written to SENDING stored. */
    private void latency(int files) throws Exception {
        try (Office office = office("latency", QUIET)) {
            Files.createDirectories(office.outbox());
            office.start();
            long[] millis = new long[files];
            for (int i = 0; i < files; i++) {
                String name = nameOf(i);
                Files.write(office.outbox().resolve(name), contentOf(i), StandardOpenOption.CREATE_NEW);
                Instant written = Instant.now();
                office.awaitState(name, "SENT");
                millis[i] = Duration.between(written, times(office, "REPORT_SENDING").get(name)).toMillis();
            }
            Arrays.sort(millis);
            row("last byte to SENDING stored, " + files + " files one by one", "p50 " + at(millis, 50) + " ms, p99 " + at(millis, 99) + " ms, max "
                    + millis[files - 1] + " ms", "p99 at most 1,000 ms");
            office.stop();
        }
    }

    /** What SeCo itself costs a file when many are dropped at once: taking them, with SOFiE held back by a pause, then sending and proving them. */
    private void cost(int files) throws Exception {
        try (Office office = office("cost", QUIET)) {
            Files.createDirectories(office.outbox());
            Path outside = Files.createDirectories(folder.resolve("outside"));
            for (int i = 0; i < files; i++) {
                Files.write(outside.resolve(nameOf(i)), contentOf(i));
            }
            office.start();
            office.seco(0, "pause");
            for (int i = 0; i < files; i++) {
                Files.move(outside.resolve(nameOf(i)), office.outbox().resolve(nameOf(i)));
            }
            office.awaitCount("REPORT_QUEUED", files);
            List<JsonObject> taking = office.events();
            double taken = perFile(taking, "REPORT_TAKEN");
            office.seco(0, "resume");
            office.awaitCount("REPORT_SENT", files);
            List<JsonObject> sending = office.events().subList(taking.size(), office.events().size());
            Duration inSofie = inSofie(sending);
            Duration span = Duration.between(at(first(sending, "REPORT_SENDING")), at(sending.get(sending.size() - 1)));
            double handled = span.minus(inSofie).toMillis() / (double) files;
            row("own cost a file, " + files + " files at once, everything but SOFiE",
                    String.format(Locale.ROOT, "%.1f ms: taking p50 %.1f ms, placing and proving mean %.1f ms (SOFiE itself %.1f ms)", taken + handled,
                            taken, handled, inSofie.toMillis() / (double) files), "p50 at most 10 ms");
            office.stop();
        }
    }

    private void idle(Duration length) throws Exception {
        try (Office office = office("idle")) {
            office.start();
            office.dropText(nameOf(1), "one file to warm up");
            office.awaitState(nameOf(1), "SENT");
            TimeUnit.SECONDS.sleep(90);
            long before = cpuMillis(office);
            TimeUnit.SECONDS.sleep(length.toSeconds());
            double percent = (cpuMillis(office) - before) * 100.0 / length.toMillis();
            row("processor when idle, over " + length.toSeconds() + " s", String.format(Locale.ROOT, "%.3f %% of a core", percent), "below 0.2 %");
            office.stop();
        }
    }

    private void heap(int files) throws Exception {
        try (Office office = office("heap", QUIET)) {
            Files.createDirectories(office.outbox());
            office.environment("SECO_JAVA_OPTS", "-Xmx64m");
            office.start();
            for (int i = 0; i < files; i++) {
                Path part = office.outbox().resolve(nameOf(i) + ".part");
                Files.write(part, contentOf(i));
                Files.move(part, office.outbox().resolve(nameOf(i)));
                if (i % 1000 == 999) {
                    office.awaitCount("REPORT_SENT", i + 1L);
                }
            }
            office.awaitCount("REPORT_SENT", files);
            row("heap after " + files + " files", "all sent with -Xmx64m; " + office.heap() + " used after a collection", "at most 64 MB");
            office.stop();
        }
    }

    private void rows() throws Exception {
        MillionReports million = new MillionReports(folder);
        row("1,000,000 reports: opening the page, to the painted rows of a month", million.line("OPEN"), "p95 below 100 ms");
        row("1,000,000 reports: another kind, to the painted rows", million.line("KIND"), "p95 below 100 ms");
        row("1,000,000 reports: another employer, to the painted rows", million.line("EMPLOYER"), "p95 below 100 ms");
        row("1,000,000 reports: another period, to the painted rows", million.line("PERIOD"), "p95 below 100 ms");
        row("1,000,000 reports: a search in a month, to the painted rows", million.line("SEARCH"), "p95 below 100 ms");
        row("1,000,000 reports: a frame while scrolling through all", million.line("SCROLL"), "none above 50 ms");
        row("1,000,000 reports: a frame while scrolling through a month, oldest first", million.line("SORTED"), "none above 50 ms");
        row("1,000,000 reports: heap of the workbench after a collection, run with -Xmx128m", million.line("HEAP") + " MB", "at most 128 MB");
    }

    private static void analysis() throws Exception {
        String parts = System.getProperty("seco.bench.analysis");
        String once = Product.run(List.of(Product.java(), "-Xmx64m", "-cp", parts, "lu.seco.benchmarks.analysis.AnalysisSpeed", "1000", "2"), 0);
        row("a technical log of 1 GB with a book of 100 rules, beside grep with the same literals", last(once, "ANALYSIS"),
                "at most 4 times grep; heap growth below 64 MB");
        String followed = Product.run(List.of(Product.java(), "-Xmx64m", "-cp", parts, "lu.seco.benchmarks.analysis.FollowSpeed", "50"), 0);
        row("a new line in a followed log, to the finding", last(followed, "FOLLOW"), "within 1 s");
    }

    private static void link(Path folder) throws Exception {
        String output = Product.run(List.of(Product.java(), "-Xmx64m", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                LinkSpeed.class.getName(), folder.toString()), 0);
        output.lines().filter(line -> line.startsWith(LinkSpeed.LINE)).map(line -> line.substring(LinkSpeed.LINE.length()).split(": ", 2))
                .forEach(line -> row("a SALRET of 1,000 records beside 1,000,000 sent ones, " + line[0], line[1], "p95 below 200 ms"));
    }

    private static String last(String output, String name) {
        return output.lines().filter(line -> line.startsWith(name + " ")).reduce((first, second) -> second).orElseThrow().substring(name.length() + 1);
    }

    private static Instant at(JsonObject event) {
        return Instant.parse(event.get("at").getAsString());
    }

    private static JsonObject first(List<JsonObject> events, String type) {
        return events.stream().filter(event -> event.get("type").getAsString().equals(type)).findFirst().orElseThrow();
    }

    /** Median time between two events of a type that follow one another closely. */
    private static double perFile(List<JsonObject> events, String type) {
        List<Instant> times = events.stream().filter(event -> event.get("type").getAsString().equals(type)).map(Benchmarks::at).toList();
        long[] gaps = new long[times.size() - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = Duration.between(times.get(i), times.get(i + 1)).toMillis();
        }
        Arrays.sort(gaps);
        return at(gaps, 50);
    }

    private static Duration inSofie(List<JsonObject> events) {
        Duration sum = Duration.ZERO;
        for (JsonObject event : events) {
            if (event.get("type").getAsString().equals("RUN_ENDED")) {
                sum = sum.plus(Duration.parse(event.getAsJsonObject("facts").get("duration").getAsString()));
            }
        }
        return sum;
    }

    private static Map<String, Instant> times(Office office, String type) throws IOException {
        Map<String, String> names = new HashMap<>();
        Map<String, Instant> times = new HashMap<>();
        for (JsonObject event : new ArrayList<>(office.events())) {
            String id = event.getAsJsonObject("subject").get("id").getAsString();
            if (event.get("type").getAsString().equals("REPORT_TAKEN")) {
                names.put(id, event.getAsJsonObject("facts").get("file.name").getAsString());
            } else if (event.get("type").getAsString().equals(type)) {
                times.put(names.get(id), at(event));
            }
        }
        return times;
    }

    private static long cpuMillis(Office office) {
        return office.java().info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
    }

    private static long at(long[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
