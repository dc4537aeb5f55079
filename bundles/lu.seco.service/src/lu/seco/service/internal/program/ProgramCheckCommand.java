// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.program;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.update.Available;
import lu.seco.core.update.ReleaseNote;
import lu.seco.core.update.UpdateCheck;
import lu.seco.core.update.Updates;
import lu.seco.service.internal.cli.Command;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.cli.Options;
import lu.seco.service.internal.cli.Wording;
import lu.seco.service.internal.print.JsonDocument;
import lu.seco.service.internal.print.PlainText;
import picocli.CommandLine.Model.OptionSpec;

/** {@code seco program check}: whether there is a newer version, and what is new in it. */
public final class ProgramCheckCommand implements Command {

    @Override
    public String name() {
        return "program check";
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
    public ExitCode execute(Session session) throws IOException, MissingServiceException, InterruptedException {
        Updates updates = session.services().part(Updates.class);
        UpdateCheck check = Program.await(session, updates, updates.check());
        if (session.invocation().json()) {
            json(session, updates.standing().version(), check);
        } else {
            lines(session, check);
        }
        if (check.available().isPresent()) {
            return ExitCode.TO_DO;
        }
        return check.problems().isEmpty() && check.told().code().equals("update.none") ? ExitCode.OK : ExitCode.NOT_DONE;
    }

    private static void lines(Session session, UpdateCheck check) throws IOException {
        Wording wording = session.wording();
        session.output().line(wording.text(check.told()));
        for (Message problem : check.problems()) {
            session.output().complaint(wording.text(problem));
        }
        if (check.available().isEmpty()) {
            return;
        }
        Available found = check.available().get();
        session.output().line(wording.text("cli.program.found", found.site().location(), found.java(), Math.max(1, Math.round(found.bytes() / 1_000_000.0))));
        for (ReleaseNote note : found.notes()) {
            session.output().line(wording.text("cli.program.note", note.version()));
            StringBuilder text = new StringBuilder();
            note.text(wording.language()).lines().forEach(line -> text.append("  ").append(PlainText.line(line)).append('\n'));
            session.output().out(text.toString());
        }
        for (Optional<Message> but : List.of(found.caution(), found.hindrance())) {
            if (but.isPresent()) {
                session.output().complaint("! " + wording.text(but.get()));
            }
        }
    }

    private static void json(Session session, String installed, UpdateCheck check) throws IOException {
        try (JsonDocument json = new JsonDocument(session.output(), session.wording())) {
            json.text("installed", installed).message("told", Optional.of(check.told())).messages("problems", check.problems());
            if (check.available().isPresent()) {
                Available found = check.available().get();
                json.begin("available").text("version", found.version()).text("site", found.site().location()).instant("built", found.built());
                json.number("java", found.java()).number("bytes", found.bytes()).message("hindrance", found.hindrance());
                json.message("caution", found.caution()).beginList("notes");
                for (ReleaseNote note : found.notes()) {
                    json.begin().text("version", note.version()).text("text", note.text(session.wording().language())).end();
                }
                json.endList().end();
            } else {
                json.none("available");
            }
            json.finish();
        }
    }
}
