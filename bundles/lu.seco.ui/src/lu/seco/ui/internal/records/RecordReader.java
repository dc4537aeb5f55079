// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.records;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.content.Records;
import lu.seco.core.file.DecodedPage;
import lu.seco.core.file.FileKnowledge;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Plain;
import lu.seco.ui.internal.export.FileReason;
import lu.seco.ui.internal.list.ListsWords;

/** Reads a stretch of records; takes the time that takes, and ends early when its thread is interrupted. */
final class RecordReader {

    private final Room room;
    private final RecordsWords words;

    RecordReader(Room room) {
        this.room = Objects.requireNonNull(room, "room");
        words = room.language().words(RecordsWords.class);
    }

    /**
     * What came of it.
     *
     * @param page the records
     * @param sentence why there are none
     * @param missing whether what reads them may still come
     */
    record Answer(Optional<DecodedPage> page, String sentence, boolean missing) {
        Answer {
            Objects.requireNonNull(page, "page");
            Objects.requireNonNull(sentence, "sentence");
        }
    }

    /**
     * Reads.
     *
     * @param text what must stand in a record; all of them if it is empty
     * @param first line from which on
     */
    Answer read(Source source, String text, long first, int limit) {
        Optional<FileKnowledge> knowledge = room.engine().knowledge();
        Optional<Records> records = room.engine().further().find(Records.class);
        if (text.isEmpty() ? knowledge.isEmpty() : records.isEmpty()) {
            return new Answer(Optional.empty(), text.isEmpty() ? words.missing_text : words.search_missing_text, true);
        }
        String name = Plain.name(source.name());
        Optional<Path> place = source.place().get();
        if (place.isEmpty()) {
            return failed(room.language().text(room.language().messages().open_content_missing, name));
        }
        try {
            DecodedPage page = text.isEmpty() ? knowledge.get().decode(source.kind(), place.get(), first, limit)
                    : records.get().search(source.kind(), place.get(), text, first, limit);
            return new Answer(Optional.of(page), "", false);
        } catch (IOException e) {
            return failed(room.language().text(words.unreadable_text, name, FileReason.of(e, room.language().words(ListsWords.class))));
        }
    }

    private static Answer failed(String sentence) {
        return new Answer(Optional.empty(), sentence, false);
    }
}
