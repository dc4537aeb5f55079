// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.journal.JournalException;
import lu.seco.core.settings.SettingsTransfer;
import lu.seco.core.settings.SettingsTransfer.Imported;
import lu.seco.core.settings.SettingsTransfer.Plan;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.cli.LongWork;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.cli.Options;
import lu.seco.service.internal.cli.UsageException;
import lu.seco.service.internal.cli.Wording;
import lu.seco.service.internal.files.FileCommand;
import lu.seco.service.internal.files.FileException;
import lu.seco.service.internal.print.JsonDocument;
import lu.seco.service.internal.print.Listing;
import picocli.CommandLine.Model.OptionSpec;

/** {@code seco settings import}: shows what an exported configuration would change here, and changes it with {@code --apply}. */
public final class SettingsImportCommand extends FileCommand<SettingsImportCommand.Done> {

    private static final String APPLY = "--apply";

    public SettingsImportCommand() {
        super("settings import", Site.HOLDER);
    }

    @Override
    public List<OptionSpec> options(Wording wording) {
        return List.of(Options.own(wording, name(), APPLY), Options.flag(wording, Options.JSON));
    }

    @Override
    protected Done work(Session session, Path file)
            throws IOException, UsageException, MissingServiceException, JournalException, FileException, InterruptedException {
        SettingsTransfer transfer = session.services().part(SettingsTransfer.class);
        boolean apply = session.invocation().has(APPLY);
        if (apply) {
            session.stop().hold();
        }
        String person = session.invocation().caller().person();
        return LongWork.await(session, () -> {
            Plan plan = transfer.plan(file);
            boolean wanted = apply && plan.problems().isEmpty();
            return new Done(plan, wanted ? Optional.of(transfer.apply(file, plan.token(), person)) : Optional.empty());
        });
    }

    @Override
    protected ExitCode ended(Session session, Done done) {
        return done.problems().isEmpty() ? ExitCode.OK : session.invocation().has(APPLY) ? ExitCode.NOT_DONE : ExitCode.ERRORS;
    }

    /**
     * What came of it.
     *
     * @param plan what would change
     * @param imported what has changed; empty if it was not wanted or not possible
     */
    record Done(Plan plan, Optional<Imported> imported) {
        List<Message> problems() {
            return imported.map(Imported::problems).orElse(plan.problems());
        }
    }

    @Override
    protected void text(Session session, Of<Done> answer) throws IOException {
        Done done = answer.found();
        Wording wording = session.wording();
        Listing.print(session, List.of("file", "key", "before", "now"), done.plan().differences().stream()
                .map(found -> List.of(found.part(), found.key(), Shown.line(found.before()), Shown.line(found.after()))).toList());
        for (Message hint : done.plan().hints()) {
            session.output().line("! " + wording.text(hint));
        }
        for (Message problem : done.problems()) {
            session.output().complaint(wording.text(problem));
        }
        if (!done.problems().isEmpty()) {
            session.output().complaint(wording.text("cli.settings.import.nothing"));
        } else if (done.plan().differences().isEmpty()) {
            session.output().line(wording.text("cli.settings.import.same"));
        } else if (done.imported().isEmpty()) {
            session.output().line(wording.text("cli.settings.import.preview"));
        } else {
            session.output().line(wording.text("cli.settings.import.done", done.imported().get().kept().map(Path::toString).orElse("")));
        }
    }

    @Override
    protected void keys(Session session, JsonDocument json, Done done) throws IOException {
        json.flag("done", done.imported().isPresent() && done.problems().isEmpty());
        json.list("differences", done.plan().differences(), found -> json.text("file", found.part()).text("key", found.key())
                .text("before", found.before()).text("after", found.after()));
        json.messages("problems", done.problems()).messages("hints", done.plan().hints());
        json.text("kept", done.imported().flatMap(Imported::kept).map(Path::toString).orElse(null));
    }
}
