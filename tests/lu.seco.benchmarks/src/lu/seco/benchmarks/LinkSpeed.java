// SPDX-License-Identifier: EPL-2.0
package lu.seco.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import lu.seco.core.file.AnswerLink;
import lu.seco.core.file.SentContent;
import lu.seco.seculine.internal.SeculineKnowledge;

/**
 * How long it takes to find what a SALRET of 1,000 records answers among 1,000,000 sent records: 100 files of 10,000, ten months of ten employers, with the
 * same persons and mostly the same amounts every month. The files are in the cache of the system, as those that were sent lately are.
 */
public final class LinkSpeed {

    /** What every result begins with. */
    static final String LINE = "LINK ";

    private static final int EMPLOYERS = 10;
    private static final int MONTHS = 10;
    private static final int PERSONS = 10_000;
    private static final int REFUSED = 1_000;
    private static final int RUNS = 100;
    private static final int WARM_UP = 20;
    private static final String HEADER = "0;1900990001500;999901\r\n";

    private final Path folder;
    private final Random random = new Random(1);
    private final SeculineKnowledge knowledge = new SeculineKnowledge(Clock.systemUTC());
    private final List<SentContent> sent = new ArrayList<>();

    LinkSpeed(Path folder) {
        this.folder = folder;
    }

    /** Measures and prints; the argument is an empty folder. */
    public static void main(String[] arguments) throws IOException {
        LinkSpeed speed = new LinkSpeed(Path.of(arguments[0]));
        speed.make();
        System.out.println(LINE + "records of one file, equal: " + speed.measure(List.of(37), false));
        System.out.println(LINE + "records of 20 files, equal: " + speed.measure(twenty(), false));
        System.out.println(LINE + "records of 20 files, found by key only: " + speed.measure(twenty(), true));
    }

    /** Writes the sent files. */
    void make() throws IOException {
        Files.createDirectories(folder);
        for (int month = MONTHS; month >= 1; month--) {
            for (int employer = 0; employer < EMPLOYERS; employer++) {
                Path file = folder.resolve("sent-" + month + "-" + employer);
                try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.ISO_8859_1)) {
                    out.write(HEADER);
                    for (int person = 0; person < PERSONS; person++) {
                        out.write(record(employer, month, person) + "\r\n");
                    }
                }
                sent.add(new SentContent("r" + sent.size(), "DECSAL", file));
            }
        }
    }

    /**
     * Links answers that refuse 1,000 records.
     *
     * @param files places of the files they come from
     * @param changed whether they come back changed, so that only their keys tell
     * @return p50, p95 and the longest
     */
    String measure(List<Integer> files, boolean changed) throws IOException {
        long[] micros = new long[RUNS];
        for (int run = -WARM_UP; run < RUNS; run++) {
            Path answer = answer(files, changed);
            long begin = System.nanoTime();
            List<AnswerLink> links = knowledge.link("SALRET", answer, sent);
            long took = (System.nanoTime() - begin) / 1_000;
            int found = links.stream().mapToInt(AnswerLink::refusedRecords).sum();
            if (found != REFUSED || links.size() != files.size() || links.stream().anyMatch(link -> link.certain() == changed)) {
                throw new IllegalStateException("wrong links: " + links);
            }
            if (run >= 0) {
                micros[run] = took;
            }
        }
        Arrays.sort(micros);
        return String.format(Locale.ROOT, "p50 %.0f ms, p95 %.0f ms, max %.0f ms", micros[RUNS / 2] / 1e3, micros[RUNS * 95 / 100] / 1e3,
                micros[RUNS - 1] / 1e3);
    }

    /** Places of 20 files. */
    static List<Integer> twenty() {
        List<Integer> files = new ArrayList<>();
        for (int i = 0; i < EMPLOYERS * MONTHS; i += EMPLOYERS * MONTHS / 20) {
            files.add(i);
        }
        return files;
    }

    private Path answer(List<Integer> files, boolean changed) throws IOException {
        List<String> records = new ArrayList<>();
        for (int file : files) {
            int employer = file % EMPLOYERS;
            int month = MONTHS - file / EMPLOYERS;
            int first = random.nextInt(PERSONS);
            for (int i = 0; i < REFUSED / files.size(); i++) {
                String record = record(employer, month, (first + 7 * i) % PERSONS);
                records.add("1;14" + (changed ? record.substring(1).replace(";173;", ";0173;") : record.substring(1)));
            }
        }
        Collections.shuffle(records, random);
        return Files.writeString(folder.resolve("answer"), HEADER + String.join("\r\n", records) + "\r\n", StandardCharsets.ISO_8859_1);
    }

    private static String record(int employer, int month, int person) {
        int wage = 250_000 + person * 37 % 400_000;
        int supplement = (person + month) % 10 == 0 ? 12_000 : 0;
        return String.format(Locale.ROOT, "1;19009900%02d000;%04d%02d%02d%05d;2025%02d;%d;173;%d;0;0;0;0;0;0;01;%02d;;;;;P-%02d-%05d", employer,
                1890 + person % 60, 1 + person % 12, 1 + person % 28, person, month, wage, supplement, month == 2 ? 28 : 30, employer, person);
    }
}
