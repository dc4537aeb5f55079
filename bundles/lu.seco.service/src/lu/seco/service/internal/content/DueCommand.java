// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.content;

import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lu.seco.core.deadline.Radar;
import lu.seco.core.deadline.Radar.DueItem;
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
import lu.seco.service.internal.print.Listing;
import picocli.CommandLine.Model.OptionSpec;

/** {@code seco due}: what is due in the next days, and what is overdue. */
public final class DueCommand implements Command {

    private static final String DAYS = "--days";
    private static final String ICS = "--ics";
    private static final int STANDARD_DAYS = 30;
    private static final int MOST_DAYS = 366;

    @Override
    public String name() {
        return "due";
    }

    @Override
    public Site site() {
        return Site.HOLDER;
    }

    @Override
    public List<OptionSpec> options(Wording wording) {
        return List.of(Options.own(wording, name(), DAYS, "N", Integer.class, Options.count(wording)), Options.file(wording, name(), ICS),
                Options.flag(wording, Options.FORCE), Options.flag(wording, Options.JSON));
    }

    @Override
    public ExitCode execute(Session session)
            throws IOException, UsageException, MissingServiceException, JournalException, FileException, InterruptedException {
        Invocation asked = session.invocation();
        Radar radar = session.services().part(Radar.class);
        LocalDate today = LocalDate.now(session.services().clock());
        LocalDate until = today.plusDays(Math.min(MOST_DAYS, asked.<Integer>value(DAYS).orElse(STANDARD_DAYS)));
        Optional<NewFile> calendar = asked.file(ICS).map(target -> new NewFile(target, asked.has(Options.FORCE)));
        if (calendar.isPresent()) {
            calendar.get().check();
            session.stop().hold();
        }
        List<DueItem> items = LongWork.await(session, () -> radar.due(until));
        if (calendar.isPresent()) {
            LongWork.await(session, () -> export(radar, until, calendar.get()));
        }
        if (asked.json()) {
            json(session, today, until, items, calendar);
        } else {
            text(session, today, until, items, calendar);
        }
        return items.stream().anyMatch(item -> item.due().isBefore(today)) ? ExitCode.TO_DO : ExitCode.OK;
    }

    /** The journal's failure comes out of a place that only knows those of files, so it is carried around it. */
    private static long export(Radar radar, LocalDate until, NewFile calendar) throws FileException, JournalException {
        List<JournalException> failed = new ArrayList<>();
        try {
            return calendar.place(provisional -> {
                try {
                    radar.export(until, provisional);
                } catch (JournalException e) {
                    failed.add(e);
                    throw new IOException("the journal cannot be read", e);
                }
            });
        } catch (FileException e) {
            if (failed.isEmpty()) {
                throw e;
            }
            throw failed.get(0);
        }
    }

    private static void json(Session session, LocalDate today, LocalDate until, List<DueItem> items, Optional<NewFile> calendar) throws IOException {
        try (JsonDocument json = new JsonDocument(session.output(), session.wording())) {
            json.text("today", today.toString()).text("until", until.toString()).beginList("items");
            for (DueItem item : items) {
                json.begin().text("employer", item.employer()).text("kind", item.kind()).text("month", item.month().toString());
                json.text("due", item.due().toString()).number("days", ChronoUnit.DAYS.between(today, item.due()));
                json.flag("overdue", item.due().isBefore(today)).flag("confirmed", item.confirmed()).end();
            }
            json.endList().optional("ics", calendar.map(NewFile::target)).finish();
        }
    }

    private static void text(Session session, LocalDate today, LocalDate until, List<DueItem> items, Optional<NewFile> calendar) throws IOException {
        Wording wording = session.wording();
        if (items.isEmpty()) {
            session.output().line(wording.text("cli.due.nothing", until));
        }
        List<List<String>> rows = new ArrayList<>();
        for (DueItem item : items) {
            String due = item.due().toString();
            rows.add(List.of(item.confirmed() ? due : wording.text("cli.unconfirmed", due), when(wording, today, item.due()), item.kind(),
                    item.month().toString(), item.employer()));
        }
        Listing.print(session, List.of("due", "when", "kind", "month", "employer"), rows);
        if (calendar.isPresent()) {
            session.output().line(wording.text("cli.due.written", calendar.get().target()));
        }
    }

    private static String when(Wording wording, LocalDate today, LocalDate due) {
        long days = ChronoUnit.DAYS.between(today, due);
        return days < 0 ? wording.text("cli.due.over", -days) : days == 0 ? wording.text("cli.due.today") : wording.text("cli.due.in", days);
    }
}
