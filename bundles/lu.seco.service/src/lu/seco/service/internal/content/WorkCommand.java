// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.content;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lu.seco.core.Message;
import lu.seco.core.journal.JournalException;
import lu.seco.core.worklist.WorkList;
import lu.seco.core.worklist.WorkLists;
import lu.seco.service.internal.cli.Command;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.cli.Invocation;
import lu.seco.service.internal.cli.LongWork;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.cli.Options;
import lu.seco.service.internal.cli.UsageException;
import lu.seco.service.internal.cli.Wording;
import lu.seco.service.internal.files.FileException;
import lu.seco.service.internal.files.NewFile;
import lu.seco.service.internal.print.JsonDocument;
import lu.seco.service.internal.print.Mask;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code seco work}: what payroll has to do about an answer in the journal, and what later files have repaired. */
public final class WorkCommand implements Command {

    private static final String PERSONS = "--persons";
    private static final int STANDARD_MAX = 100;
    /** A program, and payroll with its list, cannot do anything with hidden persons. */
    private static final Mask OPEN = new Mask(false);

    @Override
    public String name() {
        return "work";
    }

    @Override
    public Site site() {
        return Site.HOLDER;
    }

    @Override
    public List<PositionalParamSpec> parameters(Wording wording) {
        return List.of(Options.parameter(wording, name(), "reception", wording.text("cli.label.reception"), 0, String.class, Options.text()));
    }

    @Override
    public List<OptionSpec> options(Wording wording) {
        return List.of(Options.own(wording, "explain", Options.MAX, "N", Integer.class, Options.count(wording)),
                Options.file(wording, name(), Options.CSV), Options.flag(wording, Options.FORCE), Options.own(wording, name(), PERSONS),
                Options.flag(wording, Options.JSON));
    }

    @Override
    public ExitCode execute(Session session)
            throws IOException, UsageException, MissingServiceException, JournalException, FileException, InterruptedException {
        Invocation asked = session.invocation();
        String reception = asked.<String>parameter(0).orElseThrow();
        WorkLists lists = session.services().part(WorkLists.class);
        Optional<NewFile> csv = asked.file(Options.CSV).map(target -> new NewFile(target, asked.has(Options.FORCE)));
        if (csv.isPresent()) {
            csv.get().check();
            session.stop().hold();
        }
        Optional<WorkList> found = LongWork.await(session, () -> list(lists, reception));
        if (found.isEmpty()) {
            session.output().complaint(session.wording().text("cli.work.unknown", reception));
            return ExitCode.NOT_DONE;
        }
        WorkList list = found.get();
        if (csv.isPresent()) {
            WorkCsv rows = new WorkCsv(session.wording(), OPEN, UnaryOperator.identity());
            LongWork.await(session, () -> csv.get().write(out -> rows.write(out, Task.of(list))));
        }
        if (asked.json()) {
            json(session, list, csv);
        } else {
            text(session, list, new Mask(!asked.has(PERSONS)), csv);
        }
        return list.open() > 0 ? ExitCode.TO_DO : ExitCode.OK;
    }

    private static Optional<WorkList> list(WorkLists lists, String reception) throws FileException, JournalException {
        try {
            return lists.of(reception);
        } catch (IOException e) {
            throw new FileException(Message.of("cli.work.unreadable", reception, e.getMessage()), e);
        }
    }

    private static void json(Session session, WorkList list, Optional<NewFile> csv) throws IOException {
        try (JsonDocument json = new JsonDocument(session.output(), session.wording())) {
            json.text("reception", list.receptionId()).number("open", list.open());
            new ExplanationJson(json, OPEN).explanation(list.explanation(), Task.of(list));
            json.optional("csv", csv.map(NewFile::target)).finish();
        }
    }

    private static void text(Session session, WorkList list, Mask mask, Optional<NewFile> csv) throws IOException {
        ExplanationText text = new ExplanationText(session, mask, UnaryOperator.identity());
        text.begin(list.receptionId(), list.explanation());
        session.output().line(session.wording().text("cli.work.open", list.open(), list.tasks().size()));
        text.tasks(Task.of(list), session.invocation().<Integer>value(Options.MAX).orElse(STANDARD_MAX));
        if (csv.isPresent()) {
            session.output().line(session.wording().text("cli.csv.written", csv.get().target()));
        }
    }
}
