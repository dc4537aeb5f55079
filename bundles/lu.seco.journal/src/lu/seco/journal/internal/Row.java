// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lu.seco.core.journal.Declaration;
import lu.seco.core.journal.Reception;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.StoredFile;

/**
 * A row of the table {@code report} or {@code reception}: columns to be searched, cut to their width, and the whole record as a document.
 * Two rows
 * are equal if they say the same, which is how the verifier compares.
 */
record Row(String id, long ord, long takenAt, String state, String kind, Optional<String> employer, Optional<String> member,
        String sha256, Order order, boolean read, String search, String doc) {

    static final int KIND = 100;
    static final int NUMBER = 40;
    static final int STATE = 20;
    static final int SHA256 = 64;
    /** A month of a year that nobody lives to see still fits. */
    static final int PERIOD = 14;
    /** Of each part of the search text; six parts fit in the column of 2,000. */
    static final int PART = 300;

    /**
     * What rows are only sorted by.
     *
     * @param nameKey file name without regard to case
     * @param period month, or empty
     */
    record Order(String nameKey, String period) {
        private static Order of(StoredFile file, Declaration about) {
            return new Order(folded(file.name(), PART), about.period().map(month -> Sql.cut(month.toString(), PERIOD)).orElse(""));
        }
    }

    static Row of(Report report) {
        return row(report.id(), report.order(), report.takenAt().toEpochMilli(), report.state().name(), report.declaration(), report.file(),
                report.progress().sofieName(), false, Documents.of(report));
    }

    static Row of(Reception reception) {
        return row(reception.id(), reception.order(), reception.receivedAt().toEpochMilli(), reception.state().name(),
                reception.declaration(), reception.file(), reception.origin().sofieName(), reception.read(),
                Documents.of(reception));
    }

    private static Row row(String id, long ord, long at, String state, Declaration about, StoredFile file, Optional<String> sofieName,
            boolean read, String doc) {
        return new Row(id, ord, at, state, Sql.cut(about.kind(), KIND), about.employer().map(Row::number), about.member().map(Row::number),
                Sql.cut(file.sha256(), SHA256), Order.of(file, about), read, search(about, file, sofieName), doc);
    }

    static String number(String registration) {
        return Sql.cut(registration, NUMBER);
    }

    /** As the search text is stored: without regard to case. */
    static String folded(String text, int width) {
        return Sql.cut(text.toLowerCase(Locale.ROOT), width);
    }

    private static String search(Declaration about, StoredFile file, Optional<String> sofieName) {
        List<Optional<String>> parts = List.of(Optional.of(file.name()), file.officialName(), Optional.of(about.kind()), about.employer(),
                about.member(), sofieName);
        Stream<String> present = parts.stream().flatMap(Optional::stream);
        return present.map(part -> folded(part, PART)).collect(Collectors.joining("\n"));
    }
}
