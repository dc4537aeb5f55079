// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.settings;

import java.util.Map;

/**
 * Writes into the journal who changed what of the configuration. Whoever calls it has made the change already, so it never fails: where there is no journal,
 * or it takes nothing, the log tells instead. The journal is opened only when there is something to tell. Any thread may call it.
 */
@FunctionalInterface
public interface ChangeLedger {

    /**
     * Tells of what was changed.
     *
     * @param values what it is now, by key; a secret's value never stands here; nothing is told of none
     * @param person who changed it
     */
    void changed(Map<String, String> values, String person);
}
