// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.settings;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.SettingPage;
import lu.seco.core.settings.Settings;
import lu.seco.core.settings.SettingsProblem;
import lu.seco.core.settings.SettingsStanding;
import lu.seco.service.internal.cli.AnswerCommand;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.cli.Options;
import lu.seco.service.internal.cli.UsageException;
import lu.seco.service.internal.cli.Wording;
import lu.seco.service.internal.print.JsonDocument;
import lu.seco.service.internal.print.Listing;
import picocli.CommandLine.Model.OptionSpec;

/** {@code seco settings list}: what is set, and what stands in the file and is refused. */
public final class SettingsListCommand extends AnswerCommand<SettingsListCommand.Standing> {

    private static final String CHANGED = "--changed";
    private static final String PAGE = "--page";

    public SettingsListCommand() {
        super("settings list", Site.HOLDER);
    }

    /**
     * What is set.
     *
     * @param wanted the settings that were asked for
     * @param all how all of them stand
     * @param problems what stands in the file and is refused
     */
    record Standing(List<SettingDefinition> wanted, SettingsStanding all, List<SettingsProblem> problems) {
    }

    @Override
    public List<OptionSpec> options(Wording wording) {
        return List.of(Options.own(wording, name(), CHANGED),
                Options.own(wording, name(), PAGE, wording.text("cli.label.page"), String.class, Options.text()), Options.flag(wording, Options.JSON));
    }

    @Override
    protected Standing answer(Session session) throws UsageException, MissingServiceException {
        Optional<SettingPage> page = page(session.invocation().value(PAGE));
        Settings settings = session.services().part(Settings.class);
        List<SettingsProblem> problems = settings.reload();
        SettingsStanding standing = settings.standing();
        List<SettingDefinition> wanted = settings.definitions().stream().filter(setting -> page.isEmpty() || setting.use().page() == page.get())
                .filter(setting -> !session.invocation().has(CHANGED) || standing.differing().contains(setting.key())).toList();
        return new Standing(wanted, standing, problems);
    }

    @Override
    protected void text(Session session, Standing found) throws IOException {
        SettingsStanding standing = found.all();
        Listing.print(session, List.of("key", "value", "standard", "meaning"), found.wanted().stream().map(setting -> List.of(
                (standing.differing().contains(setting.key()) ? "* " : "  ") + setting.key(),
                Shown.line(standing.values().get(setting.key())), Shown.line(setting.standard()),
                session.wording().text("setting." + setting.key() + ".title"))).toList());
        for (SettingsProblem problem : found.problems()) {
            session.output().line("! " + session.wording().text(problem.told()));
        }
    }

    @Override
    protected void json(Session session, JsonDocument json, Standing found) throws IOException {
        SettingsStanding standing = found.all();
        json.text("file", standing.file().toString()).flag("writable", standing.readOnly().isEmpty()).message("readOnly", standing.readOnly());
        json.list("settings", found.wanted(), setting -> Shown.json(json, session, setting, standing));
        json.messages("problems", found.problems().stream().map(SettingsProblem::told).toList());
    }

    @Override
    protected ExitCode exit(Session session, Standing found) {
        return found.problems().isEmpty() ? ExitCode.OK : ExitCode.WARNINGS;
    }

    private static Optional<SettingPage> page(Optional<String> wish) throws UsageException {
        if (wish.isEmpty()) {
            return Optional.empty();
        }
        String plain = wish.get().toLowerCase(Locale.ROOT);
        Optional<SettingPage> found = Arrays.stream(SettingPage.values()).filter(page -> page.key().equals(plain)).findFirst();
        if (found.isEmpty()) {
            String all = String.join(", ", Arrays.stream(SettingPage.values()).map(SettingPage::key).toList());
            throw new UsageException(Message.of("cli.settings.page.unknown", wish.get(), all));
        }
        return found;
    }
}
