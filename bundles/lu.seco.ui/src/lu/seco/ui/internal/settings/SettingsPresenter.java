// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.settings;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.SettingPage;
import lu.seco.core.settings.SettingUse;
import lu.seco.core.settings.Settings;
import lu.seco.core.settings.SettingsChange;
import lu.seco.core.settings.SettingsProblem;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Latest;
import lu.seco.ui.internal.common.Work;
import lu.seco.ui.internal.settings.SettingsShown.Lock;
import lu.seco.ui.internal.settings.SettingsView.ChangeShown;
import lu.seco.ui.internal.settings.SettingsWindow.Person;

/** What the window of settings does. On the thread of the user interface; what reads or writes files runs on a worker. */
final class SettingsPresenter {

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Room room;
    private final Work work;
    private final Latest checks;
    private final Person person;
    private final SettingsView view;
    private final SettingsWording wording;
    private final Edits edits = new Edits();
    private Optional<SettingsSnapshot> snapshot = Optional.empty();
    private SettingPage page = SettingPage.FOLDERS;
    private String search = "";
    private boolean open;
    private String notice = "";

    SettingsPresenter(Room room, SettingsDoor.Threads threads, Person person, SettingsView view) {
        this.room = Objects.requireNonNull(room, "room");
        work = threads.files();
        checks = new Latest(threads.checks());
        this.person = Objects.requireNonNull(person, "person");
        this.view = Objects.requireNonNull(view, "view");
        wording = new SettingsWording(room.engine(), room.language());
    }

    SettingsWording wording() {
        return wording;
    }

    /** Reads the settings and shows them. */
    void begin() {
        work.now(() -> {
            Optional<SettingsSnapshot> read = SettingsSnapshot.read(room.engine());
            room.ui().execute(() -> come(read));
        });
    }

    /** Looks whether somebody else changed something; to be called now and then. */
    void poll() {
        work.now(() -> {
            Optional<SettingsSnapshot> read = SettingsSnapshot.read(room.engine());
            room.ui().execute(() -> {
                if (!read.equals(snapshot)) {
                    boolean other = !revision(read).equals(revision(snapshot)) && !edits.none();
                    notice = other ? wording.words().changed_text : notice;
                    come(read);
                }
            });
        });
    }

    private static String revision(Optional<SettingsSnapshot> read) {
        return read.map(now -> now.standing().revision()).orElse("");
    }

    private void come(Optional<SettingsSnapshot> read) {
        snapshot = read;
        read.ifPresent(now -> edits.agree(now.standing()));
        show(true);
    }

    void page(SettingPage wish) {
        page = wish;
        search = "";
        show(true);
    }

    void search(String text) {
        search = text;
        show(true);
    }

    /** A value is being entered. */
    void enter(String key, String value) {
        snapshot.ifPresent(now -> {
            edits.enter(key, value, now.standing());
            notice = "";
            show(false);
            check();
        });
    }

    private void check() {
        Map<String, String> values = edits.values();
        checks.later(PAUSE, () -> {
            List<SettingsProblem> found = room.engine().settings().map(settings -> settings.check(values)).orElse(List.of());
            room.ui().execute(() -> {
                edits.troubles(found);
                show(false);
            });
        });
    }

    /** A setting is to have its default again. */
    void standard(String key) {
        snapshot.ifPresent(now -> definition(key).ifPresent(setting -> {
            edits.toStandard(setting, now.standing());
            show(true);
        }));
    }

    /** Nothing of what was entered is wanted. */
    void drop() {
        edits.forget();
        notice = "";
        show(true);
    }

    boolean edited() {
        return !edits.none();
    }

    /** Shows what would change, and saves it if that is wanted. */
    void save() {
        Optional<Settings> settings = room.engine().settings();
        if (snapshot.isEmpty() || settings.isEmpty() || edits.none() || edits.wrong()) {
            return;
        }
        List<ChangeShown> changes = new SettingsPicture(wording, snapshot.get(), edits).changes();
        if (view.confirm(changes)) {
            SettingsChange change = edits.change(revision(snapshot), person.name());
            work.now(() -> save(settings.get(), change, changes));
        }
    }

    private void save(Settings settings, SettingsChange change, List<ChangeShown> changes) {
        try {
            List<SettingsProblem> refused = settings.apply(change);
            Optional<SettingsSnapshot> read = SettingsSnapshot.read(room.engine());
            room.ui().execute(() -> saved(refused, read, changes));
        } catch (IOException e) {
            person.errors().sorry(e.getMessage());
        }
    }

    private void saved(List<SettingsProblem> refused, Optional<SettingsSnapshot> read, List<ChangeShown> changes) {
        if (refused.isEmpty()) {
            edits.forget();
            notice = wording.text(wording.words().saved_text, changes.size());
            come(read);
            view.saved(changes);
            return;
        }
        edits.troubles(refused);
        notice = refused.stream().filter(problem -> problem.key().isEmpty()).map(problem -> wording.engine(problem.told())).findFirst().orElse("");
        come(read);
    }

    /** Tries a folder out, as it stands in the field. */
    void tryFolder(String folder, String key) {
        new Trials(room, view, wording, person.name()).folder(folder, key);
    }

    /** Sends a test. */
    void tryChannel(String id) {
        new Trials(room, view, wording, person.name()).channel(id);
    }

    /** Stores a secret, or forgets it if it is empty; the array is overwritten. */
    void secret(String name, char[] value) {
        desk().secret(name, value);
    }

    /** Tries the code of the administrator; the array is overwritten. */
    void unlock(char[] code) {
        desk().unlock(code);
    }

    /** Changes the code; the arrays are overwritten. */
    void changeCode(char[] current, char[] next) {
        desk().changeCode(current, next);
    }

    private SecretDesk desk() {
        return new SecretDesk(room, work, person, (told, opened) -> {
            open = opened.orElse(open);
            notice = told;
            begin();
        });
    }

    /** Whether settings of administrators may be changed here now. */
    boolean admin() {
        return snapshot.filter(now -> now.standing().readOnly().isEmpty()).isPresent() && lock() != Lock.CLOSED;
    }

    private Lock lock() {
        return snapshot.filter(SettingsSnapshot::locked).isEmpty() ? Lock.NONE : open ? Lock.OPEN : Lock.CLOSED;
    }

    private Optional<SettingDefinition> definition(String key) {
        return snapshot.flatMap(now -> now.definitions().stream().filter(setting -> setting.key().equals(key)).findFirst());
    }

    private boolean enabled(SettingUse use) {
        return admin() || use.level() == SettingUse.Level.CLERK && snapshot.filter(now -> now.standing().readOnly().isEmpty()).isPresent();
    }

    private void show(boolean anew) {
        if (snapshot.isEmpty()) {
            view.show(new SettingsShown(List.of(), Optional.empty(), List.of(), List.of(), wording.words().missing_text, "", Lock.NONE, false, false), anew);
            return;
        }
        SettingsPicture picture = new SettingsPicture(wording, snapshot.get(), edits);
        view.show(picture.shown(page, search, this::enabled, lock(), banner()), anew);
    }

    private String banner() {
        List<String> sentences = new ArrayList<>();
        snapshot.flatMap(now -> now.standing().readOnly()).map(wording::engine).ifPresent(sentences::add);
        snapshot.map(SettingsSnapshot::trouble).filter(text -> !text.isEmpty()).ifPresent(sentences::add);
        if (!notice.isEmpty()) {
            sentences.add(notice);
        } else if (sentences.isEmpty() && lock() == Lock.CLOSED) {
            sentences.add(wording.words().locked_text);
        }
        return String.join(" ", sentences);
    }
}
