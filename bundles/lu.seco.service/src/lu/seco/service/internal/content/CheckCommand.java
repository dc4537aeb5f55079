// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.content;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lu.seco.core.content.CheckReport;
import lu.seco.core.content.ContentCheck;
import lu.seco.core.content.Finding;
import lu.seco.core.file.FileKnowledge;
import lu.seco.core.journal.JournalException;
import lu.seco.service.internal.cli.Command;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.cli.LongWork;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.cli.Options;
import lu.seco.service.internal.cli.UsageException;
import lu.seco.service.internal.cli.Wording;
import lu.seco.service.internal.files.FileException;
import lu.seco.service.internal.print.Mask;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code seco check}: what CCSS would find in files, one after the other. A file that cannot be read does not keep the others from being checked. */
public final class CheckCommand implements Command {

    private static final int STANDARD_MAX = 1_000;

    @Override
    public String name() {
        return "check";
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
        return List.of(Options.own(wording, "file", Options.KIND, wording.text("cli.label.kind"), String.class, Options.text()),
                Options.own(wording, name(), Options.MAX, "N", Integer.class, Options.count(wording)), Options.flag(wording, Options.MASK),
                Options.flag(wording, Options.JSON));
    }

    @Override
    public ExitCode execute(Session session)
            throws IOException, UsageException, MissingServiceException, JournalException, FileException, InterruptedException {
        FileKnowledge knowledge = session.services().part(FileKnowledge.class);
        ContentCheck check = session.services().part(ContentCheck.class);
        Optional<String> kind = session.invocation().value(Options.KIND);
        int most = session.invocation().<Integer>value(Options.MAX).orElse(STANDARD_MAX);
        Mask mask = new Mask(session.invocation().has(Options.MASK));
        ExitCode worst = ExitCode.OK;
        try (CheckAnswer answer = session.invocation().json() ? new CheckJson(session, mask) : new CheckText(session, mask)) {
            for (Path path : session.invocation().files(0)) {
                Checked checked = check(session, () -> NamedFile.of(knowledge, path, kind), check, path, most);
                answer.file(checked);
                worst = checked.code().code() > worst.code() ? checked.code() : worst;
            }
            answer.end();
        }
        return worst;
    }

    private static Checked check(Session session, LongWork.Job<NamedFile> named, ContentCheck check, Path path, int most)
            throws IOException, UsageException, JournalException, InterruptedException {
        try {
            return LongWork.await(session, () -> Checked.of(check(named.run(), check, most)));
        } catch (FileException e) {
            return Checked.unreadable(path, e.told());
        }
    }

    private static Checked.Result check(NamedFile file, ContentCheck check, int most) throws FileException {
        List<Finding> findings = new ArrayList<>();
        try {
            CheckReport report = check.check(file.recognition(), file.path(), finding -> {
                if (findings.size() < most) {
                    findings.add(finding);
                }
            });
            return new Checked.Result(file, report, findings);
        } catch (IOException e) {
            throw FileException.reading(file.path(), e);
        }
    }
}
