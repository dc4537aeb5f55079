// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.records;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.content.Records;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Latest;
import lu.seco.ui.internal.common.Plain;
import lu.seco.ui.internal.common.Work;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.internal.l10n.Amounts;
import lu.seco.ui.internal.l10n.Language;

/**
 * Adds up the records of a file per employer and month. On the thread of the user interface, except for the adding up. Where nothing can be added up
 * nothing is said: that the file cannot be read stands where its records should be.
 */
final class TotalsPresenter implements EngineEvents.Listener {

    /** More groups than anybody compares by eye. */
    static final int MOST = 500;
    /** Who goes through a list of files with the keys is not followed. */
    private static final Duration RESTING = Duration.ofMillis(250);

    private final Room room;
    private final Language language;
    private final RecordsWords words;
    private final Amounts amounts;
    private final Latest adding;
    private final View view;
    private final Runnable unsubscribe;
    private Optional<Source> source = Optional.empty();
    private Object current = new Object();
    private boolean waiting;

    /** Where the totals are shown; told on the thread of the user interface. */
    interface View {
        void totals(Shown shown);
    }

    /**
     * The totals.
     *
     * @param sentence all of them in one; empty if there are none
     * @param groups employer, month, records, persons, sum; none if the sentence says it all
     * @param note a word about groups that are left out; may be empty
     */
    record Shown(String sentence, List<List<String>> groups, String note) {

        static final Shown NOTHING = new Shown("", List.of(), "");

        Shown {
            Objects.requireNonNull(sentence, "sentence");
            groups = List.copyOf(groups);
            Objects.requireNonNull(note, "note");
        }
    }

    TotalsPresenter(Room room, Work work, View view) {
        this.room = Objects.requireNonNull(room, "room");
        this.view = Objects.requireNonNull(view, "view");
        language = room.language();
        words = language.words(RecordsWords.class);
        amounts = new Amounts(language);
        adding = new Latest(work);
        unsubscribe = room.engine().events().subscribe(this);
    }

    void close() {
        unsubscribe.run();
        current = new Object();
        adding.drop();
    }

    /** Adds up this file from now on; what was added up already is not read anew. */
    void show(Optional<Source> file) {
        if (file.isEmpty() || source.filter(file.get()::same).isEmpty()) {
            source = file;
            again();
        }
    }

    void again() {
        Object mine = new Object();
        current = mine;
        waiting = false;
        view.totals(Shown.NOTHING);
        source.ifPresentOrElse(file -> adding.later(RESTING, () -> add(file, mine)), adding::drop);
    }

    /** What adds up may have come. */
    @Override
    public void servicesChanged() {
        room.ui().execute(() -> {
            if (waiting) {
                again();
            }
        });
    }

    private void add(Source file, Object mine) {
        Optional<Records> records = room.engine().further().find(Records.class);
        Optional<Path> place = records.isEmpty() ? Optional.empty() : file.place().get();
        Shown shown = Shown.NOTHING;
        if (place.isPresent()) {
            try {
                shown = shown(records.get().totals(file.kind(), place.get()));
            } catch (IOException e) {
                // the records are read beside this, and say what is wrong
                shown = Shown.NOTHING;
            }
        }
        Shown told = shown;
        room.ui().execute(() -> {
            if (mine == current) {
                waiting = records.isEmpty();
                view.totals(told);
            }
        });
    }

    private Shown shown(List<Records.Total> totals) {
        if (totals.isEmpty()) {
            return Shown.NOTHING;
        }
        if (totals.size() == 1) {
            Records.Total total = totals.get(0);
            String sentence = language.text(words.total_one_text, Plain.name(total.employer()), month(total), total.records(), total.persons());
            return new Shown(sum(sentence, total.sum()), List.of(), "");
        }
        long records = totals.stream().mapToLong(Records.Total::records).sum();
        Optional<BigDecimal> sum = totals.stream().map(Records.Total::sum).flatMap(Optional::stream).reduce(BigDecimal::add);
        int left = Math.max(0, totals.size() - MOST);
        return new Shown(sum(language.text(words.total_many_text, totals.size(), records), sum),
                totals.stream().limit(MOST).map(this::group).toList(), left == 0 ? "" : language.text(words.total_left_text, left));
    }

    private String sum(String sentence, Optional<BigDecimal> sum) {
        return sum.map(known -> language.text(words.total_sum_format, sentence, amounts.euro(known))).orElse(sentence);
    }

    private String month(Records.Total total) {
        return total.period().map(language.formats()::month).orElse(words.total_monthless_text);
    }

    private List<String> group(Records.Total total) {
        return List.of(Plain.name(total.employer()), month(total), amounts.count(total.records()), amounts.count(total.persons()),
                total.sum().map(amounts::euro).orElse(""));
    }
}
