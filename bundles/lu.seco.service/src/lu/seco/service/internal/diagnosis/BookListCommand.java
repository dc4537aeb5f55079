// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.diagnosis;

import java.io.IOException;
import java.util.List;
import lu.seco.core.diagnosis.Remedy;
import lu.seco.core.diagnosis.RemedyBook;
import lu.seco.service.internal.cli.Command;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.cli.Options;
import lu.seco.service.internal.cli.Wording;
import lu.seco.service.internal.print.JsonDocument;
import lu.seco.service.internal.print.Listing;
import picocli.CommandLine.Model.OptionSpec;

/** {@code seco book list}: the rules of the remedy book in use. */
public final class BookListCommand implements Command {

    @Override
    public String name() {
        return "book list";
    }

    @Override
    public Site site() {
        return Site.APART;
    }

    @Override
    public List<OptionSpec> options(Wording wording) {
        return List.of(Options.flag(wording, Options.JSON));
    }

    @Override
    public ExitCode execute(Session session) throws IOException, MissingServiceException {
        RemedyBook book = session.services().part(RemedyBook.class);
        Wording wording = session.wording();
        List<Remedy> remedies = book.remedies();
        if (session.invocation().json()) {
            try (JsonDocument json = new JsonDocument(session.output(), wording)) {
                json.text("version", book.version()).beginList("rules");
                for (Remedy remedy : remedies) {
                    json.begin();
                    Remedies.json(json, remedy, wording.language());
                    json.end();
                }
                json.endList().finish();
            }
        } else {
            session.output().line(wording.text("cli.book.version", book.version(), remedies.size()));
            Listing.print(session, List.of("weight", "rule", "situation", "certainty", "source"),
                    remedies.stream().map(remedy -> List.of(Remedies.weight(wording, remedy), remedy.rule(), Remedies.text(wording, remedy.title()),
                            certainty(wording, remedy), remedy.source())).toList());
        }
        return ExitCode.OK;
    }

    /** What a book writes that is none of the four words is shown as it stands. */
    private static String certainty(Wording wording, Remedy remedy) {
        return List.of("documented", "observed", "inferred", "assumed").contains(remedy.certainty())
                ? wording.text("cli.certainty." + remedy.certainty()) : remedy.certainty();
    }
}
