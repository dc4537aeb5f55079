// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.diagnosis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import lu.seco.core.Message;
import lu.seco.core.diagnosis.RemedyBook;
import lu.seco.core.journal.JournalException;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.cli.LongWork;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.cli.UsageException;
import lu.seco.service.internal.files.FileCommand;
import lu.seco.service.internal.files.FileException;
import lu.seco.service.internal.files.InputFile;
import lu.seco.service.internal.print.JsonDocument;

/** {@code seco book check}: whether a file is a remedy book each rule of which matches its example and not its counter-example. */
public final class BookCheckCommand extends FileCommand<List<Message>> {

    public BookCheckCommand() {
        super("book check", Site.APART);
    }

    @Override
    protected List<Message> work(Session session, Path file)
            throws IOException, UsageException, MissingServiceException, JournalException, FileException, InterruptedException {
        RemedyBook book = session.services().part(RemedyBook.class);
        return LongWork.await(session, () -> check(book, file));
    }

    @Override
    protected void text(Session session, Of<List<Message>> answer) throws IOException {
        List<Message> problems = answer.found();
        Remedies.verdict(session, session.wording().text(problems.isEmpty() ? "cli.book.good" : "cli.book.bad", InputFile.name(answer.file()),
                problems.size()), problems);
    }

    @Override
    protected void keys(Session session, JsonDocument json, List<Message> problems) throws IOException {
        json.flag("good", problems.isEmpty()).messages("problems", problems);
    }

    @Override
    protected ExitCode ended(Session session, List<Message> problems) {
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
