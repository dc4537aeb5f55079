// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.diagnosis;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import lu.seco.core.Message;
import lu.seco.core.check.CheckResult;
import lu.seco.core.check.CheckResult.Outcome;
import lu.seco.core.check.SelfTest;
import lu.seco.core.check.SelfTest.Ran;
import lu.seco.core.journal.JournalException;
import lu.seco.service.internal.cli.Command;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.cli.LongWork;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.cli.Options;
import lu.seco.service.internal.cli.UsageException;
import lu.seco.service.internal.cli.Wording;
import lu.seco.service.internal.files.FileException;
import lu.seco.service.internal.print.JsonDocument;
import lu.seco.service.internal.print.PlainText;
import picocli.CommandLine.Model.OptionSpec;

/** {@code seco self-test}: does it work right now? Each check is told as soon as it is done. */
public final class SelfTestCommand implements Command {

    @Override
    public String name() {
        return "self-test";
    }

    @Override
    public Site site() {
        return Site.HOLDER;
    }

    @Override
    public List<OptionSpec> options(Wording wording) {
        return List.of(Options.flag(wording, Options.JSON));
    }

    @Override
    public ExitCode execute(Session session)
            throws IOException, UsageException, MissingServiceException, JournalException, FileException, InterruptedException {
        SelfTest test = session.services().part(SelfTest.class);
        boolean json = session.invocation().json();
        Queue<Ran> done = new ConcurrentLinkedQueue<>();
        SelfTest.Result result = LongWork.await(session, () -> test.run(done::add), () -> {
            for (Ran ran = done.poll(); ran != null; ran = done.poll()) {
                if (!json) {
                    session.output().out(text(session.wording(), ran));
                }
            }
        });
        Outcome worst = worst(result);
        if (json) {
            json(session, result, worst);
        } else {
            session.output().line(session.wording().text("cli.test." + name(worst)));
        }
        return worst == Outcome.BAD ? ExitCode.INSTALLATION : worst == Outcome.WARNING ? ExitCode.WARNINGS : ExitCode.OK;
    }

    /** Nothing that was found at all is no good news. */
    private static Outcome worst(SelfTest.Result result) {
        List<Outcome> outcomes = result.checks().stream().flatMap(ran -> ran.results().stream()).map(CheckResult::outcome).toList();
        if (outcomes.isEmpty() || outcomes.contains(Outcome.BAD)) {
            return Outcome.BAD;
        }
        return outcomes.contains(Outcome.WARNING) ? Outcome.WARNING : outcomes.contains(Outcome.UNKNOWN) ? Outcome.UNKNOWN : Outcome.GOOD;
    }

    private static String text(Wording wording, Ran ran) {
        StringBuilder text = new StringBuilder();
        line(text, wording.text("cli.self-test.ran", wording.text(title(ran)), ran.took().toMillis()));
        for (CheckResult result : ran.results()) {
            line(text, "    " + wording.text("cli.outcome." + name(result.outcome())) + ": " + wording.text(result.found()));
            result.remedy().ifPresent(remedy -> line(text, "        \u2192 " + wording.text(remedy)));
        }
        return text.toString();
    }

    private static void json(Session session, SelfTest.Result result, Outcome worst) throws IOException {
        try (JsonDocument json = new JsonDocument(session.output(), session.wording())) {
            json.instant("at", result.at()).text("outcome", worst.name()).beginList("checks");
            for (Ran ran : result.checks()) {
                json.begin().text("id", ran.id()).text("title", session.wording().exact(title(ran))).number("milliseconds", ran.took().toMillis());
                json.beginList("results");
                for (CheckResult found : ran.results()) {
                    json.begin().text("outcome", found.outcome().name()).message("found", Optional.of(found.found()));
                    json.message("remedy", found.remedy()).end();
                }
                json.endList().end();
            }
            json.endList().finish();
        }
    }

    private static Message title(Ran ran) {
        return Message.of("check." + ran.id());
    }

    private static String name(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    private static void line(StringBuilder text, String line) {
        text.append(PlainText.line(line)).append('\n');
    }
}
