// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.cli;

import java.io.IOException;
import java.util.List;
import lu.seco.core.journal.JournalException;
import picocli.CommandLine.Model.OptionSpec;

/** One command of {@code seco}: written once, carried out here or, for a caller, in the process that holds the data folder. */
public interface Command {

    /** What a person types. The text {@code cli.<name>.help} says what it does. */
    String name();

    /** Where it may be carried out. */
    Site site();

    /** Its own options. */
    List<OptionSpec> options(Wording wording);

    /**
     * Carries it out.
     *
     * @throws IOException if nobody listens any more
     * @throws UsageException if what is asked for makes no sense
     */
    ExitCode execute(Session session)
            throws IOException, UsageException, MissingServiceException, JournalException, InterruptedException;

    /** Where a command may be carried out. */
    enum Site {
        /** By whoever holds the data folder: this process if nobody does. */
        HOLDER,
        /** Only in a process that already works in the data folder. */
        RUNNING,
        /** Only here: it is what holds the data folder from now on. */
        HERE
    }

    /**
     * What a command works with.
     *
     * @param invocation what was asked for
     * @param services the parts of SeCo
     * @param wording the texts in the caller's language
     * @param output where what it says goes
     * @param stop tells that the process shall end
     * @param engineRuns whether the engine of this process works for others too, so that the command must leave it on
     */
    record Session(Invocation invocation, Services services, Wording wording, Output output, StopRequest stop, boolean engineRuns) {
    }
}
