// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.staging;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import lu.seco.core.Message;
import lu.seco.core.exchange.FolderStatus;
import lu.seco.core.staging.Released;
import lu.seco.core.staging.StagingResult;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Plain;
import lu.seco.ui.internal.l10n.Amounts;
import lu.seco.ui.internal.l10n.Language;

/** What the perspective <i>À valider</i> says. */
final class StagingSentences {

    private static final String AND = " ";

    private final Room room;
    private final Language language;
    private final StagingWords words;
    private final Amounts amounts;

    StagingSentences(Room room) {
        this.room = Objects.requireNonNull(room, "room");
        language = room.language();
        words = language.words(StagingWords.class);
        amounts = new Amounts(language);
    }

    /** The engine's own words. */
    String text(Message message) {
        return Plain.name(room.engine().text(message, language.locale()));
    }

    String obstacle(Seen.Obstacle obstacle) {
        return switch (obstacle) {
            case HINDRANCE -> room.hindrance();
            case MISSING -> words.service_missing_text;
            case PASSIVE -> words.passive_station_text;
        };
    }

    Guide guide(Seen seen) {
        List<String> notices = new ArrayList<>();
        seen.folders().stream().filter(folder -> !folder.reachable()).forEach(folder -> notices.add(lost(folder)));
        seen.obstacle().map(this::obstacle).ifPresent(notices::add);
        List<Path> folders = seen.folders().stream().filter(FolderStatus::reachable).map(FolderStatus::path).toList();
        String notice = String.join(AND, notices);
        if (seen.list().size() > 0) {
            return new Guide(notice, "", folders, false);
        }
        if (seen.list().waiting() > 0) {
            return new Guide(notice, language.text(words.empty_search_text, Plain.name(seen.wish().search())), List.of(), true);
        }
        boolean broken = seen.obstacle().filter(obstacle -> obstacle != Seen.Obstacle.PASSIVE).isPresent();
        boolean unseen = !seen.folders().isEmpty() && folders.isEmpty();
        if (broken || unseen) {
            return new Guide("", notice, folders, false);
        }
        String purpose = words.empty_purpose_text + "\n\n" + (folders.isEmpty() ? words.empty_folderless_text
                : language.text(words.empty_folders_text, folders.size()));
        return new Guide(notice, purpose, folders, false);
    }

    private String lost(FolderStatus folder) {
        String sentence = language.text(words.folder_lost_text, folder.path());
        return folder.trouble().map(trouble -> sentence + AND + text(trouble)).orElse(sentence);
    }

    /**
     * The buttons.
     *
     * @param working what is being done; empty if nothing is
     * @param recall whether something can be recalled
     */
    Bar bar(Seen seen, List<StagedRow> chosen, String working, boolean recall) {
        StagingList.Totals all = StagingList.totals(seen.list().rows());
        StagingList.Totals some = StagingList.totals(chosen);
        boolean able = seen.obstacle().isEmpty() && working.isEmpty();
        String label = language.text(seen.filtered() ? words.release_found_label : words.release_all_label, all.files());
        String status = chosen.size() > 1 ? chosenStatus(chosen.size(), some) : status(seen, all);
        return new Bar(label, language.text(words.release_selected_label, some.files()), able && all.files() > 0, able && some.files() > 0,
                able && !chosen.isEmpty(), able && recall, status, why(seen, all, chosen, some), working);
    }

    private String status(Seen seen, StagingList.Totals all) {
        if (seen.list().waiting() == 0) {
            return "";
        }
        String waiting = seen.filtered() ? language.text(words.bar_found_text, seen.list().size(), seen.list().waiting())
                : language.text(words.bar_waiting_text, seen.list().waiting());
        return language.text(words.bar_ready_text, waiting, all.files()) + totals(all);
    }

    private String chosenStatus(int chosen, StagingList.Totals some) {
        return language.text(words.bar_ready_text, language.text(words.bar_chosen_text, chosen), some.files()) + totals(some);
    }

    private String totals(StagingList.Totals totals) {
        if (totals.telling() == 0) {
            return "";
        }
        String text = language.text(words.bar_totals_text, totals.persons(), amounts.euro(totals.sum()));
        return totals.telling() == totals.files() ? text : text + AND + language.text(words.bar_partial_text, totals.telling(), totals.files());
    }

    private String why(Seen seen, StagingList.Totals all, List<StagedRow> chosen, StagingList.Totals some) {
        if (seen.obstacle().isPresent() || seen.list().size() == 0) {
            return "";
        }
        if (!chosen.isEmpty() && some.files() == 0) {
            return chosen.stream().allMatch(row -> row.judgement() == Judgement.OWN) ? words.judgement_own_sentence
                    : language.text(words.why_chosen_text, chosen.size());
        }
        if (seen.own() > 0) {
            return language.text(words.why_own_text, seen.own());
        }
        return all.files() == 0 ? words.why_nothing_text : "";
    }

    String nothingChosen() {
        return words.choose_first_text;
    }

    String nothingReleasable() {
        return words.why_nothing_text;
    }

    String nothingToRecall() {
        return words.recall_nothing_text;
    }

    String busy() {
        return words.work_busy_text;
    }

    String gone(String name) {
        return language.text(words.preview_gone_text, Plain.name(name));
    }

    String releasing(int count) {
        return language.text(words.work_release_text, count);
    }

    String refusing(int count) {
        return language.text(words.work_refuse_text, count);
    }

    String recalling(int count) {
        return language.text(words.work_recall_text, count);
    }

    String failed(Throwable error) {
        Throwable cause = error.getCause() == null ? error : error.getCause();
        return now(language.text(words.outcome_failed_text, Plain.name(String.valueOf(cause.getMessage()))));
    }

    String lost() {
        return now(words.outcome_lost_text);
    }

    /** With the time of day in front: the line stays until the next wish. */
    String now(String sentence) {
        return language.text(words.outcome_time_format,
                language.formats().soon(room.engine().clock().instant(), room.engine().clock().instant()), sentence);
    }

    /** A line for each file that stays, with the reason. */
    List<String> left(List<StagedRow> rows) {
        return rows.stream().map(row -> language.text(words.outcome_left_text, Plain.name(row.file().name()), reason(row))).toList();
    }

    /** Why a file is not simply ready, in a word or in the engine's sentences; empty if it is. */
    String reason(StagedRow row) {
        return switch (row.judgement()) {
            case READY -> "";
            case READING -> words.judgement_reading_sentence;
            case OWN -> words.judgement_own_sentence;
            case BLOCKED -> row.file().content().stream().flatMap(content -> content.hindrances().stream()).map(this::text)
                    .collect(Collectors.joining(AND));
            case LOOK -> StagingCard.remarks(row.file()).map(this::text).collect(Collectors.joining(AND));
        };
    }

    /** What can still be pulled back. */
    List<RecallLine> recallable(List<Released> released) {
        Instant now = room.engine().clock().instant();
        return released.stream().filter(one -> one.until().isAfter(now)).map(one -> new RecallLine(one.reportId(), Plain.name(one.name()),
                Plain.name(one.person()), left(Duration.between(now, one.until())))).toList();
    }

    /** For example {@code 1:05}. */
    private static String left(Duration left) {
        long seconds = Math.max(0, left.toSeconds());
        long hours = seconds / 3600;
        return hours > 0 ? "%d:%02d:%02d".formatted(hours, seconds / 60 % 60, seconds % 60) : "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    /** The results of several calls as one. */
    static StagingResult together(List<StagingResult> results) {
        List<Message> refused = results.stream().flatMap(result -> result.refused().stream()).toList();
        Message told = results.stream().filter(result -> result.done() > 0).findFirst().orElse(results.get(0)).told();
        return new StagingResult(results.stream().mapToInt(StagingResult::done).sum(), refused, told);
    }
}
