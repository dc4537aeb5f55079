// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import lu.seco.core.Message;

/** The codes with which CCSS answers, as data. Has no state: any thread may use it. */
public final class Codes {

    /** Name of the data file. */
    public static final String FILE = "codes.tsv";

    static final List<String> COLUMNS = List.of(DataRow.VALID_FROM, "returned", "code", "cause", "change", "mark", "source");

    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");
    private static final int LONGEST = 64;

    private final Map<String, List<Code>> rows = new HashMap<>();

    /** Takes the rows; refuses what does not hold together. */
    Codes(List<DataRow> rows) {
        rows.forEach(this::add);
    }

    /** The codes that come with SeCo. */
    public static Codes standard() {
        return DataFiles.builtIn().codes();
    }

    /**
     * What a code means on a day.
     *
     * @param returned kind of the answer, for example {@code SALRET}
     * @param code as it stands there; leading zeros and blanks around it do not count
     * @return empty if the code is unknown
     */
    public Optional<Code> of(String returned, String code, LocalDate day) {
        Objects.requireNonNull(day, "day");
        return rows.getOrDefault(key(returned, number(code)), List.of()).stream().filter(row -> !day.isBefore(row.validFrom())).findFirst();
    }

    /** A code as the table writes it: {@code 01} is {@code 1}; what is no number stays as it is. */
    public static String number(String code) {
        String text = code.length() > LONGEST ? code : code.strip();
        int start = 0;
        while (start < text.length() - 1 && text.charAt(start) == '0' && Character.digit(text.charAt(start + 1), 10) >= 0) {
            start++;
        }
        return text.substring(start);
    }

    private void add(DataRow row) {
        String code = row.required("code");
        if (!NUMBER.matcher(code).matches()) {
            throw row.wrong("code", "is no number without leading zeros");
        }
        Code read = new Code(row.validFrom(), code, text(row, "cause"), text(row, "change"), row.certainty() == Certainty.D);
        rows.computeIfAbsent(key(row.required("returned"), code), key -> new ArrayList<>()).add(read);
    }

    private static Message text(DataRow row, String column) {
        String code = row.required(column);
        try {
            return Message.of(code);
        } catch (IllegalArgumentException e) {
            throw row.wrong(column, "is no code of a text", e);
        }
    }

    private static String key(String returned, String code) {
        return returned + '\t' + code;
    }

    /**
     * What a code means.
     *
     * @param validFrom first day on which it does
     * @param number as the table writes it
     * @param cause what it means
     * @param change what to change or to do
     * @param confirmed whether CCSS documents the meaning
     */
    public record Code(LocalDate validFrom, String number, Message cause, Message change, boolean confirmed) {
        public Code {
            Objects.requireNonNull(validFrom, "validFrom");
            Objects.requireNonNull(number, "number");
            Objects.requireNonNull(cause, "cause");
            Objects.requireNonNull(change, "change");
        }
    }
}
