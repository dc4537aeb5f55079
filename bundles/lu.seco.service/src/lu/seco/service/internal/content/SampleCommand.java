// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.content;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import lu.seco.core.Message;
import lu.seco.core.content.SampleWriter;
import lu.seco.core.content.SampleWriter.Wish;
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
import lu.seco.service.internal.files.NewFile;
import lu.seco.service.internal.print.JsonDocument;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code seco sample}: a file of fictitious persons, to try things out with. */
public final class SampleCommand implements Command {

    private static final String MONTH = "--month";
    private static final String EMPLOYERS = "--employers";
    private static final String PERSONS = "--persons";
    private static final String SEED = "--seed";
    private static final int STANDARD_PERSONS = 10;
    private static final int MOST_EMPLOYERS = 1_000;
    private static final int MOST_PERSONS = 1_000_000;

    @Override
    public String name() {
        return "sample";
    }

    @Override
    public Site site() {
        return Site.APART;
    }

    @Override
    public List<PositionalParamSpec> parameters(Wording wording) {
        return List.of(Options.parameter(wording, name(), "kind", wording.text("cli.label.kind"), 0, String.class, Options.text()),
                Options.file(wording, name(), "file", 1, true));
    }

    @Override
    public List<OptionSpec> options(Wording wording) {
        return List.of(Options.own(wording, name(), MONTH, wording.text("cli.label.month"), YearMonth.class, Options.month(wording)),
                Options.own(wording, name(), EMPLOYERS, "N", Integer.class, Options.count(wording)),
                Options.own(wording, name(), PERSONS, "N", Integer.class, Options.count(wording)),
                Options.own(wording, name(), SEED, "S", Long.class, Options.number(wording)), Options.flag(wording, Options.FORCE),
                Options.flag(wording, Options.JSON));
    }

    @Override
    public ExitCode execute(Session session)
            throws IOException, UsageException, MissingServiceException, JournalException, FileException, InterruptedException {
        Invocation asked = session.invocation();
        Wish wish = wish(asked, YearMonth.now(session.services().clock()).minusMonths(1));
        NewFile file = new NewFile(asked.file(1).orElseThrow(), asked.has(Options.FORCE));
        SampleWriter writer = session.services().part(SampleWriter.class);
        file.check();
        session.stop().hold();
        long size = LongWork.await(session, () -> write(writer, wish, file));
        if (asked.json()) {
            try (JsonDocument json = new JsonDocument(session.output(), session.wording())) {
                json.text("file", file.target().toString()).text("kind", wish.kind()).text("month", wish.month().toString());
                json.number("employers", wish.employers()).number("persons", wish.persons()).number("seed", wish.seed()).number("size", size);
                json.finish();
            }
        } else {
            session.output().line(session.wording().text("cli.sample.written", file.target(), wish.kind(), wish.month(), wish.persons(), size));
        }
        return ExitCode.OK;
    }

    private static Wish wish(Invocation asked, YearMonth lastMonth) throws UsageException {
        int persons = asked.<Integer>value(PERSONS).orElse(STANDARD_PERSONS);
        int employers = asked.<Integer>value(EMPLOYERS).orElse(1);
        if (employers > MOST_EMPLOYERS || persons < employers || persons > MOST_PERSONS) {
            throw new UsageException(Message.of("cli.sample.numbers", employers, persons));
        }
        return new Wish(asked.<String>parameter(0).orElseThrow().toUpperCase(Locale.ROOT), asked.<YearMonth>value(MONTH).orElse(lastMonth), employers,
                persons, asked.<Long>value(SEED).orElse(1L));
    }

    private static long write(SampleWriter writer, Wish wish, NewFile file) throws FileException, UsageException {
        try {
            return file.write(out -> writer.write(wish, out));
        } catch (IllegalArgumentException e) {
            throw new UsageException(Message.of("cli.sample.kind", wish.kind()));
        }
    }
}
