// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.outbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Tells which files somebody has open for writing, as far as the system lets us know. */
@FunctionalInterface
public interface OpenFiles {

    /** Those of the files that are open for writing; a file nothing can be told about is left out. */
    Set<Path> openForWriting(List<Path> files);
}
