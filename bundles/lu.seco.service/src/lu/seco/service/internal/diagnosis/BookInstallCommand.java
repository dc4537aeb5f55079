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

/** {@code seco book install}: puts a newer signed remedy book in the place of the one in use. Whoever works with the book takes it over at once. */
public final class BookInstallCommand extends FileCommand<List<Message>> {

    public BookInstallCommand() {
        super("book install", Site.HOLDER);
    }

    @Override
    protected List<Message> work(Session session, Path file)
            throws IOException, UsageException, MissingServiceException, JournalException, FileException, InterruptedException {
        RemedyBook book = session.services().part(RemedyBook.class);
        session.stop().hold();
        String person = session.invocation().caller().person();
        return LongWork.await(session, () -> install(book, file, person));
    }

    @Override
    protected void text(Session session, Of<List<Message>> answer) throws IOException, MissingServiceException {
        List<Message> refused = answer.found();
        Remedies.verdict(session, session.wording().text(refused.isEmpty() ? "cli.book.installed" : "cli.book.refused", InputFile.name(answer.file()),
                session.services().part(RemedyBook.class).version()), refused);
    }

    @Override
    protected void keys(Session session, JsonDocument json, List<Message> refused) throws IOException, MissingServiceException {
        json.flag("done", refused.isEmpty()).messages("problems", refused).text("version", session.services().part(RemedyBook.class).version());
    }

    @Override
    protected ExitCode ended(Session session, List<Message> refused) {
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
