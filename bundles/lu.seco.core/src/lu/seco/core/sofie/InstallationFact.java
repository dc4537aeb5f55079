// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.sofie;

import java.util.Objects;
import java.util.Optional;
import lu.seco.core.Message;

/**
 * One thing that was read of an installation, or that could not be read.
 *
 * @param topic what it is about, dotted lower case, for example {@code folder.outbox}; the text {@code setup.fact.<topic>} is its title
 * @param value what it is; empty text if nobody knows
 * @param certainty how sure that is
 * @param note what a person should know of it, for example where it stands
 */
public record InstallationFact(String topic, String value, Certainty certainty, Optional<Message> note) {

    public InstallationFact {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(certainty, "certainty");
        Objects.requireNonNull(note, "note");
    }

    /** The message that names the topic. */
    public Message title() {
        return Message.of("setup.fact." + topic);
    }
}
