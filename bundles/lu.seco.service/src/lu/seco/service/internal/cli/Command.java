// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.cli;

import java.io.IOException;
import java.util.List;
import lu.seco.core.journal.JournalException;
import lu.seco.service.internal.files.FileException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** One command of {@code seco}: written once, carried out here or, for a caller, in the process that holds the data folder. */
public interface Command {

    /**
     * What a person types: a word, or two of which the first groups commands. The text {@code cli.<name>.help}, with a dot for the blank, says what it
     * does.
     */
    String name();

    /** Where it may be carried out. */
    Site site();

    /** Its own options. */
    List<OptionSpec> options(Wording wording);

    /** What it takes without a name, in its order. */
    default List<PositionalParamSpec> parameters(Wording wording) {
        return List.of();
    }

    /**
     * Carries it out.
     *
     * @throws IOException if nobody listens any more
     * @throws UsageException if what is asked for makes no sense
     * @throws FileException if a file that was named cannot be read or written
     */
    ExitCode execute(Session session)
            throws IOException, UsageException, MissingServiceException, JournalException, FileException, InterruptedException;

    /** Where a command may be carried out. */
    enum Site {
        /** By whoever holds the data folder: this process if nobody does. */
        HOLDER,
        /** Only in a process that already works in the data folder. */
        RUNNING,
        /** Only here: it is what holds the data folder from now on. */
        HERE,
        /** Only here, whoever holds the data folder: it touches nothing but the files that the caller names, with the caller's rights. */
        APART
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
