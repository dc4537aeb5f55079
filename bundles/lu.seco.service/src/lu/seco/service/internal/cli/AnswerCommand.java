// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.cli;

import java.io.IOException;
import java.util.List;
import lu.seco.core.journal.JournalException;
import lu.seco.service.internal.files.FileException;
import lu.seco.service.internal.print.JsonDocument;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A command that finds something out or does it, and then says what came of it: to a program that asks for it as one JSON document, to people as text.
 *
 * @param <T> what came of it
 */
public abstract class AnswerCommand<T> implements Command {

    private final String name;
    private final Site site;

    protected AnswerCommand(String name, Site site) {
        this.name = name;
        this.site = site;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Site site() {
        return site;
    }

    /** Only {@code --json}; who has more puts it before. */
    @Override
    public List<OptionSpec> options(Wording wording) {
        return List.of(Options.flag(wording, Options.JSON));
    }

    @Override
    public final ExitCode execute(Session session)
            throws IOException, UsageException, MissingServiceException, JournalException, FileException, InterruptedException {
        T answer = answer(session);
        if (session.invocation().json()) {
            try (JsonDocument json = new JsonDocument(session.output(), session.wording())) {
                json(session, json, answer);
                json.finish();
            }
        } else {
            text(session, answer);
        }
        return exit(session, answer);
    }

    /**
     * Finds it out or does it; says nothing yet.
     *
     * @throws IOException if nobody listens any more
     * @throws UsageException if what is asked for makes no sense
     * @throws FileException if a file that was named cannot be read or written
     */
    protected abstract T answer(Session session)
            throws IOException, UsageException, MissingServiceException, JournalException, FileException, InterruptedException;

    /** The keys of the document, in their order. */
    protected abstract void json(Session session, JsonDocument json, T answer) throws IOException, MissingServiceException;

    /** What people read. */
    protected abstract void text(Session session, T answer) throws IOException, MissingServiceException;

    /** What scripts read. */
    protected abstract ExitCode exit(Session session, T answer);
}
