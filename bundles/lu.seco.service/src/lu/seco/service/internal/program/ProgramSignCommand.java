// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.program;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import lu.seco.core.Message;
import lu.seco.core.update.SiteKeys;
import lu.seco.service.internal.cli.Command;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.cli.Options;
import lu.seco.service.internal.cli.Wording;
import lu.seco.service.internal.files.FileException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code seco program sign}: signs the copy of a site that an office gives out, once it has tried it. */
public final class ProgramSignCommand implements Command {

    @Override
    public String name() {
        return "program sign";
    }

    @Override
    public Site site() {
        return Site.APART;
    }

    @Override
    public List<PositionalParamSpec> parameters(Wording wording) {
        return List.of(Options.file(wording, name(), "folder", 0, true), Options.file(wording, name(), "file", 1, true));
    }

    @Override
    public List<OptionSpec> options(Wording wording) {
        return List.of();
    }

    @Override
    public ExitCode execute(Session session) throws IOException, MissingServiceException, FileException {
        Path folder = session.invocation().file(0).orElseThrow();
        Path key = session.invocation().file(1).orElseThrow();
        String fingerprint = sign(session.services().part(SiteKeys.class), folder, key);
        session.output().line(session.wording().text("cli.program.signed", folder, fingerprint));
        return ExitCode.OK;
    }

    private static String sign(SiteKeys keys, Path folder, Path key) throws FileException {
        try {
            return keys.sign(folder, key);
        } catch (IOException e) {
            throw new FileException(Message.of("cli.program.sign.failed", folder, e.getMessage()), e);
        }
    }
}
