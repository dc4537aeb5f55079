// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.explain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import lu.seco.seculine.internal.Field;
import lu.seco.seculine.internal.Formats;
import lu.seco.seculine.internal.Layout;
import lu.seco.seculine.internal.RecordLine;

/**
 * The keys of records of a sent kind: the same for a record and its correction. The declarant's own reference is no part of them, because a correction may
 * have another.
 */
final class Keys {

    private static final int MOST_FIELDS = 256;

    private final Layout layout;
    private final OptionalInt reference;

    private Keys(Layout layout, OptionalInt reference) {
        this.layout = layout;
        this.reference = reference;
    }

    /** The keys of a kind on a day; empty if its layout does not tell any. */
    static Optional<Keys> of(Formats formats, String kind, LocalDate day) {
        OptionalInt reference = formats.of(kind, day).stream().flatMap(format -> format.shapes().stream()).flatMap(shape -> shape.fields().stream())
                .filter(field -> field.id().equals(Field.OWN_REFERENCE)).mapToInt(Field::number).findFirst();
        return formats.layouts().of(kind, day).filter(Layout::hasKey).map(layout -> new Keys(layout, reference));
    }

    /** The key of a record; empty if it lacks a part. */
    Optional<String> key(RecordLine record) {
        if (reference.isEmpty() || record.field(reference.getAsInt()).orElse("").isEmpty()) {
            return layout.fullKey(record);
        }
        List<String> fields = record.fields(MOST_FIELDS);
        fields.set(reference.getAsInt() - 1, "");
        return layout.fullKey(new RecordLine(String.join(";", fields), record.cut()));
    }

    /** The declarant's own reference in a record; empty if there is none. */
    Optional<String> reference(RecordLine record) {
        return reference.isEmpty() ? Optional.empty() : record.field(reference.getAsInt()).filter(text -> !text.isEmpty());
    }

    /** Numbers of the fields of the key. */
    List<Integer> fields() {
        return layout.key();
    }
}
