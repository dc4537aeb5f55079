// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.explain;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.Message;
import lu.seco.seculine.internal.Certainty;
import lu.seco.seculine.internal.DataRow;

/** What the kinds of answers are, as data. */
final class Kinds {

    static final String TABLE = "explain/answer-kinds.tsv";
    static final List<String> COLUMNS = List.of("returned", "style", "about", "cause", "change", "repaired", "information", "mark", "source");

    private static final String OTHERS = "*";

    private final Map<String, Kind> kinds = new HashMap<>();

    /** How an answer is read. The names stand in the data file in lower case. */
    enum Style {
        REFUSED, MISSING, TOLD, PENSION, REFUSALS, TABLES, FILE, BESIDE, SPLIT
    }

    /**
     * A kind of answer.
     *
     * @param style how it is read
     * @param about what it is
     * @param cause what a record without a known code means
     * @param change what to do about it
     * @param repaired the kind of sent file whose records repair those of the answer
     * @param information codes that refuse nothing, without leading zeros
     * @param confirmed whether CCSS documents the cause
     */
    record Kind(Style style, Message about, String cause, String change, Optional<String> repaired, Set<String> information, boolean confirmed) {
    }

    /** Takes the rows; refuses what does not hold together. */
    Kinds(List<DataRow> rows) {
        rows.forEach(this::add);
        if (!kinds.containsKey(OTHERS)) {
            throw new IllegalArgumentException(TABLE + " has no row " + OTHERS);
        }
    }

    /** The kind of that name, or what holds for all others. */
    Kind of(String returned) {
        return kinds.getOrDefault(returned, kinds.get(OTHERS));
    }

    private void add(DataRow row) {
        Style style = style(row);
        Kind kind = new Kind(style, message(row, "about"), message(row, "cause").code(), message(row, "change").code(),
                Optional.of(row.get("repaired")).filter(text -> !text.isEmpty()), Set.copyOf(row.list("information")),
                row.certainty() == Certainty.D);
        if (kinds.put(row.required("returned"), kind) != null) {
            throw row.wrong("returned", "has a row already");
        }
    }

    private static Style style(DataRow row) {
        for (Style style : Style.values()) {
            if (style.name().toLowerCase(Locale.ROOT).equals(row.required("style"))) {
                return style;
            }
        }
        throw row.wrong("style", "is not known");
    }

    private static Message message(DataRow row, String column) {
        try {
            return Message.of(row.required(column));
        } catch (IllegalArgumentException e) {
            throw row.wrong(column, "is no code of a text", e);
        }
    }
}
