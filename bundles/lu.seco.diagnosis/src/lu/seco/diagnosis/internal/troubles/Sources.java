// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.troubles;

import java.util.List;
import java.util.Optional;
import lu.seco.core.check.SelfTest;
import lu.seco.core.diagnosis.LogFile;
import lu.seco.core.journal.JournalEvent;

/** What there is for a {@link Follower} to look at. */
interface Sources {

    /** The logs there are. */
    List<LogFile> logs();

    /** What was written to the journal since the last time. */
    List<JournalEvent> events();

    /** The last self-test. */
    Optional<SelfTest.Result> selfTest();
}
