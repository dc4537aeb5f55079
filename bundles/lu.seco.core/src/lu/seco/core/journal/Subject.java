// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.journal;

import java.util.Objects;

/**
 * What an event is about.
 *
 * @param kind the kind of thing
 * @param id its id (see {@link lu.seco.core.IdSource}); {@code engine} for the engine
 */
public record Subject(SubjectKind kind, String id) {

    /** The engine itself. */
    public static final Subject ENGINE = new Subject(SubjectKind.ENGINE, "engine");

    public Subject {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
        if (id.isEmpty() || id.length() > 40) {
            throw new IllegalArgumentException("an id has 1 to 40 characters: " + id);
        }
    }

    public static Subject report(String id) {
        return new Subject(SubjectKind.REPORT, id);
    }

    public static Subject reception(String id) {
        return new Subject(SubjectKind.RECEPTION, id);
    }

    /**
     * A content in <i>À valider</i>.
     *
     * @param sha256 lower-case hexadecimal hash of the content
     */
    public static Subject staged(String sha256) {
        return new Subject(SubjectKind.STAGED, sha256.substring(0, Math.min(40, sha256.length())));
    }

    public static Subject run(String id) {
        return new Subject(SubjectKind.RUN, id);
    }
}
