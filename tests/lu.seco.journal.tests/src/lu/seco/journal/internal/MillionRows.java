// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import lu.seco.core.journal.Declaration;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Evidence;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.Progress;
import lu.seco.core.journal.Reception;
import lu.seco.core.journal.ReceptionState;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.StoredFile;
import lu.seco.core.journal.Subject;

/**
 * Fills a journal with many rows: reports over ten years, and one reception for each ten reports. The rows go straight into the tables, without
 * the events they would come from (only one event, so that numbers go on behind them, and if wanted those that say that a file was taken): good to be
 * read and appended to, not to be verified.
 */
final class MillionRows {

    static final int MONTHS = 120;
    /** The rows end today, so that the quick choices of the workbench find some. */
    static final YearMonth FIRST = YearMonth.now(ZoneOffset.UTC).minusMonths(MONTHS - 1);
    /** Events of a report from Départ to its proof. */
    private static final int EVENTS = 5;
    private static final int BATCH = 2_000;
    private static final List<String> KINDS = List.of("DECSAL", "DECSAL", "DECSAL", "DECSAL", "DECSAL", "DECMAL", "DECMAL", "DECAFF",
            "DECAFF", "DECCON");
    private static final int EMPLOYERS = 400;
    static final String FIDUCIARY = "1900990001500";

    private final Random random = new Random(20160201);
    private final long rows;
    private final boolean taken;

    private MillionRows(long rows, boolean taken) {
        this.rows = rows;
        this.taken = taken;
    }

    /**
     * Fills a folder unless it is filled, then says how long questions take, asked in a process of its own with a heap of 64 MB and the settings
     * of the product: {@code folder rows [question]}, with the last only those whose words begin so, and a balance that finds what was taken.
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        if (!Files.exists(folder.resolve("journal").resolve("derby"))) {
            fill(folder, Long.parseLong(arguments[1]), arguments.length > 2);
        } else if (arguments.length > 2) {
            addTaken(folder);
        }
        Process times = ChildJvm.start(MillionRowsTimes.class, folder.toString(), arguments.length > 2 ? arguments[2] : "");
        times.inputReader().lines().forEach(System.out::println);
        System.exit(times.waitFor());
    }

    /** Makes a journal of so many reports below a data folder. Sets Derby up for the whole process, so nothing else should be done in it. */
    static void fill(Path folder, long rows) throws Exception {
        fill(folder, rows, false);
    }

    private static void fill(Path folder, long rows, boolean taken) throws Exception {
        // Not the settings of the product: there is nothing to lose yet.
        System.setProperty("derby.system.durability", "test");
        System.setProperty("derby.storage.pageCacheSize", "20000");
        try (JournalHouse house = new JournalHouse(folder)) {
            house.open();
            new MillionRows(rows, taken).insert(house);
        }
    }

    /** Adds the events that say that a file was taken to a journal that was filled without them; without them a balance finds nothing. */
    private static void addTaken(Path folder) throws Exception {
        System.setProperty("derby.system.durability", "test");
        try (JournalHouse house = new JournalHouse(folder)) {
            house.open();
            try (Session connection = house.database().connect()) {
                long first = connection.number("SELECT MIN(ord) FROM report");
                boolean there = connection.number("SELECT COUNT(*) FROM event WHERE number = ?", first) > 0;
                for (long last = there ? Long.MAX_VALUE : first - 1; last < Long.MAX_VALUE;) {
                    List<Taken> part = connection.list("SELECT ord, taken_at, id FROM report" + RowTable.REPORT.using("ord")
                            + " WHERE ord > ? ORDER BY ord FETCH FIRST 2000 ROWS ONLY", Taken::of, last);
                    for (Taken each : part) {
                        taken(connection, each);
                    }
                    connection.commit();
                    last = part.isEmpty() ? Long.MAX_VALUE : part.get(part.size() - 1).order();
                }
            }
        }
    }

    /** What the event that a file was taken needs to know of its report. */
    private record Taken(long order, Instant at, String id) {

        static Taken of(ResultSet row) throws SQLException {
            return new Taken(row.getLong(1), Instant.ofEpochMilli(row.getLong(2)), row.getString(3));
        }
    }

    private void insert(JournalHouse house) throws Exception {
        long last = rows * EVENTS + 1;
        try (Session connection = house.database().connect()) {
            for (long i = 0; i < rows; i++) {
                Report report = report(i);
                RowTable.REPORT.insert(connection, Row.of(report));
                if (taken) {
                    taken(connection, new Taken(report.order(), report.takenAt(), report.id()));
                }
                if (i % 10 == 9) {
                    RowTable.RECEPTION.insert(connection, Row.of(reception(report)));
                }
                if (i % BATCH == BATCH - 1) {
                    connection.commit();
                }
                if (i % 100_000 == 99_999) {
                    System.out.println(i + 1 + " rows");
                }
            }
            EventTable.insert(connection, List.of(StoredEvent.next(new Head(last, at(rows - 1), Head.NONE.hash()), at(rows - 1),
                    JournalHouse.engine(EventType.ENGINE_STARTED))));
            connection.commit();
        }
    }

    private static void taken(Session connection, Taken report) throws SQLException {
        EventTable.insert(connection, List.of(StoredEvent.next(new Head(report.order() - 1, report.at(), Head.NONE.hash()), report.at(),
                new NewEvent(EventType.REPORT_TAKEN, Subject.report(report.id()), Map.of()))));
    }

    private Instant at(long i) {
        long start = FIRST.atDay(1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
        long end = LocalDate.now(ZoneOffset.UTC).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
        return Instant.ofEpochSecond(start).plusMillis((end - start) * 1000 / rows * i);
    }

    private Report report(long i) {
        Instant at = at(i);
        String kind = KINDS.get(random.nextInt(KINDS.size()));
        String employer = employer(random.nextInt(EMPLOYERS));
        YearMonth period = YearMonth.from(LocalDate.ofInstant(at, ZoneOffset.UTC)).minusMonths(1);
        String name = kind + "_" + employer + "_" + period + "_" + random.nextInt(1_000_000) + ".dta";
        ReportState state = state(i);
        Progress progress = new Progress(state, 1, Optional.empty(),
                Optional.of(new Evidence("10:12:13 UPL SOFI." + i + " -> OK", "log_audit.log:" + i)), Optional.of("SOFI." + i), Optional.empty(),
                state == ReportState.ANSWERED ? OptionalInt.of(0) : OptionalInt.empty());
        return new Report(id("r", i, at), new StoredFile(name, Optional.of(kind + "." + i + ".dta"), sha256(), 40_000 + i % 1000, Optional.empty()),
                new Declaration(kind, Optional.of(FIDUCIARY), Optional.of(employer), Optional.of(period)), progress, at, at.plusSeconds(90),
                i * EVENTS + 1);
    }

    static String employer(int n) {
        return String.format("19%02d9900%05d", n % 100, n * 37);
    }

    /** Nearly all answered; now and then one refused or one that only was sent. */
    private ReportState state(long i) {
        int dice = random.nextInt(100);
        if (i > rows - 20) {
            return ReportState.QUEUED;
        }
        return dice < 85 ? ReportState.ANSWERED : dice < 98 ? ReportState.SENT : ReportState.REFUSED;
    }

    private Reception reception(Report report) {
        Instant at = report.changedAt();
        String name = "SALRET." + report.order();
        return new Reception("c" + report.id().substring(1), new StoredFile(name, Optional.of(name), sha256(), 900, Optional.of("/payroll/" + name)),
                new Declaration("SALRET", report.declaration().member(), report.declaration().employer(), report.declaration().period()),
                new Reception.Origin(Optional.of("SOFI.R" + report.order()), Optional.empty(), Optional.empty()), ReceptionState.DONE,
                report.order() < (rows - 500) * EVENTS, List.of(), at, at, report.order() + 1);
    }

    private static String id(String kind, long i, Instant at) {
        return kind + Long.toString(at.toEpochMilli(), 36) + "-" + Long.toString(i, 36);
    }

    private String sha256() {
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            hex.append(String.format("%016x", random.nextLong()));
        }
        return hex.toString();
    }
}
