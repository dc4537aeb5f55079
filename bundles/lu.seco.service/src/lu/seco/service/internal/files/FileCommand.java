// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import lu.seco.core.journal.JournalException;
import lu.seco.service.internal.cli.AnswerCommand;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.cli.Options;
import lu.seco.service.internal.cli.UsageException;
import lu.seco.service.internal.cli.Wording;
import lu.seco.service.internal.print.JsonDocument;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * A command about one file, which has to be named and has to be there. The first key of its document says which file it was.
 *
 * @param <T> what came of it
 */
public abstract class FileCommand<T> extends AnswerCommand<FileCommand.Of<T>> {

    protected FileCommand(String name, Site site) {
        super(name, site);
    }

    /**
     * What came of it, and of which file.
     *
     * @param <T> what came of it
     * @param file absolute
     * @param found what came of it
     */
    public record Of<T>(Path file, T found) {
    }

    @Override
    public final List<PositionalParamSpec> parameters(Wording wording) {
        return List.of(Options.file(wording, name(), "file", 0, true));
    }

    @Override
    protected final Of<T> answer(Session session)
            throws IOException, UsageException, MissingServiceException, JournalException, FileException, InterruptedException {
        Path file = InputFile.file(session.invocation().file(0).orElseThrow());
        return new Of<>(file, work(session, file));
    }

    /** What is done with the file; likewise. */
    protected abstract T work(Session session, Path file)
            throws IOException, UsageException, MissingServiceException, JournalException, FileException, InterruptedException;

    @Override
    protected final void json(Session session, JsonDocument json, Of<T> answer) throws IOException, MissingServiceException {
        json.text("file", answer.file().toString());
        keys(session, json, answer.found());
    }

    /** The other keys of the document, in their order. */
    protected abstract void keys(Session session, JsonDocument json, T found) throws IOException, MissingServiceException;

    @Override
    protected final ExitCode exit(Session session, Of<T> answer) {
        return ended(session, answer.found());
    }

    /** What scripts read. */
    protected abstract ExitCode ended(Session session, T found);
}
