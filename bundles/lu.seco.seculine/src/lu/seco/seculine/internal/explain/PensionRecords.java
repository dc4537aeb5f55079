// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.explain;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lu.seco.core.Message;
import lu.seco.core.content.AnswerItem;
import lu.seco.core.content.AnswerItem.Meaning;
import lu.seco.core.content.AnswerItem.Who;

/**
 * Reads the records of a PENEST: for each person 001 with a code, 002 to 997 years of the career, 998 income, 999 the pension. Where number and code stand
 * is not public: the first field of three digits is taken for the number, the first known code of two digits behind it for the code.
 */
final class PensionRecords {

    private static final Pattern SERIAL = Pattern.compile("[0-9]{3}");
    private static final Pattern CODE = Pattern.compile("[0-9]{2}");
    private static final String IDENTIFICATION = "001";
    private static final String INCOME = "998";
    private static final String PENSION = "999";
    private static final int FIXED = 90;

    private final Source source;
    private final Book book;
    /** Records 002 to 999 follow the person's 001. */
    private Who last = Who.NOBODY;

    PensionRecords(Source source, Book book) {
        this.source = source;
        this.book = book;
    }

    AnswerItem item(long line, String raw, RecordFacts facts) {
        if (facts.values().size() == 1) {
            book.remark(raw.length() == FIXED ? "explain.penest.fixed" : "explain.penest.no-fields");
        }
        int serial = serial(facts.values());
        String number = serial < 0 ? "" : facts.values().get(serial);
        Who own = facts.who();
        boolean first = number.equals(IDENTIFICATION);
        last = first || own.insured().isPresent() ? own : last;
        Optional<String> code = first ? code(facts.values(), serial) : Optional.empty();
        if (code.isPresent()) {
            Source.Told told = source.told(code);
            // where the code stands is assumed, so what it means here is too
            return new AnswerItem(told.refuses() ? Meaning.REFUSED : Meaning.INFORMATION, line, raw, code, told.cause(), told.change(), false, last,
                    Optional.empty(), List.of(), facts.details(book));
        }
        return new AnswerItem(Meaning.INFORMATION, line, raw, Optional.empty(), cause(number), Message.of("explain.penest.change"), false, last,
                Optional.empty(), List.of(), facts.details(book));
    }

    private static Message cause(String number) {
        return switch (number) {
            case "" -> Message.of("explain.penest.cause");
            case IDENTIFICATION -> Message.of("explain.penest.identification");
            case INCOME -> Message.of("explain.penest.income");
            case PENSION -> Message.of("explain.penest.pension");
            default -> Message.of("explain.penest.career");
        };
    }

    private static int serial(List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            if (SERIAL.matcher(values.get(i)).matches()) {
                return i;
            }
        }
        return -1;
    }

    private Optional<String> code(List<String> values, int serial) {
        return values.stream().skip(serial + 1L).filter(text -> CODE.matcher(text).matches())
                .filter(text -> source.codes().of(source.returned().kind(), text, source.day()).isPresent()).findFirst();
    }
}
