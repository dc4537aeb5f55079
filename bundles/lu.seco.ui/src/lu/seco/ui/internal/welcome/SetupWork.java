// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.welcome;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lu.seco.core.DataFolder;
import lu.seco.core.check.Check;
import lu.seco.core.check.CheckResult;
import lu.seco.core.content.SampleWriter;
import lu.seco.core.exchange.EngineState;
import lu.seco.core.io.SafeFile;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.JournalFilter;
import lu.seco.core.journal.PageRequest;
import lu.seco.core.settings.KeyValueText;
import lu.seco.core.settings.Settings;
import lu.seco.core.settings.SettingsProblem;
import lu.seco.core.sofie.FoundInstallation;
import lu.seco.core.sofie.FoundInstallation.Likelihood;
import lu.seco.core.sofie.InstallationFinder;
import lu.seco.core.sofie.InstallationProposal;
import lu.seco.core.sofie.InstallationSetup;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.engine.Engine;

/** What the set-up does on its worker: looking, reading, trying out, and at the end writing. */
final class SetupWork {

    private static final Pattern ADDRESSES = Pattern.compile("\\s*|\\s*[^\\s,@]+@[^\\s,@]+(\\s*,\\s*[^\\s,@]+@[^\\s,@]+)*\\s*");
    private static final int PERSONS = 10;
    private static final int LARGEST = 1 << 20;

    private final Room room;
    private final Engine engine;
    private final WelcomeWords words;
    private final String person;

    SetupWork(Room room, String person) {
        this.room = Objects.requireNonNull(room, "room");
        this.person = Objects.requireNonNull(person, "person");
        engine = room.engine();
        words = room.language().words(WelcomeWords.class);
    }

    /**
     * What came of writing.
     *
     * @param sentence for the person
     */
    record Outcome(boolean written, String sentence) {
    }

    WelcomeWords words() {
        return words;
    }

    String broken() {
        return room.language().messages().error_unexpected_text;
    }

    List<FoundInstallation> find(Optional<Path> named, InstallationFinder.Progress progress) throws InterruptedException {
        InstallationFinder finder = engine.further().find(InstallationFinder.class).orElseThrow();
        return named.isPresent() ? finder.find(named.get(), progress) : finder.find(progress);
    }

    InstallationProposal read(Draft draft) throws InterruptedException {
        boolean several = draft.found().stream().filter(one -> one.likelihood().compareTo(Likelihood.LIKELY) <= 0).count() > 1;
        return setup().read(draft.installation().orElseThrow().root(), draft.user(), several);
    }

    private InstallationSetup setup() {
        return engine.further().find(InstallationSetup.class).orElseThrow();
    }

    static Map<OfficeFolder, FolderTrial> tried(Map<OfficeFolder, String> folders, Path data) {
        Map<OfficeFolder, FolderTrial> tried = new EnumMap<>(OfficeFolder.class);
        folders.forEach((folder, written) -> tried.put(folder, FolderTrial.of(written, data)));
        return tried;
    }

    /** What keeps the folders from being used, as a sentence; what was not tried is no hindrance. */
    String folderTrouble(Draft draft, Path data) {
        boolean wrong = draft.trials().values().stream().anyMatch(trial -> !trial.outcome().good());
        long different = draft.folders().values().stream().map(written -> place(written, data)).distinct().count();
        return wrong ? words.folders_wrong : different < draft.folders().size() ? words.folders_same : "";
    }

    private static String place(String written, Path data) {
        try {
            return data.resolve(written.strip()).normalize().toString();
        } catch (InvalidPathException e) {
            // trying it out says so
            return written;
        }
    }

    /** Whether the text is empty or addresses separated by commas. */
    static boolean addresses(String text) {
        return ADDRESSES.matcher(text).matches();
    }

    List<Draft.Checked> checks(Draft draft) throws InterruptedException {
        List<Draft.Checked> all = new ArrayList<>();
        for (Check check : setup().checks(draft.proposal().orElseThrow().descriptor())) {
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted before " + check.id());
            }
            List<CheckResult> results = check.run();
            all.add(new Draft.Checked(check.id(), results));
        }
        return all;
    }

    /** @return a sentence: written, or why not */
    String sample(Path file) {
        Optional<SampleWriter> writer = engine.further().find(SampleWriter.class);
        if (writer.isEmpty()) {
            return words.trial_no_writer;
        }
        try {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            YearMonth month = YearMonth.now(engine.clock()).minusMonths(1);
            writer.get().write(new SampleWriter.Wish("DECSAL", month, 1, PERSONS, 1), content);
            return room.language().text(SafeFile.create(file, content.toByteArray()) ? words.trial_written : words.trial_exists, file);
        } catch (IOException e) {
            return room.language().text(words.trial_failed, file, e.toString());
        }
    }

    /** What will be written into the settings, by key. */
    Map<String, String> settings(Draft draft) {
        Map<String, String> values = new LinkedHashMap<>(draft.proposal().map(InstallationProposal::settings).orElse(Map.of()));
        draft.folders().forEach((folder, written) -> values.put(folder.key(), lines(folder, written.strip())));
        values.put("notify.mail.from", draft.mailFrom());
        values.put("notify.mail.to", draft.mailTo());
        values.entrySet().removeIf(line -> line.getValue().equals(engine.settings().flatMap(now -> now.value(line.getKey())).orElse("")));
        return values;
    }

    /** Where a setting has several lines, only the first is shown here: the others stay. */
    private String lines(OfficeFolder folder, String written) {
        String now = engine.settings().flatMap(settings -> settings.value(folder.key())).orElse("");
        return Stream.concat(Stream.of(written), now.lines().skip(1)).collect(Collectors.joining("\n"));
    }

    /** Settings first: one that is refused keeps everything as it was. */
    Outcome write(Draft draft) {
        InstallationSetup setup = setup();
        Map<String, String> values = settings(draft);
        try {
            if (draft.paused()) {
                engine.exchange().filter(exchange -> exchange.status().state() == EngineState.ACTIVE).ifPresent(exchange -> exchange.pause(person));
            }
            Optional<Settings> settings = engine.settings();
            List<SettingsProblem> refused = values.isEmpty() || settings.isEmpty() ? List.of() : settings.get().change(values, person);
            if (refused.isEmpty()) {
                refused = setup.write(draft.proposal().orElseThrow().descriptor(), person);
            }
            return refused.isEmpty() ? new Outcome(true, room.language().text(words.done_written, setup.file()))
                    : new Outcome(false, room.language().text(words.finish_refused, sentences(refused)));
        } catch (IOException e) {
            return new Outcome(false, room.language().text(words.finish_failed, setup.file(), String.valueOf(e.getMessage())));
        }
    }

    private String sentences(List<SettingsProblem> problems) {
        return problems.stream().map(problem -> engine.text(problem.told(), room.language().locale())).collect(Collectors.joining(" "));
    }

    /** Whether the data folder is as at the first start: no descriptor, nothing set but the window's own, nothing in the journal. */
    static boolean fresh(Engine engine) {
        return engine.further().find(InstallationSetup.class).filter(setup -> !setup.present()).isPresent() && untouched(engine) && empty(engine);
    }

    /** SeCo itself writes only commented lines into the settings file; the window's own choices say nothing of an installation. */
    private static boolean untouched(Engine engine) {
        Optional<Path> file = engine.further().find(DataFolder.class).map(DataFolder::settingsFile);
        try {
            return file.isPresent() && (!Files.exists(file.get()) || KeyValueText.parse(new String(SafeFile.read(file.get(), LARGEST), StandardCharsets.UTF_8))
                    .lines().stream().allMatch(line -> line.key().startsWith("ui.") || line.key().startsWith("settings.")));
        } catch (IOException e) {
            // a file that cannot be read is told of elsewhere; it is there, so somebody was here
            return false;
        }
    }

    private static boolean empty(Engine engine) {
        try {
            return engine.journal().isPresent() && engine.journal().get().reports(JournalFilter.ALL, PageRequest.newest(1)).rows().isEmpty();
        } catch (JournalException e) {
            // the strip tells of it; whoever has a journal is not new here
            return false;
        }
    }
}
