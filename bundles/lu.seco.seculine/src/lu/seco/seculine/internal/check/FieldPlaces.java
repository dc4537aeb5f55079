// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.check;

import java.util.List;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.seculine.internal.Field;
import lu.seco.seculine.internal.FieldType;
import lu.seco.seculine.internal.Presence;
import lu.seco.seculine.internal.RecordShape;

/** Where the fields of the records of one type stand. */
final class FieldPlaces {

    /** Nothing is known of any field. */
    static final FieldPlaces NONE = new FieldPlaces(new RecordShape(List.of(), false));

    private final List<Field> fields;

    /** The places of a shape. */
    FieldPlaces(RecordShape shape) {
        fields = shape.fields();
    }

    /** How many fields a record has. */
    int count() {
        return fields.size();
    }

    /** Number of the field with that name; 0 if the layout has none. */
    int of(String id) {
        return fields.stream().filter(field -> field.id().equals(id)).mapToInt(Field::number).findFirst().orElse(0);
    }

    /** What the field with that number is called; empty if the layout does not tell. */
    Optional<Message> title(int number) {
        return fields.stream().filter(field -> field.number() == number).map(Field::title).findFirst();
    }

    /** Numbers of the fields of that type. */
    int[] of(FieldType type) {
        return fields.stream().filter(field -> field.type() == type).mapToInt(Field::number).toArray();
    }

    /** Numbers of the fields that hold hours or amounts. */
    int[] numeric() {
        return fields.stream().filter(field -> field.type().numeric()).mapToInt(Field::number).toArray();
    }

    /** Whether a field must have a value. */
    boolean must(int number) {
        return fields.stream().anyMatch(field -> field.number() == number && field.presence() == Presence.YES);
    }
}
