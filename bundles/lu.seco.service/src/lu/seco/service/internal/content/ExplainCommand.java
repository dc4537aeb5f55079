// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.content;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lu.seco.core.Message;
import lu.seco.core.content.AnswerExplainer;
import lu.seco.core.content.Explanation;
import lu.seco.core.file.FileKnowledge;
import lu.seco.core.file.SentContent;
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
import lu.seco.service.internal.files.InputFile;
import lu.seco.service.internal.files.NewFile;
import lu.seco.service.internal.print.JsonDocument;
import lu.seco.service.internal.print.Mask;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code seco explain}: an answer of CCSS in plain words, with the lines of the files it is about. */
public final class ExplainCommand implements Command {

    private static final String SENT = "--sent";
    private static final int STANDARD_MAX = 100;

    @Override
    public String name() {
        return "explain";
    }

    @Override
    public Site site() {
        return Site.APART;
    }

    @Override
    public List<PositionalParamSpec> parameters(Wording wording) {
        return List.of(Options.file(wording, name(), "return", 0, true));
    }

    @Override
    public List<OptionSpec> options(Wording wording) {
        return List.of(Options.files(wording, name(), SENT),
                Options.own(wording, "file", Options.KIND, wording.text("cli.label.kind"), String.class, Options.text()),
                Options.own(wording, name(), Options.MAX, "N", Integer.class, Options.count(wording)),
                Options.file(wording, "work", Options.CSV), Options.flag(wording, Options.FORCE), Options.flag(wording, Options.MASK),
                Options.flag(wording, Options.JSON));
    }

    @Override
    public ExitCode execute(Session session)
            throws IOException, UsageException, MissingServiceException, JournalException, FileException, InterruptedException {
        Invocation asked = session.invocation();
        FileKnowledge knowledge = session.services().part(FileKnowledge.class);
        AnswerExplainer explainer = session.services().part(AnswerExplainer.class);
        NamedFile file = NamedFile.of(knowledge, asked.file(0).orElseThrow(), asked.value(Options.KIND));
        List<SentContent> sent = new ArrayList<>();
        for (Path path : asked.files(SENT)) {
            sent.add(NamedFile.of(knowledge, path, Optional.empty()).sent());
        }
        Optional<NewFile> csv = asked.file(Options.CSV).map(target -> new NewFile(target, asked.has(Options.FORCE)));
        if (csv.isPresent()) {
            csv.get().check();
            session.stop().hold();
        }
        Mask mask = new Mask(asked.has(Options.MASK));
        UnaryOperator<String> sentName = path -> InputFile.name(Path.of(path));
        Explanation explanation = LongWork.await(session, () -> explain(explainer, file, sent));
        if (explanation.refusal().isPresent()) {
            throw new FileException(Message.of(explanation.refusal().get().code(), file.path()));
        }
        List<Task> tasks = Task.of(explanation);
        if (csv.isPresent()) {
            LongWork.await(session, () -> csv.get().write(out -> new WorkCsv(session.wording(), mask, sentName).write(out, tasks)));
        }
        if (asked.json()) {
            try (JsonDocument json = new JsonDocument(session.output(), session.wording())) {
                json.text("file", file.path().toString());
                new ExplanationJson(json, mask).explanation(explanation, tasks);
                json.optional("csv", csv.map(NewFile::target)).finish();
            }
        } else {
            text(session, file, explanation, new ExplanationText(session, mask, sentName));
            if (csv.isPresent()) {
                session.output().line(session.wording().text("cli.csv.written", csv.get().target()));
            }
        }
        return tasks.stream().anyMatch(Task::open) || !explanation.groups().isEmpty() ? ExitCode.TO_DO : ExitCode.OK;
    }

    private static Explanation explain(AnswerExplainer explainer, NamedFile file, List<SentContent> sent) throws FileException {
        try {
            return explainer.explain(file.recognition(), file.path(), sent);
        } catch (IOException e) {
            throw FileException.reading(file.path(), e);
        }
    }

    private static void text(Session session, NamedFile file, Explanation explanation, ExplanationText text) throws IOException {
        text.begin(file.name(), explanation);
        if (!explanation.known()) {
            session.output().line(session.wording().text(file.nameless() ? "cli.decode.nameless" : "cli.decode.unknown", file.kind()));
        }
        text.tasks(Task.of(explanation), session.invocation().<Integer>value(Options.MAX).orElse(STANDARD_MAX));
    }
}
