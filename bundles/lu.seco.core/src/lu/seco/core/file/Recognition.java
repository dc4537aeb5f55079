// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.file;

import java.util.Objects;
import java.util.Optional;
import lu.seco.core.Message;

/**
 * What a file's name tells.
 *
 * @param direction which way it goes
 * @param kind procedure, for example {@code DECSAL}, {@code DEMDET (XML)}; {@code ?} if unknown
 * @param quality how well the name fits
 * @param officialName the documented name, under which it is sent
 * @param parts what the name contains
 * @param note what a person should know, if anything
 */
public record Recognition(Direction direction, String kind, NameQuality quality, String officialName, Parts parts,
        Optional<Message> note) {

    public Recognition {
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(quality, "quality");
        Objects.requireNonNull(officialName, "officialName");
        Objects.requireNonNull(parts, "parts");
        Objects.requireNonNull(note, "note");
    }

    /** Whether SeCo sends a file of this name. */
    public boolean sendable() {
        return direction == Direction.SENT && (quality == NameQuality.DOCUMENTED || quality == NameQuality.TOLERATED);
    }

    /**
     * What a name contains.
     *
     * @param member registration number of the SECUline member, 13 digits
     * @param secuNumber SECUline number, 6 positions
     * @param insured social security number, 13 digits
     * @param timeStamp as it stands in the name
     */
    public record Parts(Optional<String> member, Optional<String> secuNumber, Optional<String> insured, Optional<String> timeStamp) {

        /** A name without parts. */
        public static final Parts NONE = new Parts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        public Parts {
            Objects.requireNonNull(member, "member");
            Objects.requireNonNull(secuNumber, "secuNumber");
            Objects.requireNonNull(insured, "insured");
            Objects.requireNonNull(timeStamp, "timeStamp");
        }
    }
}
