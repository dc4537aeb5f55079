// SPDX-License-Identifier: EPL-2.0
package lu.seco.notify.internal.delivery;

import java.util.List;
import java.util.Set;
import lu.seco.core.Message;

/** How one channel, with the settings of the moment, brings notifications to people. */
public interface Carrier {

    /** To whom a class goes; empty: to nobody. Classes for the same addresses go together. */
    Set<String> addresses(EventClass eventClass);

    /**
     * Delivers; takes bounded time.
     *
     * @param addresses to whom
     * @param bundle what, never empty
     * @param omitted how many more were left out because too many waited
     * @throws UndeliveredException if it could not be delivered
     * @throws InterruptedException if the thread was interrupted meanwhile
     */
    void carry(Set<String> addresses, List<Waiting> bundle, int omitted) throws UndeliveredException, InterruptedException;

    /**
     * Delivers a test.
     *
     * @return where it went
     * @throws UndeliveredException if it could not be delivered
     * @throws InterruptedException if the thread was interrupted meanwhile
     */
    Message test() throws UndeliveredException, InterruptedException;
}
