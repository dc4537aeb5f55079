// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.Message;

/**
 * The whole configuration of an instance in one file, and back: settings, installation descriptor, data files of the office; never a secret. Reads and
 * writes files: never on the thread of a user interface.
 */
public interface SettingsTransfer {

    /** The export of this instance as the bytes of a file. */
    Exported export() throws IOException;

    /** What the import of a file would do. Changes nothing; a file that is none is a plan with problems. */
    Plan plan(Path file);

    /**
     * Carries out a plan, all of it or nothing. What was there before is kept in a folder of the data folder.
     *
     * @param token that of the plan a person has seen: if file or settings are others by now, nothing is done
     * @param person who wants it; journalled
     */
    Imported apply(Path file, String token, String person);

    /**
     * A configuration to be written to a file.
     *
     * @param content bytes of the file, a zip
     * @param parts what is in it
     * @param leftOut what had to stay behind, because it may be a secret
     */
    record Exported(byte[] content, List<String> parts, List<Message> leftOut) {
        public Exported {
            parts = List.copyOf(parts);
            leftOut = List.copyOf(leftOut);
        }
    }

    /**
     * What an import would do.
     *
     * @param token to be given back to carry it out; empty text if that is not possible
     * @param differences what would change
     * @param problems why it is not possible; empty if it is
     * @param hints what should be known besides
     */
    record Plan(String token, List<Difference> differences, List<Message> problems, List<Message> hints) {
        public Plan {
            Objects.requireNonNull(token, "token");
            differences = List.copyOf(differences);
            problems = List.copyOf(problems);
            hints = List.copyOf(hints);
        }
    }

    /**
     * One thing that would change.
     *
     * @param part which file of the configuration
     * @param key which line of it; empty text for a file as a whole
     * @param before what stands there; empty text for nothing
     * @param after what would stand there; likewise
     */
    record Difference(String part, String key, String before, String after) {
        public Difference {
            Objects.requireNonNull(part, "part");
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }
    }

    /**
     * What came of an import.
     *
     * @param problems why nothing was done; empty if all was
     * @param kept the folder with what was there before; empty if nothing was done
     */
    record Imported(List<Message> problems, Optional<Path> kept) {
        public Imported {
            problems = List.copyOf(problems);
            Objects.requireNonNull(kept, "kept");
        }
    }
}
