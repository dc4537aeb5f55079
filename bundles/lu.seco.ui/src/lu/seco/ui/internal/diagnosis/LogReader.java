// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import lu.seco.core.diagnosis.LogFile;
import lu.seco.core.diagnosis.LogLine;
import lu.seco.core.diagnosis.LogPage;
import lu.seco.core.diagnosis.Logs;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.l10n.Language;

/** Holds the stretch of the chosen log that is shown, and reads on at both ends. Used by one thread at a time. */
final class LogReader {

    static final int HELD = 20_000;
    private static final int PAGE = 2_000;
    /** After a long sleep a log may have grown by a lot: not all of it is read at one look. */
    private static final int PAGES_AT_ONCE = 5;

    private final Room room;
    private final Language language;
    private final DiagnosisWords words;
    private final LogBuffer buffer = new LogBuffer(HELD);
    private Optional<LogFile> chosen = Optional.empty();
    private boolean readable;
    private String trouble = "";
    private String note = "";

    LogReader(Room room) {
        this.room = Objects.requireNonNull(room, "room");
        language = room.language();
        words = language.words(DiagnosisWords.class);
    }

    Optional<LogFile> chosen() {
        return chosen;
    }

    void choose(Optional<LogFile> log) {
        chosen = log;
    }

    /** The newest lines, and nothing else. */
    void tail() {
        forget();
        note = "";
        with((service, log) -> {
            buffer.set(service.tail(log, PAGE));
            readable = true;
        });
    }

    /** The lines around a place, and nothing else. */
    void around(long offset) {
        forget();
        note = "";
        with((service, log) -> {
            List<LogLine> lines = new ArrayList<>();
            long start = offset;
            if (offset > 0) {
                LogPage before = service.before(log, offset, PAGE / 2);
                lines.addAll(before.lines());
                start = before.start();
            }
            LogPage behind = service.since(log, offset, PAGE / 2);
            note = behind.renewed() ? language.text(words.logs_renewed, now()) : "";
            lines.addAll(behind.lines());
            buffer.set(behind.renewed() ? behind : new LogPage(lines, start, behind.end(), false));
            readable = true;
        });
    }

    /**
     * Goes on reading at the end.
     *
     * @param wanted the filter
     * @return what became of the lines; empty if nothing is different
     */
    Optional<Integer> newer(Predicate<LogLine> wanted) {
        if (!readable) {
            tail();
            return Optional.of(0);
        }
        String before = note();
        int[] shift = {0};
        boolean[] more = {false};
        with((service, log) -> {
            for (int i = 0; i < PAGES_AT_ONCE; i++) {
                LogPage page = service.since(log, buffer.end(), PAGE);
                if (page.renewed()) {
                    buffer.set(page);
                    note = language.text(words.logs_renewed, now());
                } else if (!page.lines().isEmpty()) {
                    shift[0] -= buffer.append(page, wanted);
                }
                more[0] |= page.renewed() || !page.lines().isEmpty();
                if (page.lines().size() < PAGE) {
                    whole();
                    break;
                }
            }
        });
        return more[0] || !note().equals(before) ? Optional.of(shift[0]) : Optional.empty();
    }

    /**
     * Reads on at the beginning.
     *
     * @param wanted the filter
     * @return by how many lines those that were there have moved down; empty if nothing is different
     */
    Optional<Integer> older(Predicate<LogLine> wanted) {
        if (!readable || buffer.start() <= 0) {
            return Optional.empty();
        }
        int[] shift = {0};
        with((service, log) -> {
            LogPage page = service.before(log, buffer.start(), PAGE);
            if (page.renewed()) {
                buffer.set(page);
                note = language.text(words.logs_renewed, now());
            } else {
                shift[0] = buffer.prepend(page, wanted);
            }
        });
        if (buffer.cut()) {
            note = words.logs_full;
        }
        return Optional.of(shift[0]);
    }

    /** What is to be said besides the lines; empty if nothing. */
    String note() {
        if (!trouble.isEmpty()) {
            return trouble;
        }
        return note.isEmpty() && readable && buffer.size() == 0 ? words.logs_empty : note;
    }

    /** Whether the newest lines had to go for older ones. */
    boolean cut() {
        return buffer.cut();
    }

    boolean readable() {
        return readable;
    }

    int size() {
        return buffer.size();
    }

    List<LogLine> lines(Predicate<LogLine> wanted) {
        return buffer.lines(wanted);
    }

    private void whole() {
        if (buffer.cut()) {
            buffer.whole();
            note = "";
        }
    }

    private void with(Reading reading) {
        Optional<Logs> service = room.engine().logs();
        if (service.isEmpty() || chosen.isEmpty()) {
            trouble = words.logs_none;
            return;
        }
        LogFile log = chosen.get();
        try {
            reading.read(service.get(), log);
            trouble = "";
        } catch (NoSuchFileException e) {
            forget();
            trouble = language.text(words.logs_missing, log.file());
        } catch (IOException e) {
            trouble = language.text(words.logs_locked, e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        }
    }

    private void forget() {
        readable = false;
        buffer.set(new LogPage(List.of(), 0, 0, false));
    }

    private String now() {
        return language.formats().soon(room.engine().clock().instant(), room.engine().clock().instant());
    }

    @FunctionalInterface
    private interface Reading {
        void read(Logs service, LogFile log) throws IOException;
    }
}
