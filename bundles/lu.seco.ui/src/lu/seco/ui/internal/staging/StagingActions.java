// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.staging;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import lu.seco.core.staging.Staging;
import lu.seco.core.staging.StagingResult;
import lu.seco.ui.internal.app.Room;

/** Carries decisions to the engine, one at a time, and tells what came of them. Lives on the thread of the user interface. */
final class StagingActions {

    private final Room room;
    private final String person;
    private final StagingSentences sentences;
    private final Runnable changed;
    /** What is being done: a new object each time, so that an answer nobody waits for any more is dropped. */
    private Optional<Doing> doing = Optional.empty();
    private Optional<Outcome> outcome = Optional.empty();

    /** @param changed called when something began or ended */
    StagingActions(Room room, String person, StagingSentences sentences, Runnable changed) {
        this.room = Objects.requireNonNull(room, "room");
        this.person = Objects.requireNonNull(person, "person");
        this.sentences = Objects.requireNonNull(sentences, "sentences");
        this.changed = Objects.requireNonNull(changed, "changed");
    }

    boolean busy() {
        return doing.isPresent();
    }

    /** What is being done, as a sentence; empty if nothing is. */
    String working() {
        return doing.map(Doing::sentence).orElse("");
    }

    /** What came of the last one; empty while something goes on. */
    Optional<Outcome> outcome() {
        return outcome;
    }

    /** @param left files that the person may expect to go too, and that do not */
    void release(List<StagedRow> rows, List<StagedRow> left) {
        List<String> ids = rows.stream().map(StagedRow::id).toList();
        begin(sentences.releasing(ids.size()), left, staging -> staging.release(ids, person));
    }

    void refuse(List<StagedRow> rows, String reason) {
        List<String> ids = rows.stream().map(StagedRow::id).toList();
        begin(sentences.refusing(ids.size()), List.of(), staging -> staging.refuse(ids, reason, person));
    }

    void recall(List<String> reportIds) {
        begin(sentences.recalling(reportIds.size()), List.of(), staging -> {
            List<CompletableFuture<StagingResult>> each = reportIds.stream().map(id -> staging.recall(id, person)).toList();
            return CompletableFuture.allOf(each.toArray(CompletableFuture[]::new))
                    .thenApply(all -> StagingSentences.together(each.stream().map(CompletableFuture::join).toList()));
        });
    }

    private void begin(String sentence, List<StagedRow> left, Function<Staging, CompletableFuture<StagingResult>> call) {
        Optional<Staging> staging = room.engine().staging();
        if (staging.isEmpty()) {
            end(new Outcome(false, sentences.obstacle(Seen.Obstacle.MISSING), List.of()));
            return;
        }
        Doing current = new Doing(sentence);
        doing = Optional.of(current);
        outcome = Optional.empty();
        CompletableFuture<StagingResult> answer = call.apply(staging.get());
        changed.run();
        answer.whenComplete((result, error) -> room.ui().execute(() -> {
            if (doing.filter(now -> now == current).isPresent()) {
                end(error == null ? outcome(result, left) : new Outcome(false, sentences.failed(error), sentences.left(left)));
            }
        }));
    }

    private Outcome outcome(StagingResult result, List<StagedRow> left) {
        List<String> details = new ArrayList<>(result.refused().stream().map(sentences::text).toList());
        details.addAll(sentences.left(left));
        return new Outcome(details.isEmpty() && result.done() > 0, sentences.now(sentences.text(result.told())), details);
    }

    /** The service went away: nobody answers any more. */
    void lost() {
        if (busy()) {
            end(new Outcome(false, sentences.lost(), List.of()));
        }
    }

    private void end(Outcome result) {
        doing = Optional.empty();
        outcome = Optional.of(result);
        changed.run();
    }

    /** A class and not a record: each is only equal to itself. */
    private static final class Doing {

        private final String sentence;

        Doing(String sentence) {
            this.sentence = sentence;
        }

        String sentence() {
            return sentence;
        }
    }
}
