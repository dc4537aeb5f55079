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

/** {@code seco book install}: puts a newer signed remedy book in the place of the one in use. Whoever works with the book takes it over at once. */
public final class BookInstallCommand implements Command {

    @Override
    public String name() {
        return "book install";
    }

    @Override
    public Site site() {
        return Site.HOLDER;
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
        session.stop().hold();
        String person = session.invocation().caller().person();
        List<Message> refused = LongWork.await(session, () -> install(book, file, person));
        if (session.invocation().json()) {
            try (JsonDocument json = new JsonDocument(session.output(), session.wording())) {
                json.text("file", file.toString()).flag("done", refused.isEmpty()).messages("problems", refused);
                json.text("version", book.version()).finish();
            }
        } else {
            String sentence = refused.isEmpty() ? "cli.book.installed" : "cli.book.refused";
            session.output().line(session.wording().text(sentence, InputFile.name(file), book.version()));
            for (Message problem : refused) {
                session.output().line("- " + session.wording().text(problem));
            }
        }
        return refused.isEmpty() ? ExitCode.OK : ExitCode.NOT_DONE;
    }

    private static List<Message> install(RemedyBook book, Path file, String person) throws FileException {
        try {
            return book.install(file, person);
        } catch (IOException e) {
            throw FileException.reading(file, e);
        }
    }
}
