// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.content;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lu.seco.core.content.Records;
import lu.seco.core.file.DecodedPage;
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
import lu.seco.service.internal.print.Mask;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code seco decode}: the records of a file with named columns, or its sums. */
public final class DecodeCommand implements Command {

    private static final String FROM = "--from";
    private static final String LIMIT = "--limit";
    private static final String SEARCH = "--search";
    private static final String TOTALS = "--totals";
    private static final int STANDARD_LIMIT = 100;
    private static final int PAGE = 1_000;

    @Override
    public String name() {
        return "decode";
    }

    @Override
    public Site site() {
        return Site.APART;
    }

    @Override
    public List<PositionalParamSpec> parameters(Wording wording) {
        return List.of(Options.file(wording, name(), "file", 0, true));
    }

    @Override
    public List<OptionSpec> options(Wording wording) {
        return List.of(Options.own(wording, "file", Options.KIND, wording.text("cli.label.kind"), String.class, Options.text()),
                Options.own(wording, name(), FROM, wording.text("cli.label.line"), Integer.class, Options.count(wording)),
                Options.own(wording, name(), LIMIT, "N", Integer.class, Options.count(wording)),
                Options.own(wording, name(), SEARCH, wording.text("cli.label.text"), String.class, Options.text()),
                Options.own(wording, name(), TOTALS), Options.flag(wording, Options.MASK), Options.flag(wording, Options.JSON));
    }

    @Override
    public ExitCode execute(Session session)
            throws IOException, UsageException, MissingServiceException, JournalException, FileException, InterruptedException {
        Invocation asked = session.invocation();
        FileKnowledge knowledge = session.services().part(FileKnowledge.class);
        boolean totals = asked.has(TOTALS);
        Optional<String> search = asked.value(SEARCH);
        Optional<Records> records = totals || search.isPresent() ? Optional.of(session.services().part(Records.class)) : Optional.empty();
        NamedFile file = NamedFile.of(knowledge, asked.file(0).orElseThrow(), asked.value(Options.KIND));
        DecodeAnswer answer = asked.json() ? new DecodeJson(session, file) : new DecodeText(session, file);
        if (totals) {
            answer.totals(LongWork.await(session, () -> totals(records.orElseThrow(), file)));
        } else {
            Source source = search.isPresent()
                    ? (from, limit) -> records.orElseThrow().search(file.kind(), file.path(), search.get(), from, limit)
                    : (from, limit) -> knowledge.decode(file.kind(), file.path(), from, limit);
            long from = asked.<Integer>value(FROM).orElse(1);
            int limit = asked.<Integer>value(LIMIT).orElse(STANDARD_LIMIT);
            answer.page(LongWork.await(session, () -> read(source, file, from, limit)), new Mask(asked.has(Options.MASK)));
        }
        return ExitCode.OK;
    }

    /** Where records come from. */
    @FunctionalInterface
    private interface Source {
        DecodedPage page(long from, int limit) throws IOException;
    }

    private static List<Records.Total> totals(Records records, NamedFile file) throws FileException {
        try {
            return records.totals(file.kind(), file.path());
        } catch (IOException e) {
            throw FileException.reading(file.path(), e);
        }
    }

    /** As many records as were asked for, page by page. */
    private static DecodedPage read(Source source, NamedFile file, long from, int limit) throws FileException {
        try {
            DecodedPage page = source.page(from, Math.min(PAGE, limit));
            List<DecodedPage.Row> rows = new ArrayList<>(page.rows());
            boolean more = page.more();
            while (more && rows.size() < limit && !rows.isEmpty() && !Thread.currentThread().isInterrupted()) {
                long last = rows.get(rows.size() - 1).line();
                DecodedPage next = source.page(last + 1, Math.min(PAGE, limit - rows.size()));
                next.rows().stream().filter(row -> row.line() > last).forEach(rows::add);
                more = next.more() && rows.get(rows.size() - 1).line() > last;
            }
            return new DecodedPage(page.columns(), rows, more, page.known());
        } catch (IOException e) {
            throw FileException.reading(file.path(), e);
        }
    }
}
