// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.changes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.content.Records;
import lu.seco.core.file.FileComparison;
import lu.seco.core.file.FileKnowledge;
import lu.seco.core.file.SentContent;
import lu.seco.core.journal.ContentStore;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.Report;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Plain;
import lu.seco.ui.internal.export.FileReason;
import lu.seco.ui.internal.l10n.Amounts;
import lu.seco.ui.internal.l10n.Language;
import lu.seco.ui.internal.list.ListsWords;
import lu.seco.ui.internal.records.Source;

/** Compares two files; takes the time that takes, and ends early when its thread is interrupted. */
final class ChangesReader {

    /** More persons than anybody reads; the numbers tell of all. */
    static final int MOST = 500;

    private final Room room;
    private final Language language;
    private final ChangesWords words;
    private final Amounts amounts;

    ChangesReader(Room room) {
        this.room = Objects.requireNonNull(room, "room");
        language = room.language();
        words = language.words(ChangesWords.class);
        amounts = new Amounts(language);
    }

    /** The comparison; empty if something is missing that may still come. */
    Optional<ChangesShown> read(Source now, Earlier earlier) {
        Optional<Records> records = room.engine().further().find(Records.class);
        Optional<FileKnowledge> knowledge = room.engine().knowledge();
        Optional<Journal> journal = room.engine().journal();
        Optional<ContentStore> contents = room.engine().contents();
        if (records.isEmpty() || knowledge.isEmpty() || journal.isEmpty() || contents.isEmpty()) {
            return Optional.empty();
        }
        try {
            Optional<Report> report = journal.get().report(earlier.reportId());
            Optional<Path> before = report.flatMap(known -> contents.get().find(known.file().sha256()));
            Optional<Path> place = now.place().get();
            if (before.isEmpty() || place.isEmpty()) {
                return Optional.of(ChangesShown.of(before.isEmpty() ? words.lost_text
                        : language.text(language.messages().open_content_missing, Plain.name(now.name()))));
            }
            SentContent sent = new SentContent(earlier.reportId(), now.kind(), before.get());
            Optional<FileComparison> numbers = earlier.numbers();
            if (numbers.isEmpty()) {
                numbers = knowledge.get().compare(sent, place.get());
            }
            return Optional.of(numbers.isEmpty() ? ChangesShown.of(words.untold_text)
                    : shown(numbers.get(), records.get().changes(sent, place.get(), MOST)));
        } catch (IOException e) {
            return Optional.of(ChangesShown.of(language.text(words.unreadable_text, FileReason.of(e, language.words(ListsWords.class)))));
        } catch (JournalException e) {
            return Optional.of(ChangesShown.of(language.text(words.trouble_text, room.engine().text(e.told(), language.locale()))));
        }
    }

    private ChangesShown shown(FileComparison numbers, List<Records.PersonChange> persons) {
        List<String> parts = new ArrayList<>();
        parts.add(language.text(words.summary_persons, amounts.count(numbers.personsBefore()), amounts.count(numbers.personsNow()),
                amounts.count(numbers.added()), amounts.count(numbers.gone())));
        parts.add(language.text(words.summary_changed, numbers.changed()));
        parts.add(language.text(words.summary_sum, amounts.euro(numbers.sumBefore()), amounts.euro(numbers.sumNow()), amounts.growthText(numbers)));
        long left = (long) numbers.added() + numbers.gone() + numbers.changed() - persons.size();
        if (persons.isEmpty()) {
            parts.add(words.same_text);
        }
        String note = left > 0 ? language.text(words.more_text, left) : "";
        return new ChangesShown(String.join(" – ", parts), persons, note);
    }
}
