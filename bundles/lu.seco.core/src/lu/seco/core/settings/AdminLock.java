// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.settings;

import java.io.IOException;
import lu.seco.core.exchange.OrderResult;

/**
 * The code that keeps clerks out of the settings of administrators, in the window of SeCo. Who may write the files of the data folder needs no code: it
 * protects against mistakes and curiosity, not against an attacker. Kept as a slow salted hash; wrong tries are made to wait. Slow: never on the thread
 * of a user interface. The caller overwrites the arrays.
 */
public interface AdminLock {

    /** Whether there is a code; also if nobody can tell, because the store of secrets cannot be read. */
    boolean locked();

    /** Tries a code; done if it is right, or if there is none. */
    OrderResult unlock(char[] code, String person);

    /**
     * Sets, changes or takes away the code.
     *
     * @param current the code there is; empty array if there is none
     * @param next the new one; empty array to have none
     * @return not done with a wrong code, or with a new one that is too short
     * @throws IOException if it cannot be stored; its message is a sentence for people
     */
    OrderResult change(char[] current, char[] next, String person) throws IOException;
}
