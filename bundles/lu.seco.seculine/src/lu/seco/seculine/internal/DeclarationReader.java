// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.io.IOException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import lu.seco.core.file.Recognition;
import lu.seco.core.journal.Declaration;

/** Reads from a .dta content who it is from, which employer and which month it is about. Values that break their form are not taken. */
final class DeclarationReader {

    private static final Pattern REGISTRATION_NUMBER = Pattern.compile("[0-9]{13}");
    private static final Pattern MONTH = Pattern.compile("(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])");
    private static final DateTimeFormatter MONTH_FORMAT = DateTimeFormatter.ofPattern("uuuuMM");

    private final Layout layout;
    /** How much further the fields stand than in the layout: 1 in a return, for the code of refusal. */
    private final int shift;
    private Optional<String> member = Optional.empty();
    private final Sole employers = new Sole();
    private final Sole periods = new Sole();

    DeclarationReader(Layout layout, int shift) {
        this.layout = layout;
        this.shift = shift;
    }

    /** Reads a content; the member in the name counts before the one in the header. */
    Declaration read(Recognition recognition, RecordReader records) throws IOException {
        boolean complete = scan(records);
        Optional<String> named = recognition.parts().member();
        return new Declaration(recognition.kind(), named.isPresent() ? named : member, complete ? employers.get() : Optional.empty(),
                complete ? periods.get().map(text -> YearMonth.parse(text, MONTH_FORMAT)) : Optional.empty());
    }

    /** Looks at the records until all is known; false if a line shows that this is no file of records. */
    private boolean scan(RecordReader records) throws IOException {
        Optional<RecordLine> line = records.next();
        if (line.isPresent() && line.get().header()) {
            member = line.get().field(2).filter(text -> REGISTRATION_NUMBER.matcher(text).matches());
        }
        while (line.isPresent() && !settled()) {
            if (line.get().cut()) {
                return false;
            }
            if (layout.reads(line.get())) {
                layout.employer(line.get(), shift).filter(text -> REGISTRATION_NUMBER.matcher(text).matches()).ifPresent(employers::add);
                layout.period(line.get(), shift).filter(text -> MONTH.matcher(text).matches()).ifPresent(periods::add);
            }
            line = records.next();
        }
        return true;
    }

    /** Whether reading on could change nothing any more. */
    private boolean settled() {
        return (employers.several() || !layout.hasEmployer()) && (periods.several() || !layout.hasPeriod());
    }
}
