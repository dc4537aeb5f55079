// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.util.Objects;
import java.util.Set;
import lu.seco.core.Message;

/**
 * A field of a record.
 *
 * @param number where it stands, from 1
 * @param id its name, unique in its record
 * @param type what its values look like
 * @param presence whether it must have one
 * @param roles what it is needed for
 * @param certainty how sure all this is
 */
public record Field(int number, String id, FieldType type, Presence presence, Set<FieldRole> roles, Certainty certainty) {

    /** Id of the field that holds the declarant's own reference. */
    public static final String OWN_REFERENCE = "own-reference";

    private static final String TITLES = "field.";
    private static final String FILLER = "filler";
    private static final String UNNAMED = "number";

    public Field {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(presence, "presence");
        roles = Set.copyOf(roles);
        Objects.requireNonNull(certainty, "certainty");
    }

    /** A field of which nothing is known but that it is there. */
    public static Field unnamed(int number) {
        return new Field(number, UNNAMED + "-" + number, FieldType.TEXT, Presence.UNKNOWN, Set.of(), Certainty.N);
    }

    /** The code of refusal, as it is put into a record that comes back. */
    public static Field refusal(int number, Certainty certainty) {
        return new Field(number, "refusal", FieldType.CODE, Presence.YES, Set.of(), certainty);
    }

    /** The same field at another place, no surer than that it is there. */
    public Field at(int place, Certainty placed) {
        return new Field(place, id, type, presence, roles, certainty.weaker(placed));
    }

    /** Its name for people. */
    public Message title() {
        if (id.equals(UNNAMED + "-" + number)) {
            return Message.of(TITLES + UNNAMED, number);
        }
        return type == FieldType.FILLER ? Message.of(TITLES + FILLER, number) : Message.of(TITLES + id);
    }

    public boolean has(FieldRole role) {
        return roles.contains(role);
    }

    /** Whether its values tell who a person is; of a field that is not known nobody can say that they do not. */
    boolean personal() {
        return type == FieldType.INSURED || has(FieldRole.PERSON) || has(FieldRole.NAME) || id.equals(UNNAMED + "-" + number);
    }

    /** Whether a value has the form of the field; an empty one has it unless the field must have a value. */
    public boolean fits(String value) {
        return value.isEmpty() ? presence != Presence.YES : type.reads(value);
    }
}
