// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.diagnosis;

import java.io.IOException;
import java.util.List;
import lu.seco.core.diagnosis.Remedy;
import lu.seco.core.diagnosis.RemedyBook;
import lu.seco.service.internal.cli.AnswerCommand;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.cli.Wording;
import lu.seco.service.internal.print.JsonDocument;
import lu.seco.service.internal.print.Listing;

/** {@code seco book list}: the rules of the remedy book in use. */
public final class BookListCommand extends AnswerCommand<RemedyBook> {

    public BookListCommand() {
        super("book list", Site.APART);
    }

    @Override
    protected RemedyBook answer(Session session) throws MissingServiceException {
        return session.services().part(RemedyBook.class);
    }

    @Override
    protected void json(Session session, JsonDocument json, RemedyBook book) throws IOException {
        json.text("version", book.version()).list("rules", book.remedies(), remedy -> Remedies.json(json, remedy, session.wording().language()));
    }

    @Override
    protected void text(Session session, RemedyBook book) throws IOException {
        Wording wording = session.wording();
        List<Remedy> remedies = book.remedies();
        session.output().line(wording.text("cli.book.version", book.version(), remedies.size()));
        Listing.print(session, List.of("weight", "rule", "situation", "certainty", "source"),
                remedies.stream().map(remedy -> List.of(Remedies.weight(wording, remedy), remedy.rule(), Remedies.text(wording, remedy.title()),
                        certainty(wording, remedy), remedy.source())).toList());
    }

    @Override
    protected ExitCode exit(Session session, RemedyBook book) {
        return ExitCode.OK;
    }

    /** What a book writes that is none of the four words is shown as it stands. */
    private static String certainty(Wording wording, Remedy remedy) {
        return List.of("documented", "observed", "inferred", "assumed").contains(remedy.certainty())
                ? wording.text("cli.certainty." + remedy.certainty()) : remedy.certainty();
    }
}
