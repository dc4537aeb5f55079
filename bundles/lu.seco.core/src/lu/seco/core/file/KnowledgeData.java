// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.file;

import java.util.Objects;
import java.util.Optional;
import lu.seco.core.Message;

/**
 * A data file of what is known about SECUline.
 *
 * @param name of the file
 * @param version of its content; a date as a rule, later ones are greater as text
 * @param replaced whether a newer file of the office took the place of the one that comes with SeCo
 * @param problem why a newer file was not taken
 */
public record KnowledgeData(String name, String version, boolean replaced, Optional<Message> problem) {

    public KnowledgeData {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(problem, "problem");
    }
}
