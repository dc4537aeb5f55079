// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.preferences;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.Settings;
import lu.seco.core.settings.SettingsProblem;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.ErrorReporter;
import lu.seco.ui.internal.common.Work;
import lu.seco.ui.internal.l10n.ShellWords;

/** What a person chose for the workbench. Read from memory; a change is written in the background, and a refusal told. */
public final class Preferences {

    private static final Set<String> YES = Set.of("yes", "true", "oui", "ja");

    private final Room room;
    private final Work work;
    private final ErrorReporter errors;
    private final String person;

    public Preferences(Room room, Work work, ErrorReporter errors, String person) {
        this.room = Objects.requireNonNull(room, "room");
        this.work = Objects.requireNonNull(work, "work");
        this.errors = Objects.requireNonNull(errors, "errors");
        this.person = Objects.requireNonNull(person, "person");
    }

    /** The value in force; the default without settings. */
    public String value(String key) {
        return read(room.engine().settings(), key);
    }

    /** The value in force; the default where there are no settings yet. */
    public static String read(Optional<Settings> settings, String key) {
        return settings.flatMap(known -> known.value(key)).or(() -> new UiSettings().settings().stream()
                .filter(definition -> definition.key().equals(key)).map(SettingDefinition::standard).findFirst()).orElse("");
    }

    public boolean yes(String key) {
        return says(room.engine().settings(), key);
    }

    /** Whether yes is in force; as the default where there are no settings yet. */
    public static boolean says(Optional<Settings> settings, String key) {
        return YES.contains(read(settings, key).strip().toLowerCase(Locale.ROOT));
    }

    /**
     * Changes a value.
     *
     * @param then done on the thread of the user interface once it holds; not if it was refused
     */
    public void change(String key, String value, Runnable then) {
        ShellWords words = room.language().words(ShellWords.class);
        Optional<Settings> settings = room.engine().settings();
        if (settings.isEmpty()) {
            errors.sorry(words.preferences_missing_text);
            return;
        }
        work.now(() -> {
            try {
                List<SettingsProblem> problems = settings.get().change(Map.of(key, value), person);
                if (problems.isEmpty()) {
                    room.ui().execute(then);
                } else {
                    errors.sorry(room.language().text(words.preferences_refused_text, problems.stream()
                            .map(problem -> room.engine().text(problem.told(), room.language().locale())).collect(Collectors.joining(" "))));
                }
            } catch (IOException e) {
                errors.sorry(room.language().text(words.preferences_failed_text, e.getMessage()));
            }
        });
    }
}
