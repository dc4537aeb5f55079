// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.staging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import lu.seco.exchange.internal.outbox.Sighting;

/** One file as it is at this moment. */
final class Sightings {

    private Sightings() {
    }

    /** Empty if it is no file any more, or cannot be looked at. */
    static Optional<Sighting> of(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!attributes.isRegularFile()) {
                return Optional.empty();
            }
            Object key = attributes.fileKey();
            return Optional.of(new Sighting(file, attributes.size(), attributes.lastModifiedTime().toMillis(), key == null ? "" : key.toString()));
        } catch (IOException e) {
            // gone, or out of reach: not what it was
            return Optional.empty();
        }
    }
}
