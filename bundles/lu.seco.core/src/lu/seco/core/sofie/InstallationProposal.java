// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.sofie;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the descriptor of an installation would say.
 *
 * @param facts what was read, the most important first
 * @param descriptor lines of the descriptor by key, in their order: root, user, and only what differs from the default
 * @param settings settings of SeCo that follow from it, by key; a person may leave them out
 * @param waiting how many files lie in the folder of decrypted files: SeCo will take them for new answers
 */
public record InstallationProposal(List<InstallationFact> facts, Map<String, String> descriptor, Map<String, String> settings, int waiting) {

    public InstallationProposal {
        facts = List.copyOf(facts);
        descriptor = Collections.unmodifiableMap(new LinkedHashMap<>(descriptor));
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }
}
