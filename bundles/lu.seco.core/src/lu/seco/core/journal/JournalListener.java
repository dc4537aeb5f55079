// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.journal;

import java.util.List;

/** A service that wants to know what was written. Called in the order of the journal after the commit; must return at once. */
@FunctionalInterface
public interface JournalListener {

    void appended(List<JournalEvent> events);
}
