// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.diagnosis;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import lu.seco.core.Message;
import lu.seco.core.diagnosis.Remedy;
import lu.seco.core.diagnosis.Worded;
import lu.seco.service.internal.cli.Command.Session;
import lu.seco.service.internal.cli.Wording;
import lu.seco.service.internal.print.JsonDocument;

/** What the remedy book says, in the language of the caller. The command line is for admins, so text has the admin's words. */
final class Remedies {

    private Remedies() {
    }

    /** The keys of a remedy, into an object that is begun and ended by others. */
    static void json(JsonDocument json, Remedy remedy, Locale language) throws IOException {
        List<String> steps = remedy.steps().stream().map(step -> step.in(language)).toList();
        json.text("rule", remedy.rule()).text("weight", remedy.weight().name()).text("title", remedy.title().in(language));
        json.text("clerk", remedy.clerk().in(language)).text("admin", remedy.admin().in(language)).texts("steps", steps);
        json.optional("action", remedy.action()).text("certainty", remedy.certainty()).text("source", remedy.source());
    }

    static String weight(Wording wording, Remedy remedy) {
        return wording.text("cli.weight." + remedy.weight().name().toLowerCase(Locale.ROOT));
    }

    static String text(Wording wording, Worded worded) {
        return worded.in(wording.language());
    }

    /** A sentence about a book, and what is wrong with the book below it. */
    static void verdict(Session session, String sentence, List<Message> problems) throws IOException {
        session.output().line(sentence);
        for (Message problem : problems) {
            session.output().line("- " + session.wording().text(problem));
        }
    }
}
