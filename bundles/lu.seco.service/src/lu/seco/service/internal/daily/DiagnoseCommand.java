// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.daily;

import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lu.seco.core.diagnosis.Remedy;
import lu.seco.core.diagnosis.Remedy.Weight;
import lu.seco.core.diagnosis.Trouble;
import lu.seco.core.diagnosis.Troubles;
import lu.seco.core.diagnosis.Worded;
import lu.seco.service.internal.cli.Command;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.cli.Options;
import lu.seco.service.internal.cli.Wording;
import lu.seco.service.internal.print.JsonDocument;
import lu.seco.service.internal.print.PlainText;
import picocli.CommandLine.Model.OptionSpec;

/** {@code seco diagnose}: what is wrong now, as the logs that are followed tell, with the steps of the remedy. The gravest first. */
public final class DiagnoseCommand implements Command {

    private static final String REPORT = "--report";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    @Override
    public String name() {
        return "diagnose";
    }

    @Override
    public Site site() {
        return Site.RUNNING;
    }

    @Override
    public List<OptionSpec> options(Wording wording) {
        return List.of(Options.own(wording, name(), REPORT, "ID", String.class, Options.text()), Options.flag(wording, Options.JSON));
    }

    @Override
    public ExitCode execute(Session session) throws IOException, MissingServiceException {
        Optional<String> report = session.invocation().value(REPORT);
        List<Trouble> found = session.services().part(Troubles.class).current().stream()
                .filter(trouble -> report.isEmpty() || trouble.reports().contains(report.get())).toList();
        if (session.invocation().json()) {
            json(session, found);
        } else if (found.isEmpty()) {
            session.output().line(session.wording().text("cli.diagnose.none"));
        } else {
            lines(session, found);
        }
        return code(found);
    }

    private static ExitCode code(List<Trouble> found) {
        if (found.stream().anyMatch(trouble -> trouble.remedy().weight().compareTo(Weight.ERROR) <= 0)) {
            return ExitCode.ERRORS;
        }
        return found.stream().anyMatch(trouble -> trouble.remedy().weight() == Weight.WARNING) ? ExitCode.WARNINGS : ExitCode.OK;
    }

    private static void lines(Session session, List<Trouble> found) throws IOException, MissingServiceException {
        Locale language = session.wording().language();
        ZoneId zone = session.services().clock().getZone();
        StringBuilder text = new StringBuilder();
        for (Trouble trouble : found) {
            Remedy remedy = trouble.remedy();
            line(text, session.wording().text("cli.diagnose.trouble", remedy.title().in(language), trouble.count(),
                    TIME.format(trouble.since().atZone(zone)), TIME.format(trouble.last().atZone(zone)), remedy.rule()));
            line(text, "    " + remedy.admin().in(language));
            for (Worded step : remedy.steps()) {
                line(text, "    \u2192 " + step.in(language));
            }
            trouble.latest().ifPresent(place -> line(text, "    " + place.log() + ":" + place.line() + "  " + place.text()));
        }
        session.output().out(text.toString());
    }

    private static void json(Session session, List<Trouble> found) throws IOException {
        Locale language = session.wording().language();
        try (JsonDocument json = new JsonDocument(session.output(), session.wording())) {
            json.beginList("troubles");
            for (Trouble trouble : found) {
                Remedy remedy = trouble.remedy();
                json.begin().text("id", trouble.id()).text("rule", remedy.rule()).text("weight", remedy.weight().name());
                json.text("title", remedy.title().in(language)).text("clerk", remedy.clerk().in(language)).text("admin", remedy.admin().in(language));
                json.texts("steps", remedy.steps().stream().map(step -> step.in(language)).toList());
                json.instant("since", trouble.since()).instant("last", trouble.last()).number("count", trouble.count());
                json.texts("runs", trouble.runs()).texts("reports", trouble.reports());
                place(json, trouble.latest());
                json.end();
            }
            json.endList().finish();
        }
    }

    private static void place(JsonDocument json, Optional<Trouble.Place> place) throws IOException {
        if (place.isEmpty()) {
            json.none("lastLine");
            return;
        }
        json.begin("lastLine").text("log", place.get().log()).number("offset", place.get().offset()).number("line", place.get().line());
        json.text("text", place.get().text()).end();
    }

    private static void line(StringBuilder text, String line) {
        text.append(PlainText.line(line)).append('\n');
    }
}
