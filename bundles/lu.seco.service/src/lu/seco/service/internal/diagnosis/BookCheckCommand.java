// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.diagnosis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import lu.seco.core.Message;
import lu.seco.core.diagnosis.RemedyBook;
import lu.seco.core.journal.JournalException;
import lu.seco.service.internal.cli.Command;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.cli.LongWork;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.cli.Options;
import lu.seco.service.internal.cli.UsageException;
import lu.seco.service.internal.cli.Wording;
import lu.seco.service.internal.files.FileException;
import lu.seco.service.internal.files.InputFile;
import lu.seco.service.internal.print.JsonDocument;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code seco book check}: whether a file is a remedy book each rule of which matches its example and not its counter-example. */
public final class BookCheckCommand implements Command {

    @Override
    public String name() {
        return "book check";
    }

    @Override
    public Site site() {
        return Site.APART;
    }

    @Override
    public List<PositionalParamSpec> parameters(Wording wording) {
        return List.of(Options.file(wording, name(), "file", 0, true));
    }

    @Override
    public List<OptionSpec> options(Wording wording) {
        return List.of(Options.flag(wording, Options.JSON));
    }

    @Override
    public ExitCode execute(Session session)
            throws IOException, UsageException, MissingServiceException, JournalException, FileException, InterruptedException {
        Path file = InputFile.file(session.invocation().file(0).orElseThrow());
        RemedyBook book = session.services().part(RemedyBook.class);
        List<Message> problems = LongWork.await(session, () -> check(book, file));
        if (session.invocation().json()) {
            try (JsonDocument json = new JsonDocument(session.output(), session.wording())) {
                json.text("file", file.toString()).flag("good", problems.isEmpty()).messages("problems", problems).finish();
            }
        } else {
            String sentence = problems.isEmpty() ? "cli.book.good" : "cli.book.bad";
            session.output().line(session.wording().text(sentence, InputFile.name(file), problems.size()));
            for (Message problem : problems) {
                session.output().line("- " + session.wording().text(problem));
            }
        }
        return problems.isEmpty() ? ExitCode.OK : ExitCode.ERRORS;
    }

    private static List<Message> check(RemedyBook book, Path file) throws FileException {
        try {
            return book.check(file);
        } catch (IOException e) {
            throw FileException.reading(file, e);
        }
    }
}
