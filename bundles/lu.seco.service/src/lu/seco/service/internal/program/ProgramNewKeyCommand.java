// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.program;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import lu.seco.core.update.SiteKeys;
import lu.seco.service.internal.cli.Command;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.cli.Options;
import lu.seco.service.internal.cli.Wording;
import lu.seco.service.internal.files.FileException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code seco program new-key}: makes the pair of keys with which an office signs a site of its own. */
public final class ProgramNewKeyCommand implements Command {

    @Override
    public String name() {
        return "program new-key";
    }

    @Override
    public Site site() {
        return Site.APART;
    }

    @Override
    public List<PositionalParamSpec> parameters(Wording wording) {
        return List.of(Options.file(wording, name(), "folder", 0, true),
                Options.parameter(wording, name(), "name", wording.text("cli.program.label.name"), 1, String.class, Options.text()));
    }

    @Override
    public List<OptionSpec> options(Wording wording) {
        return List.of();
    }

    @Override
    public ExitCode execute(Session session) throws IOException, MissingServiceException, FileException {
        Path folder = session.invocation().file(0).orElseThrow();
        String name = session.invocation().<String>parameter(1).orElseThrow();
        String fingerprint = generate(session.services().part(SiteKeys.class), folder, name);
        session.output().line(session.wording().text("cli.program.key.made", folder.resolve(name + ".key"), folder.resolve(name + ".pem"), fingerprint));
        return ExitCode.OK;
    }

    private static String generate(SiteKeys keys, Path folder, String name) throws FileException {
        try {
            return keys.generate(folder, name);
        } catch (IOException e) {
            throw FileException.writing(folder.resolve(name + ".key"), e);
        }
    }
}
