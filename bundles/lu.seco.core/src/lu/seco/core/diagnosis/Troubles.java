// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.diagnosis;

import java.util.List;

/** What is wrong now, from the logs that are followed. Answers from memory; any thread. */
public interface Troubles {

    /** What lasts, the gravest first, then the newest. */
    List<Trouble> current();

    /** What is gone, the newest first. */
    List<Trouble> closed(int most);

    /** A person says that it is done; it opens again when it is seen again. */
    void close(String id, String person);
}
