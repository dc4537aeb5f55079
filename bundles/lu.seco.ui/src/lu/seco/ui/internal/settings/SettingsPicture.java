// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import lu.seco.core.Message;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.SettingPage;
import lu.seco.core.settings.SettingUse;
import lu.seco.ui.internal.settings.SettingsShown.Lock;
import lu.seco.ui.internal.settings.SettingsShown.PageShown;
import lu.seco.ui.internal.settings.SettingsView.ChangeShown;

/** Makes of settings and edits what the window shows. */
final class SettingsPicture {

    /** More found settings than a person reads; making so many fields would hold the window up. */
    static final int MOST_FOUND = 25;

    private final SettingsWording wording;
    private final SettingsSnapshot snapshot;
    private final Edits edits;

    SettingsPicture(SettingsWording wording, SettingsSnapshot snapshot, Edits edits) {
        this.wording = Objects.requireNonNull(wording, "wording");
        this.snapshot = Objects.requireNonNull(snapshot, "snapshot");
        this.edits = Objects.requireNonNull(edits, "edits");
    }

    SettingsShown shown(SettingPage page, String search, Predicate<SettingUse> enabled, Lock lock, String banner) {
        List<String> wanted = wording.wanted(search);
        List<SettingDefinition> found = snapshot.definitions().stream()
                .filter(setting -> wanted.isEmpty() ? setting.use().page() == page : matches(setting, wanted))
                .sorted(Comparator.comparing(setting -> setting.use().page())).toList();
        List<FieldShown> fields = found.stream().limit(wanted.isEmpty() ? found.size() : MOST_FOUND)
                .map(setting -> field(setting, enabled.test(setting.use()))).toList();
        boolean admin = enabled.test(SettingUse.STANDARD);
        List<SecretShown> secrets = snapshot.secrets().stream().filter(secret -> wanted.isEmpty() && secret.page() == page)
                .map(secret -> new SecretShown(secret.name(), secret.page(), wording.engine(Message.of("secret." + secret.name() + ".title")),
                        wording.engine(Message.of("secret." + secret.name() + ".help")), snapshot.stored().contains(secret.name()), admin))
                .toList();
        return new SettingsShown(pages(), wanted.isEmpty() ? Optional.of(page) : Optional.empty(), fields, secrets, banner, count(wanted, found.size()),
                lock, !edits.none() && !edits.wrong(), !edits.none());
    }

    private boolean matches(SettingDefinition setting, List<String> wanted) {
        List<String> texts = wording.searched(setting);
        return wanted.stream().allMatch(word -> texts.stream().anyMatch(text -> text.contains(word)));
    }

    private String count(List<String> wanted, int found) {
        List<String> parts = new ArrayList<>();
        if (!wanted.isEmpty()) {
            parts.add(found == 0 ? wording.words().found_none : found > MOST_FOUND ? wording.text(wording.words().found_more, found, MOST_FOUND)
                    : wording.text(wording.words().found_some, found));
        }
        if (edits.wrong()) {
            parts.add(wording.words().edits_wrong);
        } else if (!edits.none()) {
            parts.add(wording.text(wording.words().edits_count, edits.count()));
        }
        return String.join("  ", parts);
    }

    private List<PageShown> pages() {
        return Arrays.stream(SettingPage.values()).map(page -> {
            List<SettingDefinition> all = snapshot.definitions().stream().filter(setting -> setting.use().page() == page).toList();
            long other = all.stream().filter(setting -> edits.differs(setting, snapshot.standing())).count();
            boolean touched = all.stream().anyMatch(setting -> edits.touched(setting.key()));
            String label = wording.page(page) + (other > 0 ? " (" + other + ")" : "") + (touched ? " *" : "");
            return all.isEmpty() ? Optional.<PageShown>empty() : Optional.of(new PageShown(page, label));
        }).flatMap(Optional::stream).toList();
    }

    private FieldShown field(SettingDefinition setting, boolean enabled) {
        FieldShown.State state = new FieldShown.State(edits.differs(setting, snapshot.standing()), edits.touched(setting.key()), enabled,
                setting.use().effect() == SettingUse.Effect.NEXT_START);
        return new FieldShown(setting.key(), setting.use().page(), setting.type(), wording.title(setting), wording.help(setting),
                edits.value(setting, snapshot.standing()), wording.value(setting, setting.standard()), wording.choices(setting), state,
                edits.trouble(setting.key()).map(wording::trouble).orElse(""));
    }

    /** What saving would change. */
    List<ChangeShown> changes() {
        return snapshot.definitions().stream().filter(setting -> edits.touched(setting.key())).map(setting -> {
            String before = snapshot.standing().values().getOrDefault(setting.key(), setting.standard());
            String after = edits.value(setting, snapshot.standing()).strip();
            return new ChangeShown(setting.key(), wording.title(setting), wording.value(setting, before), wording.value(setting, after), after,
                    setting.use().effect() == SettingUse.Effect.NEXT_START);
        }).toList();
    }
}
