// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.settings;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.Settings;
import lu.seco.core.settings.SettingsStanding;
import lu.seco.service.internal.cli.Command.Session;
import lu.seco.service.internal.cli.UsageException;
import lu.seco.service.internal.print.JsonDocument;

/** How commands find settings and show them. */
final class Shown {

    private static final String ONE_LINE = " ¶ ";

    private Shown() {
    }

    /** The definition of a key; for a numbered line that of its list. */
    static SettingDefinition definition(Settings settings, String key) throws UsageException {
        String stem = key.replaceFirst("\\.[1-9]\\d{0,5}$", "");
        Optional<SettingDefinition> found = settings.definitions().stream().filter(setting -> setting.key().equals(key)).findFirst()
                .or(() -> settings.definitions().stream().filter(setting -> setting.key().equals(stem)).findFirst());
        return found.orElseThrow(() -> new UsageException(Message.of("cli.settings.unknown", key)));
    }

    /** A value in one line. */
    static String line(String value) {
        return value.replace("\n", ONE_LINE);
    }

    /** All that is known of a setting, into an object that is begun and ended by others. */
    static void json(JsonDocument json, Session session, SettingDefinition setting, SettingsStanding standing) throws IOException {
        String key = setting.key();
        json.text("key", key).text("title", session.wording().exact(Message.of("setting." + key + ".title")));
        json.text("value", standing.values().getOrDefault(key, setting.standard())).text("standard", setting.standard());
        json.flag("differs", standing.differing().contains(key)).text("type", setting.type().name());
        json.text("minimum", setting.minimum()).text("maximum", setting.maximum()).texts("choices", setting.choices());
        json.text("page", setting.use().page().key()).text("level", setting.use().level().name()).text("effect", setting.use().effect().name());
    }

    /** Tells why something was not done, and answers in JSON if that is wanted. */
    static void refused(Session session, String key, List<Message> problems) throws IOException {
        if (session.invocation().json()) {
            try (JsonDocument json = new JsonDocument(session.output(), session.wording())) {
                json.text("key", key).flag("done", false).messages("problems", problems).finish();
            }
            return;
        }
        for (Message problem : problems) {
            session.output().complaint(session.wording().text(problem));
        }
    }
}
