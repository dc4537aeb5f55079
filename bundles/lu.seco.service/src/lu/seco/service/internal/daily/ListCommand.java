// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.daily;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lu.seco.core.Message;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.staging.StagedFile;
import lu.seco.core.staging.Staging;
import lu.seco.service.internal.cli.Command;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.cli.Options;
import lu.seco.service.internal.cli.Wording;
import lu.seco.service.internal.print.JsonDocument;
import lu.seco.service.internal.print.Listing;
import picocli.CommandLine.Model.OptionSpec;

/** {@code seco list}: all that is not finished, of whatever day: what waits for its turn and what waits for a person, also in <i>À valider</i>. */
public final class ListCommand implements Command {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final Set<ReportState> OPEN =
            EnumSet.copyOf(List.of(ReportState.values()).stream().filter(ReportState::open).collect(Collectors.toSet()));

    @Override
    public String name() {
        return "list";
    }

    @Override
    public Site site() {
        return Site.HOLDER;
    }

    @Override
    public List<OptionSpec> options(Wording wording) {
        return List.of(Options.flag(wording, Options.JSON));
    }

    /**
     * Something that is not finished.
     *
     * @param state of the report; empty for a file in <i>À valider</i>
     * @param person whether a person has to do something
     */
    private record Item(String id, String name, String kind, Optional<ReportState> state, boolean person, Instant since, Optional<Message> reason) {
    }

    @Override
    public ExitCode execute(Session session) throws IOException, MissingServiceException, JournalException {
        List<Item> items = new ArrayList<>();
        // A report that is held for À valider stands there too; its report says all that this list says.
        for (StagedFile file : staged(session)) {
            if (file.reportId().isEmpty()) {
                items.add(new Item(file.id(), file.name(), file.recognition().kind(), Optional.empty(), true, file.since(),
                        file.content().flatMap(content -> content.hindrances().stream().findFirst())));
            }
        }
        for (Report report : session.services().journal().reportsIn(OPEN)) {
            items.add(new Item(report.id(), report.file().name(), report.declaration().kind(), Optional.of(report.state()), Waiting.decision(report),
                    report.takenAt(), report.progress().reason()));
        }
        if (session.invocation().json()) {
            json(session, items);
        } else if (items.isEmpty()) {
            session.output().line(session.wording().text("cli.list.none"));
        } else {
            table(session, items);
        }
        return items.stream().anyMatch(Item::person) ? ExitCode.TO_DO : ExitCode.OK;
    }

    /** Known only to an engine that works. */
    private static List<StagedFile> staged(Session session) throws MissingServiceException {
        return session.engineRuns() ? session.services().part(Staging.class).files() : List.of();
    }

    private static void table(Session session, List<Item> items) throws IOException, MissingServiceException {
        Wording wording = session.wording();
        ZoneId zone = session.services().clock().getZone();
        Listing.print(session, List.of("since", "file", "kind", "state", "reason", "id"), items.stream().map(item -> List.of(
                TIME.format(item.since().atZone(zone)), item.name(), item.kind(), (item.person() ? "! " : "")
                        + item.state().map(state -> wording.text("cli.state." + state.name().toLowerCase(Locale.ROOT)))
                                .orElseGet(() -> wording.text("cli.list.staged")),
                item.reason().map(wording::text).orElse(""), item.id())).toList());
    }

    private static void json(Session session, List<Item> items) throws IOException {
        try (JsonDocument json = new JsonDocument(session.output(), session.wording())) {
            json.beginList("items");
            for (Item item : items) {
                json.begin().text("id", item.id()).text("name", item.name()).text("kind", item.kind());
                json.text("state", item.state().map(ReportState::name).orElse("STAGED")).flag("decision", item.person());
                json.instant("since", item.since()).message("reason", item.reason()).end();
            }
            json.endList().finish();
        }
    }
}
