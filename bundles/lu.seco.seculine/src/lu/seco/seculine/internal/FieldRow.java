// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One row of the table of fields.
 *
 * @param row where it stands
 * @param procedure the kind, {@code *} for the header
 * @param validFrom day of the version of the layout it belongs to
 * @param records record types that have the field
 * @param field the field
 */
record FieldRow(DataRow row, String procedure, LocalDate validFrom, List<String> records, Field field) {

    static final List<String> COLUMNS =
            List.of(DataRow.VALID_FROM, "procedure", "records", "field", "id", "type", "must", "roles", "mark", "source");

    /** Procedure of the rows that describe the header. */
    static final String HEADER = "*";

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** Takes a row; refuses what does not hold together. */
    static FieldRow of(DataRow row) {
        if (!ID.matcher(row.required("id")).matches()) {
            throw row.wrong("id", "is no name of lower-case letters, digits and hyphens");
        }
        FieldType type = row.oneOf("type", FieldType.class);
        Set<FieldRole> roles = new HashSet<>();
        row.list("roles").forEach(name -> roles.add(role(row, name, type)));
        row.required("records");
        Field field = new Field(row.number("field", row.get("field")), row.get("id"), type, row.oneOf("must", Presence.class), roles,
                row.certainty());
        return new FieldRow(row, row.required("procedure"), row.validFrom(), row.list("records"), field);
    }

    /** Whether the field belongs to records of that type. */
    boolean describes(String type) {
        return records.contains(type);
    }

    private static FieldRole role(DataRow row, String name, FieldType type) {
        FieldRole role = Arrays.stream(FieldRole.values()).filter(known -> known.name().equals(name)).findFirst()
                .orElseThrow(() -> row.wrong("roles", "holds none of " + Arrays.toString(FieldRole.values())));
        boolean goes = switch (role) {
            case PERSON -> type == FieldType.INSURED;
            case EMPLOYER -> type == FieldType.EMPLOYER;
            case PERIOD -> type == FieldType.MONTH;
            case SUM -> type == FieldType.AMOUNT;
            case NAME -> type == FieldType.TEXT;
        };
        if (!goes) {
            throw row.wrong("roles", "does not go with type " + type);
        }
        return role;
    }
}
