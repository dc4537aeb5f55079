// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One record of a .dta file: fields separated by {@code ;}, no quoting (CCSS, pages of the .dta procedures).
 *
 * @param text the line without its end, one character for each byte
 * @param cut whether the line was longer than what is kept
 */
public record RecordLine(String text, boolean cut) {

    private static final char SEPARATOR = ';';

    /** Field by number, from 1; empty if the record has fewer. */
    public Optional<String> field(int number) {
        int start = 0;
        for (int i = 1; i < number; i++) {
            int end = text.indexOf(SEPARATOR, start);
            if (end < 0) {
                return Optional.empty();
            }
            start = end + 1;
        }
        int end = text.indexOf(SEPARATOR, start);
        return Optional.of(end < 0 ? text.substring(start) : text.substring(start, end));
    }

    /** The fields of the record, at most so many. */
    public List<String> fields(int most) {
        return split(text, most);
    }

    /** The fields of a text that is a record. */
    public static List<String> split(String text, int most) {
        List<String> fields = new ArrayList<>();
        int start = 0;
        while (start >= 0 && fields.size() < most) {
            int end = text.indexOf(SEPARATOR, start);
            fields.add(end < 0 ? text.substring(start) : text.substring(start, end));
            start = end < 0 ? end : end + 1;
        }
        return fields;
    }

    /** Record type: the first field. */
    public String type() {
        return field(1).orElse("");
    }

    /** Whether it is a header, which names the SECUline member and nothing else. */
    public boolean header() {
        return type().equals(Layout.HEADER);
    }

    /** The record without its second field: in a return that is the code of refusal, and the rest is the record as it was sent. */
    public String withoutSecondField() {
        int first = text.indexOf(SEPARATOR);
        if (first < 0) {
            return text;
        }
        int second = text.indexOf(SEPARATOR, first + 1);
        return text.substring(0, first) + (second < 0 ? "" : text.substring(second));
    }
}
