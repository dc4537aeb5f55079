// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.sofie;

import java.util.Objects;
import java.util.Optional;
import lu.seco.core.Message;

/** The way to one SOFiE installation. */
public interface SofieDriver {

    /**
     * Takes the installation for this process, if nobody uses it: no other SeCo, no SOFiE process of any kind.
     *
     * @return the session, or who is in the way
     * @throws SofieException if the installation cannot be used at all (no descriptor, root missing)
     */
    Opened open() throws SofieException;

    /** Name of the installation for people: user ID and root folder. */
    String name();

    /**
     * Outcome of {@link SofieDriver#open()}: exactly one of the two is there.
     *
     * @param session the session
     * @param busy who uses the installation
     */
    record Opened(Optional<SofieSession> session, Optional<Message> busy) {
        public Opened {
            Objects.requireNonNull(session, "session");
            Objects.requireNonNull(busy, "busy");
            if (session.isPresent() == busy.isPresent()) {
                throw new IllegalArgumentException("either a session or a reason");
            }
        }
    }
}
