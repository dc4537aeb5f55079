// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.command;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.Page;
import lu.seco.core.journal.PageRequest;
import lu.seco.core.journal.Reception;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.service.internal.cli.Command;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.cli.Options;
import lu.seco.service.internal.cli.UsageException;
import lu.seco.service.internal.cli.Wording;
import picocli.CommandLine.Model.OptionSpec;

/**
 * {@code seco journal}: what was sent or received on some days, newest first. Rows are written as they are read, so that
 * their number does not matter.
 */
public final class JournalCommand implements Command {

    private static final int PAGE = 500;

    @Override
    public String name() {
        return "journal";
    }

    @Override
    public Site site() {
        return Site.HOLDER;
    }

    @Override
    public List<OptionSpec> options(Wording wording) {
        String day = wording.text("cli.label.day");
        String text = wording.text("cli.label.text");
        return List.of(Options.value(wording, JournalQuery.FROM, day, LocalDate.class, Options.day(wording)),
                Options.value(wording, JournalQuery.TO, day, LocalDate.class, Options.day(wording)),
                Options.list(wording, JournalQuery.KIND, text),
                Options.list(wording, JournalQuery.STATE, text).toBuilder()
                        .completionCandidates(Stream.of(ReportState.values()).map(ReportState::name).toList()).build(),
                Options.value(wording, JournalQuery.EMPLOYER, text, String.class, Options.text()),
                Options.value(wording, JournalQuery.TEXT, text, String.class, Options.text()),
                Options.value(wording, JournalQuery.LIMIT, "N", Integer.class, Options.count(wording)),
                Options.flag(wording, JournalQuery.RECEPTIONS), Options.flag(wording, JournalQuery.EVENTS),
                Options.flag(wording, Options.JSON));
    }

    @Override
    public ExitCode execute(Session session) throws IOException, UsageException, MissingServiceException, JournalException {
        JournalQuery query = JournalQuery.of(session.invocation(), session.services().clock());
        RowSource source = new RowSource(session.services().journal(), session.services().contents());
        if (session.invocation().json()) {
            try (JournalJson json = new JournalJson(session, query, source)) {
                json.end(list(query, source, json));
            }
        } else {
            JournalText text = new JournalText(session, query, source);
            text.end(list(query, source, text));
        }
        return ExitCode.OK;
    }

    /** Writes the rows; whether there would have been more. */
    private static boolean list(JournalQuery query, RowSource source, Rows rows) throws IOException, JournalException {
        int left = query.limit().orElse(Integer.MAX_VALUE);
        PageRequest request = PageRequest.newest(Math.min(PAGE, left));
        while (true) {
            boolean more;
            long last;
            int size;
            if (query.receptions()) {
                Page<Reception> page = source.journal().receptions(query.filter(), request);
                rows.receptions(page.rows());
                more = page.more();
                size = page.rows().size();
                last = size == 0 ? 0 : page.rows().get(size - 1).order();
            } else {
                Page<Report> page = source.journal().reports(query.filter(), request);
                rows.reports(page.rows());
                more = page.more();
                size = page.rows().size();
                last = size == 0 ? 0 : page.rows().get(size - 1).order();
            }
            left -= size;
            if (!more || left <= 0 || size == 0) {
                return more;
            }
            request = PageRequest.newest(Math.min(PAGE, left)).behind(last);
        }
    }

    /** One form of the answer. */
    interface Rows {
        void reports(List<Report> page) throws IOException, JournalException;

        void receptions(List<Reception> page) throws IOException, JournalException;
    }
}
