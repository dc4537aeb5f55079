// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The fields of the records of one type.
 *
 * @param fields what is known of them, by number
 * @param complete whether they are all; else a record may have others between and behind them
 */
public record RecordShape(List<Field> fields, boolean complete) {

    public RecordShape {
        fields = List.copyOf(fields);
    }

    /** The record as it comes back refused: with the code as field 2. */
    public RecordShape refused(Certainty placed) {
        List<Field> all = new ArrayList<>();
        fields.stream().filter(field -> field.number() == 1).map(field -> field.at(1, placed)).forEach(all::add);
        all.add(Field.refusal(2, placed));
        fields.stream().filter(field -> field.number() > 1).map(field -> field.at(field.number() + 1, placed)).forEach(all::add);
        return new RecordShape(all, complete);
    }

    /** One field after the other, without a gap: those that are not known are unnamed, up to that number. */
    public List<Field> upTo(int most) {
        if (complete) {
            return fields;
        }
        Map<Integer, Field> known = new HashMap<>();
        fields.forEach(field -> known.put(field.number(), field));
        List<Field> all = new ArrayList<>();
        for (int number = 1; number <= most; number++) {
            all.add(known.getOrDefault(number, Field.unnamed(number)));
        }
        return all;
    }

    /** Whether a record with so many fields can be of this shape. */
    public boolean allows(int count) {
        return !complete || count == fields.size();
    }

    /** Whether every value has the form of its field. */
    public boolean fits(List<String> values) {
        return fields.stream().allMatch(field -> field.fits(field.number() <= values.size() ? values.get(field.number() - 1) : ""));
    }

    public boolean tells(FieldRole role) {
        return fields.stream().anyMatch(field -> field.has(role));
    }

    public boolean confirmed() {
        return complete && fields.stream().allMatch(field -> field.certainty() == Certainty.D);
    }
}
