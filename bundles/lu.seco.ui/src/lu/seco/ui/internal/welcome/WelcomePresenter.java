// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.welcome;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import lu.seco.core.settings.Settings;
import lu.seco.core.sofie.FoundInstallation;
import lu.seco.core.sofie.FoundInstallation.Likelihood;
import lu.seco.core.sofie.InstallationSetup;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Latest;
import lu.seco.ui.internal.welcome.SetupWork.Outcome;

/**
 * The set-up step by step. What takes time runs on a worker, one thing at a time: a new wish ends the one before. Nothing is written before
 * {@link #finish()}. Used on the thread of the user interface.
 */
final class WelcomePresenter {

    private final Room room;
    private final Wishes wishes;
    private final WelcomeView view;
    private final SetupWork work;
    private final Gate gate;
    private final Runnable demonstration;
    private Draft draft = Draft.EMPTY;
    private Step step = Step.CHOICE;
    private Way way = Way.INSTALLATION;

    /**
     * @param latest runs what takes time; nobody else uses it
     * @param demonstration begins the demonstration
     * @param person in whose name things are written
     */
    WelcomePresenter(Room room, Latest latest, WelcomeView view, Runnable demonstration, String person) {
        this.room = Objects.requireNonNull(room, "room");
        this.view = Objects.requireNonNull(view, "view");
        this.demonstration = Objects.requireNonNull(demonstration, "demonstration");
        wishes = new Wishes(latest, room.ui(), view);
        work = new SetupWork(room, person);
        gate = new Gate(room.engine(), work);
        for (OfficeFolder folder : OfficeFolder.values()) {
            draft = draft.withFolder(folder, setting(folder.key()).lines().findFirst().orElse(""));
        }
        draft = draft.withMail(setting("notify.mail.from"), setting("notify.mail.to"));
    }

    private String setting(String key) {
        return room.engine().settings().flatMap((Settings settings) -> settings.value(key)).orElse("");
    }

    Draft draft() {
        return draft;
    }

    Step step() {
        return step;
    }

    Way way() {
        return way;
    }

    /** Whether something is going on that a person may wait for or stop. */
    boolean busy() {
        return wishes.busy();
    }

    /** What is being done, or what came of it; empty for nothing. */
    String told() {
        return wishes.told();
    }

    /** The services that the set-up needs; empty before they are there. */
    Optional<InstallationSetup> setup() {
        return gate.setup();
    }

    /** The data folder of this instance. */
    Path data() {
        return gate.data();
    }

    void choose(Way chosen) {
        way = chosen;
        view.show();
    }

    boolean canBack() {
        return step != Step.CHOICE && step != Step.DONE;
    }

    boolean canNext() {
        return gate.passes(step, way, draft) && !(step == Step.SUMMARY && busy());
    }

    /** Goes on; from the last page it is what is asked for. */
    void next() {
        if (!canNext()) {
            return;
        }
        switch (step) {
            case CHOICE -> begin();
            case SUMMARY -> finish();
            case DONE -> close();
            default -> go(step.next());
        }
    }

    private void begin() {
        switch (way) {
            case INSTALLATION -> go(Step.FIND);
            case DEMONSTRATION -> {
                close();
                demonstration.run();
            }
            case LOOK -> close();
        }
    }

    void back() {
        if (canBack()) {
            go(step.before());
        }
    }

    private void go(Step to) {
        stop();
        step = to;
        wishes.tell("");
        view.show();
        switch (to) {
            case FIND -> {
                if (draft.found().isEmpty()) {
                    search();
                }
            }
            case READ -> readLog();
            case FOLDERS -> tryFolders();
            case CHECK -> check();
            default -> { }
        }
    }

    /** Looks into the usual places. */
    void search() {
        begin(work.words().find_going, () -> work.find(Optional.empty(), this::progress), this::found);
    }

    /** Looks around a folder. */
    void search(Path folder) {
        begin(work.words().find_going, () -> work.find(Optional.of(folder), this::progress), this::found);
    }

    private void progress(Path folder) {
        wishes.progress(room.language().text(work.words().find_looking, folder));
    }

    private Draft found(List<FoundInstallation> all) {
        Draft now = draft.withFound(all);
        Optional<FoundInstallation> first = all.stream().filter(one -> one.likelihood() != Likelihood.NONE).findFirst();
        wishes.tell(first.isEmpty() ? work.words().find_nothing : "");
        return first.map(one -> now.withInstallation(one, one.users().isEmpty() ? "" : one.users().get(0))).orElse(now);
    }

    void select(FoundInstallation one, String user) {
        draft = draft.withInstallation(one, user.strip());
        view.show();
    }

    /** Reads the installation with its log; again, after a person has sent something with SOFiE's own window. */
    void readLog() {
        begin(work.words().read_going, () -> work.read(draft), draft::withProposal);
    }

    void folder(OfficeFolder folder, String written) {
        draft = draft.withFolder(folder, written);
        wishes.tell("");
        view.show();
    }

    /** Tries the folders by writing. */
    void tryFolders() {
        Path data = data();
        Map<OfficeFolder, String> folders = draft.folders();
        begin(work.words().folders_going, () -> SetupWork.tried(folders, data), trials -> draft.withTrials(trials));
    }

    /** What is wrong with the folders, as a sentence; empty if nothing is. */
    String folderTrouble() {
        return gate.folderTrouble(draft);
    }

    void mail(String from, String to) {
        draft = draft.withMail(from.strip(), to.strip());
        view.show();
    }

    /** Runs the checks with what would be written. */
    void check() {
        begin(work.words().check_going, () -> work.checks(draft), draft::withChecks);
    }

    /** Writes a file of fictitious persons. */
    void sample(Path file) {
        begin(work.words().trial_going, () -> work.sample(file), sentence -> {
            wishes.tell(sentence);
            return draft;
        });
    }

    void paused(boolean first) {
        draft = draft.withPaused(first);
    }

    /** Ends what is going on. */
    void stop() {
        wishes.stop(work.words().stopped);
    }

    private void finish() {
        Draft last = draft;
        begin(work.words().finish_going, () -> work.write(last), (Outcome outcome) -> {
            wishes.tell(outcome.sentence());
            if (outcome.written()) {
                step = Step.DONE;
            }
            return draft;
        });
    }

    /** The person leaves it. */
    void close() {
        wishes.close();
    }

    private <T> void begin(String sentence, Wishes.Task<T> task, Function<T, Draft> then) {
        wishes.begin(sentence, work.broken(), task, result -> draft = then.apply(result));
    }

    /** What will be written into the settings, by key. */
    Map<String, String> settings() {
        return work.settings(draft);
    }
}
