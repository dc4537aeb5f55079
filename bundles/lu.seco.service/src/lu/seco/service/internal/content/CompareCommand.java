// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.content;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.content.Records;
import lu.seco.core.content.Records.PersonChange;
import lu.seco.core.file.FileComparison;
import lu.seco.core.file.FileKnowledge;
import lu.seco.core.journal.JournalException;
import lu.seco.service.internal.cli.Command;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.cli.Invocation;
import lu.seco.service.internal.cli.LongWork;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.cli.Options;
import lu.seco.service.internal.cli.UsageException;
import lu.seco.service.internal.cli.Wording;
import lu.seco.service.internal.files.FileException;
import lu.seco.service.internal.print.JsonDocument;
import lu.seco.service.internal.print.Listing;
import lu.seco.service.internal.print.Mask;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code seco compare}: two files of one kind beside each other, and for whom something differs. */
public final class CompareCommand implements Command {

    private static final int STANDARD_MAX = 100;

    @Override
    public String name() {
        return "compare";
    }

    @Override
    public Site site() {
        return Site.APART;
    }

    @Override
    public List<PositionalParamSpec> parameters(Wording wording) {
        return List.of(Options.file(wording, name(), "before", 0, true), Options.file(wording, name(), "now", 1, true));
    }

    @Override
    public List<OptionSpec> options(Wording wording) {
        return List.of(Options.own(wording, "file", Options.KIND, wording.text("cli.label.kind"), String.class, Options.text()),
                Options.own(wording, name(), Options.MAX, "N", Integer.class, Options.count(wording)), Options.flag(wording, Options.MASK),
                Options.flag(wording, Options.JSON));
    }

    /** What both files give together. */
    private record Result(FileComparison sums, List<PersonChange> changes) {

        /** How many persons differ beyond those that are named. */
        long left() {
            return Math.max(0L, (long) sums.added() + sums.gone() + sums.changed() - changes.size());
        }
    }

    @Override
    public ExitCode execute(Session session)
            throws IOException, UsageException, MissingServiceException, JournalException, FileException, InterruptedException {
        Invocation asked = session.invocation();
        FileKnowledge knowledge = session.services().part(FileKnowledge.class);
        Records records = session.services().part(Records.class);
        NamedFile before = NamedFile.of(knowledge, asked.file(0).orElseThrow(), asked.value(Options.KIND)).required();
        NamedFile now = NamedFile.of(knowledge, asked.file(1).orElseThrow(), asked.value(Options.KIND)).required();
        if (!before.kind().equals(now.kind())) {
            throw new UsageException(Message.of("cli.compare.kinds", before.name(), before.kind(), now.name(), now.kind()));
        }
        int most = asked.<Integer>value(Options.MAX).orElse(STANDARD_MAX);
        Optional<Result> result = LongWork.await(session, () -> compare(knowledge, records, before, now, most));
        if (result.isEmpty()) {
            session.output().complaint(session.wording().text("cli.compare.unknown", before.kind()));
            return ExitCode.NOT_DONE;
        }
        Mask mask = new Mask(asked.has(Options.MASK));
        if (asked.json()) {
            json(session, before, now, result.get(), mask);
        } else {
            text(session, before, now, result.get(), mask);
        }
        return ExitCode.OK;
    }

    private static Optional<Result> compare(FileKnowledge knowledge, Records records, NamedFile before, NamedFile now, int most) throws FileException {
        try {
            Optional<FileComparison> sums = knowledge.compare(before.sent(), now.path());
            if (sums.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Result(sums.get(), records.changes(before.sent(), now.path(), most)));
        } catch (IOException e) {
            throw FileException.reading(now.path(), e);
        }
    }

    private static void json(Session session, NamedFile before, NamedFile now, Result result, Mask mask) throws IOException {
        FileComparison sums = result.sums();
        try (JsonDocument json = new JsonDocument(session.output(), session.wording())) {
            json.text("before", before.path().toString()).text("now", now.path().toString()).text("kind", before.kind());
            json.optional("periodBefore", sums.period()).number("personsBefore", sums.personsBefore()).number("personsNow", sums.personsNow());
            json.number("added", sums.added()).number("gone", sums.gone()).number("changed", sums.changed());
            json.amount("sumBefore", sums.sumBefore()).amount("sumNow", sums.sumNow()).beginList("changes");
            for (PersonChange change : result.changes()) {
                json.begin().text("insured", mask.personal(change.insured())).text("what", change.what().name());
                json.amount("before", change.before()).amount("now", change.now()).end();
            }
            json.endList().number("left", result.left()).finish();
        }
    }

    private static void text(Session session, NamedFile before, NamedFile now, Result result, Mask mask) throws IOException {
        Wording wording = session.wording();
        FileComparison sums = result.sums();
        session.output().line(wording.text("cli.compare.sum", before.kind(), before.name(), sums.personsBefore(), sums.sumBefore().toPlainString(),
                now.name(), sums.personsNow(), sums.sumNow().toPlainString()));
        session.output().line(wording.text("cli.compare.persons", sums.added(), sums.gone(), sums.changed(),
                sums.sumNow().subtract(sums.sumBefore()).toPlainString()));
        List<List<String>> rows = new ArrayList<>();
        for (PersonChange change : result.changes()) {
            rows.add(List.of(mask.personal(change.insured()), wording.text("cli.change." + change.what().name().toLowerCase(Locale.ROOT)),
                    change.before().toPlainString(), change.now().toPlainString(), change.now().subtract(change.before()).toPlainString()));
        }
        Listing.print(session, List.of("insured", "what", "before", "now", "difference"), rows);
        if (result.left() > 0) {
            session.output().line(wording.text("cli.compare.left", result.left()));
        }
    }
}
