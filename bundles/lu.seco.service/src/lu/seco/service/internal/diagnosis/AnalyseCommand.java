// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.diagnosis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.diagnosis.LogAnalysis;
import lu.seco.core.diagnosis.LogFindings;
import lu.seco.core.diagnosis.Remedy.Weight;
import lu.seco.core.diagnosis.Trouble;
import lu.seco.core.diagnosis.Trouble.Place;
import lu.seco.core.diagnosis.Worded;
import lu.seco.core.journal.JournalException;
import lu.seco.service.internal.cli.Command;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.cli.LongWork;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.cli.Options;
import lu.seco.service.internal.cli.UsageException;
import lu.seco.service.internal.cli.Wording;
import lu.seco.service.internal.files.FileException;
import lu.seco.service.internal.files.InputFile;
import lu.seco.service.internal.print.JsonDocument;
import lu.seco.service.internal.print.Mask;
import lu.seco.service.internal.print.PlainText;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code seco analyse}: what logs show, and what to do about it. */
public final class AnalyseCommand implements Command {

    @Override
    public String name() {
        return "analyse";
    }

    @Override
    public Site site() {
        return Site.APART;
    }

    @Override
    public List<PositionalParamSpec> parameters(Wording wording) {
        return List.of(Options.files(wording, name()));
    }

    @Override
    public List<OptionSpec> options(Wording wording) {
        return List.of(Options.flag(wording, Options.MASK), Options.flag(wording, Options.JSON));
    }

    @Override
    public ExitCode execute(Session session)
            throws IOException, UsageException, MissingServiceException, JournalException, FileException, InterruptedException {
        List<Path> logs = new ArrayList<>();
        for (Path log : session.invocation().files(0)) {
            logs.add(InputFile.fileOrFolder(log));
        }
        LogAnalysis analysis = session.services().part(LogAnalysis.class);
        LogFindings found = LongWork.await(session, () -> analyse(analysis, logs));
        List<Message> unread = found.read() == 0 && found.noLogs().isEmpty() ? List.of(Message.of("logs.no-log.none", logs.get(0))) : found.told(logs);
        Mask mask = new Mask(session.invocation().has(Options.MASK));
        if (session.invocation().json()) {
            json(session, logs, found.troubles(), unread, mask);
        } else if (found.read() > 0) {
            text(session, found.troubles(), mask);
        }
        for (Message message : unread) {
            session.output().complaint(session.wording().text(message));
        }
        ExitCode code = code(found.troubles());
        return code == ExitCode.OK && (found.read() == 0 || found.disappoints(logs)) ? ExitCode.FILE : code;
    }

    private static LogFindings analyse(LogAnalysis analysis, List<Path> logs) throws FileException {
        try {
            return analysis.analyse(logs, bytes -> {
                // nobody looks at a progress
            });
        } catch (IOException e) {
            throw FileException.reading(logs.get(0), e);
        }
    }

    private static ExitCode code(List<Trouble> found) {
        List<Weight> weights = found.stream().map(trouble -> trouble.remedy().weight()).toList();
        if (weights.contains(Weight.BLOCKING) || weights.contains(Weight.ERROR)) {
            return ExitCode.ERRORS;
        }
        return weights.contains(Weight.WARNING) ? ExitCode.WARNINGS : ExitCode.OK;
    }

    private static void json(Session session, List<Path> logs, List<Trouble> found, List<Message> unread, Mask mask)
            throws IOException {
        try (JsonDocument json = new JsonDocument(session.output(), session.wording())) {
            json.texts("logs", logs.stream().map(Path::toString).toList()).beginList("findings");
            for (Trouble trouble : found) {
                json.begin();
                Remedies.json(json, trouble.remedy(), session.wording().language());
                json.number("count", trouble.count()).instant("since", trouble.since()).instant("last", trouble.last());
                place(json, "firstLine", trouble.first(), mask);
                place(json, "lastLine", trouble.latest(), mask);
                json.end();
            }
            json.endList().messages("unread", unread).finish();
        }
    }

    private static void place(JsonDocument json, String name, Optional<Place> place, Mask mask) throws IOException {
        if (place.isEmpty()) {
            json.none(name);
            return;
        }
        json.begin(name).text("log", place.get().log()).number("offset", place.get().offset()).number("line", place.get().line());
        json.text("text", mask.text(place.get().text())).end();
    }

    private static void text(Session session, List<Trouble> found, Mask mask) throws IOException {
        Wording wording = session.wording();
        if (found.isEmpty()) {
            session.output().line(wording.text("cli.analyse.nothing"));
        }
        String separator = "";
        for (Trouble trouble : found) {
            StringBuilder text = new StringBuilder(separator);
            line(text, wording.text("cli.analyse.finding", Remedies.weight(wording, trouble.remedy()), trouble.remedy().rule(), trouble.count(),
                    Remedies.text(wording, trouble.remedy().title())));
            line(text, "    " + Remedies.text(wording, trouble.remedy().admin()));
            trouble.first().ifPresent(first -> line(text, "    " + wording.text("cli.analyse.first", place(first)) + "  " + mask.text(first.text())));
            trouble.latest().filter(latest -> !trouble.first().equals(Optional.of(latest)))
                    .ifPresent(latest -> line(text, "    " + wording.text("cli.analyse.last", place(latest)) + "  " + mask.text(latest.text())));
            int number = 1;
            for (Worded step : trouble.remedy().steps()) {
                line(text, "    " + number++ + ". " + Remedies.text(wording, step));
            }
            session.output().out(text.toString());
            separator = "\n";
        }
    }

    private static String place(Place place) {
        return place.line() == 0 ? place.log() : place.log() + ":" + place.line();
    }

    private static void line(StringBuilder text, String line) {
        text.append(PlainText.line(line)).append('\n');
    }
}
