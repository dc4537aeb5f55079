// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.cli;

import java.time.Clock;
import java.util.List;
import lu.seco.core.InstanceGuard;
import lu.seco.core.Texts;
import lu.seco.core.check.Check;
import lu.seco.core.exchange.Exchange;
import lu.seco.core.journal.ContentStore;
import lu.seco.core.journal.Journal;
import lu.seco.service.internal.control.ControlChannel;

/**
 * The parts of SeCo that commands work with. Each is looked for when it is asked for and not before: asking for the
 * journal opens its database, which only the process that holds the data folder may do.
 */
public interface Services {

    InstanceGuard guard() throws MissingServiceException;

    Texts texts() throws MissingServiceException;

    Clock clock() throws MissingServiceException;

    Journal journal() throws MissingServiceException;

    ContentStore contents() throws MissingServiceException;

    Exchange exchange() throws MissingServiceException;

    ControlChannel control() throws MissingServiceException;

    /**
     * A part that may not be installed; commands say then which one is missing.
     *
     * @param type its contract in the core
     */
    <T> T part(Class<T> type) throws MissingServiceException;

    /**
     * All parts of a sort, in no order; none if none is installed.
     *
     * @param type their contract in the core
     */
    <T> List<T> parts(Class<T> type) throws MissingServiceException;

    /** All checks that are installed, in no order. */
    List<Check> checks() throws MissingServiceException;
}
