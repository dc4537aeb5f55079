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
    private boolean first = true;
    /** False as soon as a line shows that this is no file of records. */
    private boolean complete = true;

    DeclarationReader(Layout layout, int shift) {
        this.layout = layout;
        this.shift = shift;
    }

    /** Reads a content as far as needed; the member in the name counts before the one in the header. */
    Declaration read(Recognition recognition, RecordReader records) throws IOException {
        Optional<RecordLine> line = records.next();
        while (line.isPresent() && complete) {
            accept(line.get());
            line = complete && !settled() ? records.next() : Optional.empty();
        }
        return result(recognition);
    }

    /** Looks at the next line of a content. */
    void accept(RecordLine line) {
        if (first && line.header()) {
            member = line.field(2).filter(text -> REGISTRATION_NUMBER.matcher(text).matches());
        }
        first = false;
        if (line.cut() && !settled()) {
            complete = false;
        }
        if (complete && !settled() && layout.reads(line)) {
            layout.employer(line, shift).filter(text -> REGISTRATION_NUMBER.matcher(text).matches()).ifPresent(employers::add);
            layout.period(line, shift).filter(text -> MONTH.matcher(text).matches()).ifPresent(periods::add);
        }
    }

    /** What the lines so far tell. */
    Declaration result(Recognition recognition) {
        Optional<String> named = recognition.parts().member();
        return new Declaration(recognition.kind(), named.isPresent() ? named : member, complete ? employers.get() : Optional.empty(),
                period());
    }

    /** The month of the lines so far, if it is one. */
    Optional<YearMonth> period() {
        return complete ? periods.get().map(text -> YearMonth.parse(text, MONTH_FORMAT)) : Optional.empty();
    }

    /** Whether reading on could change nothing any more. */
    private boolean settled() {
        return (employers.several() || !layout.hasEmployer()) && (periods.several() || !layout.hasPeriod());
    }
}
