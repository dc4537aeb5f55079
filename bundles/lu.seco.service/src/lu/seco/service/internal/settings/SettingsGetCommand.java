// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.settings;

import java.io.IOException;
import java.util.List;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.Settings;
import lu.seco.core.settings.SettingsStanding;
import lu.seco.service.internal.cli.Command;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.cli.Options;
import lu.seco.service.internal.cli.UsageException;
import lu.seco.service.internal.cli.Wording;
import lu.seco.service.internal.print.JsonDocument;
import lu.seco.service.internal.print.PlainText;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code seco settings get}: one value and nothing else, for scripts; a list line by line. */
public final class SettingsGetCommand implements Command {

    @Override
    public String name() {
        return "settings get";
    }

    @Override
    public Site site() {
        return Site.HOLDER;
    }

    @Override
    public List<PositionalParamSpec> parameters(Wording wording) {
        return List.of(Options.parameter(wording, name(), "key", wording.text("cli.label.key"), 0, String.class, Options.text()));
    }

    @Override
    public List<OptionSpec> options(Wording wording) {
        return List.of(Options.flag(wording, Options.JSON));
    }

    @Override
    public ExitCode execute(Session session) throws IOException, UsageException, MissingServiceException {
        Settings settings = session.services().part(Settings.class);
        settings.reload();
        SettingDefinition setting = Shown.definition(settings, session.invocation().<String>parameter(0).orElseThrow());
        SettingsStanding standing = settings.standing();
        if (session.invocation().json()) {
            try (JsonDocument json = new JsonDocument(session.output(), session.wording())) {
                Shown.json(json, session, setting, standing);
                json.finish();
            }
            return ExitCode.OK;
        }
        for (String line : standing.values().get(setting.key()).split("\n", -1)) {
            session.output().out(PlainText.line(line) + "\n");
        }
        return ExitCode.OK;
    }
}
