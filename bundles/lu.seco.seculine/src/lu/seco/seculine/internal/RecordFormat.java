// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The records of one .dta kind on one day: a shape for each record type. */
public final class RecordFormat {

    /** A file of which nothing is known but that its records have fields. */
    public static final RecordFormat SPLIT = new RecordFormat(Map.of(Layout.ALL, new RecordShape(List.of(), false)));

    private final Map<String, RecordShape> shapes;

    /**
     * A format.
     *
     * @param shapes by record type, the header first; {@link Layout#ALL} for every other type
     */
    public RecordFormat(Map<String, RecordShape> shapes) {
        this.shapes = Collections.unmodifiableMap(new LinkedHashMap<>(shapes));
    }

    /** The shape of records of that type; empty if the layout has no such type. */
    public Optional<RecordShape> shape(String type) {
        return Optional.ofNullable(shapes.getOrDefault(type, shapes.get(Layout.ALL)));
    }

    /** The shape under which a record of that type is shown: of a type that does not exist, the first that is not the header. */
    public RecordShape nearest(String type) {
        return shape(type).orElseGet(() -> shapes.entrySet().stream().filter(entry -> !entry.getKey().equals(Layout.HEADER))
                .map(Map.Entry::getValue).findFirst().orElseThrow());
    }

    /** The record types, that of the header first. */
    public List<String> types() {
        return List.copyOf(shapes.keySet());
    }

    /** All shapes, the header first. */
    public List<RecordShape> shapes() {
        return List.copyOf(shapes.values());
    }

    /** Whether every field is known. */
    public boolean known() {
        return shapes.values().stream().allMatch(RecordShape::complete);
    }

    /** Whether CCSS documents every field. */
    public boolean confirmed() {
        return shapes.values().stream().allMatch(RecordShape::confirmed);
    }

    public boolean tells(FieldRole role) {
        return shapes.values().stream().anyMatch(shape -> shape.tells(role));
    }
}
