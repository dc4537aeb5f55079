// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import lu.seco.core.diagnosis.LogAnalysis;
import lu.seco.core.diagnosis.LogFindings;
import lu.seco.core.io.SafeFile;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Latest;
import lu.seco.ui.internal.common.Work;
import lu.seco.ui.internal.l10n.Language;

/** Has logs analysed that somebody brought, whatever machine they are from. To be called on the thread of the user interface. */
final class AnalysisPresenter {

    private static final int NAMED = 3;
    private static final LogFindings NOTHING = new LogFindings(List.of(), 0, List.of());

    private final Room room;
    private final Latest work;
    private final AnalysisView view;
    private final Language language;
    private final DiagnosisWords words;
    private final Findings findings;
    private final AtomicReference<AnalysisShown> next = new AtomicReference<>();
    /** What is analysed, or was: what comes late of another one is not shown any more. */
    private volatile Optional<List<Path>> current = Optional.empty();
    private volatile Optional<AnalysisShown> result = Optional.empty();

    /** @param work nobody else uses it */
    AnalysisPresenter(Room room, Work work, AnalysisView view) {
        this.room = Objects.requireNonNull(room, "room");
        this.work = new Latest(work);
        this.view = Objects.requireNonNull(view, "view");
        language = room.language();
        words = language.words(DiagnosisWords.class);
        findings = new Findings(room.engine(), language);
    }

    /** Analyses files and folders; what was analysed before is forgotten. */
    void analyse(List<Path> logs) {
        if (logs.isEmpty()) {
            return;
        }
        List<Path> mine = List.copyOf(logs);
        current = Optional.of(mine);
        result = Optional.empty();
        show(mine, new AnalysisShown(names(mine), words.analysis_begins, true, -1, List.of()));
        work.now(() -> run(mine));
    }

    /** Ends it; what was found so far is shown. */
    void cancel() {
        work.drop();
    }

    /** Forgets it: the findings of now are shown again. */
    void close() {
        current = Optional.empty();
        result = Optional.empty();
        work.drop();
        view.analysis(Optional.empty());
    }

    /** Whether there is something that can be exported. */
    boolean exportable() {
        return result.isPresent();
    }

    /** Writes what was found as text; the outcome is a sentence. */
    void export(Path file) {
        Optional<AnalysisShown> shown = result;
        Optional<List<Path>> mine = current;
        if (shown.isEmpty() || mine.isEmpty()) {
            return;
        }
        work.now(() -> {
            String told;
            try {
                SafeFile.write(file, new AnalysisText(language).of(mine.get(), shown.get(), room.engine().clock()).getBytes(StandardCharsets.UTF_8));
                told = language.text(words.analysis_exported, file);
            } catch (IOException e) {
                told = language.text(words.analysis_unwritten, file, reason(e));
            }
            show(mine.get(), new AnalysisShown(shown.get().names(), told, false, 100, shown.get().findings()));
        });
    }

    private void run(List<Path> mine) {
        Optional<LogAnalysis> service = room.engine().further().find(LogAnalysis.class);
        if (service.isEmpty()) {
            over(mine, words.analysis_missing, List.of());
            return;
        }
        try {
            LogChoice choice = LogChoice.of(mine);
            LogFindings all = choice.files().isEmpty() ? NOTHING : service.get().analyse(choice.files(), done -> going(mine, done, choice.bytes()));
            boolean stopped = Thread.currentThread().isInterrupted();
            List<Finding> found = all.troubles().stream().map(findings::of).toList();
            String sentence = outcome(mine, choice, all);
            over(mine, stopped ? language.text(words.analysis_stopped, sentence) : sentence, found);
        } catch (IOException e) {
            over(mine, language.text(words.analysis_failed, reason(e)), List.of());
        }
    }

    /** What came out, and what was not looked at. */
    private String outcome(List<Path> mine, LogChoice choice, LogFindings all) {
        if (choice.files().isEmpty()) {
            return choice.unread().isEmpty() ? words.analysis_empty : language.text(words.analysis_unread_all, names(choice.unread()));
        }
        List<String> said = new ArrayList<>();
        // "nothing to report" would be wrong where nothing was read
        if (all.read() > 0 || all.noLogs().isEmpty()) {
            said.add(language.text(all.troubles().isEmpty() ? words.analysis_nothing : words.analysis_found, all.troubles().size()));
        }
        all.told(mine).forEach(message -> said.add(room.engine().text(message, language.locale())));
        String sentence = String.join(" ", said);
        if (choice.cut()) {
            sentence = language.text(words.analysis_cut, sentence, LogChoice.MOST);
        }
        return choice.unread().isEmpty() ? sentence : language.text(words.analysis_unread, sentence, names(choice.unread()));
    }

    private static String reason(IOException e) {
        return e.getMessage() == null || e.getMessage().isBlank() ? e.getClass().getSimpleName() : e.getMessage();
    }

    private void going(List<Path> mine, long done, long total) {
        int percent = total <= 0 ? -1 : (int) Math.min(100, done * 100 / total);
        String sentence = language.text(words.analysis_going, Math.max(0, percent));
        AnalysisShown now = new AnalysisShown(names(mine), sentence, true, percent, List.of());
        // logs are read quicker than a screen is drawn: only the newest state is
        if (next.getAndSet(now) == null) {
            room.ui().execute(() -> {
                AnalysisShown newest = next.getAndSet(null);
                if (newest != null && current.filter(wanted -> wanted == mine).isPresent() && result.isEmpty()) {
                    view.analysis(Optional.of(newest));
                }
            });
        }
    }

    private void over(List<Path> mine, String sentence, List<Finding> found) {
        AnalysisShown shown = new AnalysisShown(names(mine), sentence, false, 100, found);
        if (current.filter(wanted -> wanted == mine).isPresent()) {
            result = Optional.of(shown);
            show(mine, shown);
        }
    }

    private void show(List<Path> mine, AnalysisShown shown) {
        room.ui().execute(() -> {
            if (current.filter(wanted -> wanted == mine).isPresent()) {
                view.analysis(Optional.of(shown));
            }
        });
    }

    private String names(List<Path> logs) {
        String first = logs.stream().limit(NAMED).map(AnalysisPresenter::name).collect(Collectors.joining(", "));
        return logs.size() <= NAMED ? first : language.text(words.analysis_more, first, logs.size() - NAMED);
    }

    private static String name(Path path) {
        return Optional.ofNullable(path.getFileName()).orElse(path).toString();
    }
}
