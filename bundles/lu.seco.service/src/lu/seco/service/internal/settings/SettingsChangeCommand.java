// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.Message;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.SettingType;
import lu.seco.core.settings.SettingUse;
import lu.seco.core.settings.Settings;
import lu.seco.core.settings.SettingsChange;
import lu.seco.core.settings.SettingsProblem;
import lu.seco.service.internal.cli.Command;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.cli.Options;
import lu.seco.service.internal.cli.UsageException;
import lu.seco.service.internal.cli.Wording;
import lu.seco.service.internal.files.FileException;
import lu.seco.service.internal.print.JsonDocument;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code seco settings set} and {@code seco settings unset}: writes one setting into the file, or takes it out so that its default holds again. */
public final class SettingsChangeCommand implements Command {

    private final boolean set;

    /** @param set whether this one sets, else it takes out */
    public SettingsChangeCommand(boolean set) {
        this.set = set;
    }

    @Override
    public String name() {
        return set ? "settings set" : "settings unset";
    }

    @Override
    public Site site() {
        return Site.HOLDER;
    }

    @Override
    public List<PositionalParamSpec> parameters(Wording wording) {
        PositionalParamSpec key = Options.parameter(wording, name(), "key", wording.text("cli.label.key"), 0, String.class, Options.text());
        return set ? List.of(key, PositionalParamSpec.builder().index("1..*").arity("1..*").required(true).paramLabel(wording.text("cli.label.value"))
                .type(List.class).auxiliaryTypes(String.class).description(wording.text("cli.settings.set.parameter.value").replace("%", "%%")).build())
                : List.of(key);
    }

    @Override
    public List<OptionSpec> options(Wording wording) {
        return List.of(Options.flag(wording, Options.JSON));
    }

    @Override
    public ExitCode execute(Session session) throws IOException, UsageException, MissingServiceException, FileException {
        Settings settings = session.services().part(Settings.class);
        settings.reload();
        String key = session.invocation().<String>parameter(0).orElseThrow();
        SettingDefinition setting = Shown.definition(settings, key);
        String before = settings.standing().values().getOrDefault(setting.key(), "");
        List<SettingsProblem> refused = change(settings, wish(session, key, setting));
        if (!refused.isEmpty()) {
            Shown.refused(session, key, refused.stream().map(SettingsProblem::told).toList());
            return ExitCode.NOT_DONE;
        }
        String after = settings.standing().values().getOrDefault(setting.key(), "");
        if (session.invocation().json()) {
            try (JsonDocument json = new JsonDocument(session.output(), session.wording())) {
                json.text("key", setting.key()).flag("done", true).text("before", before).text("value", after);
                json.text("effect", setting.use().effect().name()).finish();
            }
            return ExitCode.OK;
        }
        session.output().line(session.wording().text("cli.settings.changed", setting.key(), Shown.line(before), Shown.line(after)));
        if (setting.use().effect() == SettingUse.Effect.NEXT_START) {
            session.output().line(session.wording().text("cli.settings.next-start"));
        }
        return ExitCode.OK;
    }

    private SettingsChange wish(Session session, String key, SettingDefinition setting) throws UsageException {
        String person = session.invocation().caller().person();
        if (!set) {
            return new SettingsChange(Map.of(), Set.of(setting.key()), Optional.empty(), person);
        }
        List<String> values = session.invocation().<List<String>>parameter(1).orElse(List.of());
        boolean list = setting.type() == SettingType.LINES && setting.key().equals(key);
        if (values.size() > 1 && !list) {
            throw new UsageException(Message.of("cli.settings.one", key));
        }
        return new SettingsChange(Map.of(key, String.join("\n", values)), Set.of(), Optional.empty(), person);
    }

    private static List<SettingsProblem> change(Settings settings, SettingsChange change) throws FileException {
        Path file = settings.standing().file();
        try {
            return settings.apply(change);
        } catch (IOException e) {
            // its message is a sentence for people
            throw new FileException(Message.of("cli.settings.file", file, e.getMessage()), e);
        }
    }
}
