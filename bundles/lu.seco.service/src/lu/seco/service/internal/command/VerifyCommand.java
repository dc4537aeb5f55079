// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.command;

import java.io.IOException;
import java.util.List;
import lu.seco.core.Message;
import lu.seco.core.journal.Journal.Verification;
import lu.seco.core.journal.JournalException;
import lu.seco.service.internal.cli.Command;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.cli.Options;
import lu.seco.service.internal.cli.Wording;
import lu.seco.service.internal.print.JsonDocument;
import picocli.CommandLine.Model.OptionSpec;

/** {@code seco verify}: is the journal whole, and do the contents agree with it. */
public final class VerifyCommand implements Command {

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public Site site() {
        return Site.HOLDER;
    }

    @Override
    public List<OptionSpec> options(Wording wording) {
        return List.of(Options.flag(wording, Options.JSON));
    }

    @Override
    public ExitCode execute(Session session) throws IOException, MissingServiceException, JournalException {
        Verification found = session.services().journal().verify();
        if (session.invocation().json()) {
            try (JsonDocument json = new JsonDocument(session.output(), session.wording())) {
                json.flag("sound", found.sound()).number("events", found.events()).number("contents", found.contents());
                json.messages("problems", found.problems()).finish();
            }
        } else {
            String sentence = found.sound() ? "cli.verify.sound" : "cli.verify.unsound";
            session.output().line(session.wording().text(sentence, found.events(), found.contents(), found.problems().size()));
            for (Message problem : found.problems()) {
                session.output().line("- " + session.wording().text(problem));
            }
        }
        return found.sound() ? ExitCode.OK : ExitCode.UNSOUND;
    }
}
