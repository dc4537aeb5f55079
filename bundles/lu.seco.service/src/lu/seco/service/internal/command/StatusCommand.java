// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.command;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.exchange.EngineStatus;
import lu.seco.core.exchange.FolderStatus;
import lu.seco.core.exchange.PendingFile;
import lu.seco.core.exchange.RunInProgress;
import lu.seco.service.internal.cli.Command;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.cli.Options;
import lu.seco.service.internal.cli.Wording;
import lu.seco.service.internal.print.JsonDocument;
import lu.seco.service.internal.print.PlainText;
import picocli.CommandLine.Model.OptionSpec;

/** {@code seco status}: what the service that runs is doing. */
public final class StatusCommand implements Command {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final String version;
    private final long pid;

    public StatusCommand(String version, long pid) {
        this.version = version;
        this.pid = pid;
    }

    @Override
    public String name() {
        return "status";
    }

    @Override
    public Site site() {
        return Site.RUNNING;
    }

    @Override
    public List<OptionSpec> options(Wording wording) {
        return List.of(Options.flag(wording, Options.JSON));
    }

    @Override
    public ExitCode execute(Session session) throws IOException, MissingServiceException {
        EngineStatus status = session.services().exchange().status();
        if (session.invocation().json()) {
            json(session, status);
        } else {
            lines(session, status, session.services().clock().getZone());
        }
        return ExitCode.OK;
    }

    private void json(Session session, EngineStatus status) throws IOException {
        try (JsonDocument json = new JsonDocument(session.output(), session.wording())) {
            json.text("version", version).number("pid", pid).text("state", status.state().name());
            if (status.run().isPresent()) {
                RunInProgress run = status.run().get();
                json.begin("run").text("kind", run.kind().name()).instant("since", run.since()).end();
            } else {
                json.none("run");
            }
            json.instant("nextReception", status.nextReception()).number("waiting", status.waiting());
            json.beginList("pending");
            for (PendingFile file : status.pending()) {
                json.begin().text("name", file.name()).instant("since", file.since());
                json.message("reason", Optional.of(file.reason())).end();
            }
            json.endList().beginList("folders");
            for (FolderStatus folder : status.folders()) {
                json.begin().text("role", folder.role().name()).text("path", folder.path().toString());
                json.flag("reachable", folder.reachable()).flag("events", folder.events()).message("trouble", folder.trouble()).end();
            }
            json.endList().messages("hindrances", status.hindrances()).finish();
        }
    }

    private static void lines(Session session, EngineStatus status, ZoneId zone) throws IOException {
        Wording wording = session.wording();
        StringBuilder text = new StringBuilder();
        line(text, wording.text("cli.engine." + status.state().name().toLowerCase(Locale.ROOT)));
        status.run().ifPresent(run -> line(text,
                wording.text("cli.status.run", wording.text("cli.run." + run.kind().name().toLowerCase(Locale.ROOT)),
                        time(run.since(), zone))));
        line(text, status.nextReception().map(next -> wording.text("cli.status.next", time(next, zone)))
                .orElseGet(() -> wording.text("cli.status.next.none")));
        line(text, wording.text("cli.status.waiting", status.waiting()));
        for (PendingFile file : status.pending()) {
            line(text, wording.text("cli.status.pending", file.name(), time(file.since(), zone), wording.text(file.reason())));
        }
        for (FolderStatus folder : status.folders()) {
            String role = wording.text("cli.folder." + folder.role().name().toLowerCase(Locale.ROOT));
            line(text, wording.text(folder.reachable() ? "cli.status.folder.good" : "cli.status.folder.bad", role, folder.path()));
            folder.trouble().ifPresent(trouble -> line(text, "  " + wording.text(trouble)));
        }
        for (Message hindrance : status.hindrances()) {
            line(text, "! " + wording.text(hindrance));
        }
        session.output().out(text.toString());
    }

    private static void line(StringBuilder text, String line) {
        text.append(PlainText.line(line)).append('\n');
    }

    private static String time(Instant instant, ZoneId zone) {
        return TIME.format(instant.atZone(zone));
    }
}
