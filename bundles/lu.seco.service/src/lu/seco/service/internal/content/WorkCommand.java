// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.content;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lu.seco.core.Message;
import lu.seco.core.journal.JournalException;
import lu.seco.core.worklist.WorkList;
import lu.seco.core.worklist.WorkLists;
import lu.seco.core.worklist.WorkTicks;
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

/**
 * {@code seco work}: what payroll has to do about an answer in the journal, and what later files have repaired; ticks off what a person has done. Persons are
 * hidden unless they are wanted, in everything it writes.
 */
public final class WorkCommand implements Command {

    private static final String PERSONS = "--persons";
    private static final int STANDARD_MAX = 100;
    private static final String DONE = "--done";
    private static final String REOPEN = "--reopen";

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
                ids(wording, DONE), ids(wording, REOPEN), Options.flag(wording, Options.JSON));
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
        if (asked.has(DONE) || asked.has(REOPEN)) {
            if (!ticked(session, found.get())) {
                return ExitCode.NOT_DONE;
            }
            found = LongWork.await(session, () -> list(lists, reception));
        }
        WorkList list = found.orElseThrow();
        Mask mask = new Mask(!asked.has(PERSONS));
        if (csv.isPresent()) {
            WorkCsv rows = new WorkCsv(session.wording(), mask, UnaryOperator.identity());
            LongWork.await(session, () -> csv.get().write(out -> rows.write(out, Task.of(list))));
        }
        if (asked.json()) {
            json(session, list, mask, csv);
        } else {
            text(session, list, mask, csv);
        }
        return list.open() > 0 ? ExitCode.TO_DO : ExitCode.OK;
    }

    private static OptionSpec ids(Wording wording, String name) {
        return OptionSpec.builder(name).paramLabel("N").type(List.class).auxiliaryTypes(String.class).arity("1").splitRegex(",")
                .description(wording.text("cli.work.option." + name.substring(2))).build();
    }

    /** Ticks off and on, all or nothing: false, with a complaint, if the list has no such thing. */
    private boolean ticked(Session session, WorkList list)
            throws IOException, UsageException, MissingServiceException, JournalException, FileException, InterruptedException {
        List<String> done = session.invocation().values(DONE);
        List<String> open = session.invocation().values(REOPEN);
        Set<String> known = list.tasks().stream().map(WorkList.Task::id).collect(Collectors.toSet());
        List<String> strange = Stream.concat(done.stream(), open.stream()).filter(id -> !known.contains(id)).toList();
        if (!strange.isEmpty()) {
            session.output().complaint(session.wording().text("cli.work.no-task", list.receptionId(), String.join(", ", strange)));
            return false;
        }
        WorkTicks ticks = session.services().part(WorkTicks.class);
        String person = session.invocation().caller().person();
        LongWork.await(session, () -> {
            try {
                return ticks.tick(list.receptionId(), done, true, person) + ticks.tick(list.receptionId(), open, false, person);
            } catch (IOException e) {
                throw new FileException(Message.of("cli.work.unreadable", list.receptionId(), e.getMessage()), e);
            }
        });
        return true;
    }

    private static Optional<WorkList> list(WorkLists lists, String reception) throws FileException, JournalException {
        try {
            return lists.of(reception);
        } catch (IOException e) {
            throw new FileException(Message.of("cli.work.unreadable", reception, e.getMessage()), e);
        }
    }

    private static void json(Session session, WorkList list, Mask mask, Optional<NewFile> csv) throws IOException {
        try (JsonDocument json = new JsonDocument(session.output(), session.wording())) {
            json.text("reception", list.receptionId()).number("open", list.open());
            new ExplanationJson(json, mask).explanation(list.explanation(), Task.of(list));
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
