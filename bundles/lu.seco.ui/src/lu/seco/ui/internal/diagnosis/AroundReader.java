// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import lu.seco.core.diagnosis.LogFile;
import lu.seco.core.diagnosis.LogLine;
import lu.seco.core.diagnosis.LogPage;
import lu.seco.core.diagnosis.Logs;
import lu.seco.core.diagnosis.Trouble;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.l10n.Language;

/** Reads the lines around a finding, and says which of them are its own. Reads files: on a worker. */
final class AroundReader {

    static final int BEFORE = 12;
    static final int BEHIND = 28;
    /** A line of a stack trace belongs to the line before it. */
    private static final Pattern TRACE = Pattern.compile("^(?:\\s+\\S.*|(?:Caused by: |[\\w$.]{1,200}(?:Exception|Error)\\b).*)$");

    private final Room room;
    private final Language language;
    private final DiagnosisWords words;

    AroundReader(Room room) {
        this.room = Objects.requireNonNull(room, "room");
        language = room.language();
        words = language.words(DiagnosisWords.class);
    }

    /** The lines around a place. */
    AroundShown read(Trouble.Place place) {
        String title = place.line() > 0 ? language.text(words.around_title_line, name(place), place.line()) : name(place);
        Optional<Logs> logs = room.engine().logs();
        if (logs.isEmpty()) {
            return only(title, place, words.logs_none);
        }
        try {
            Path file = Path.of(place.log());
            Optional<LogFile> known = logs.get().all().stream().filter(log -> log.file().toAbsolutePath().normalize().equals(file.normalize())).findFirst();
            Set<Charset> encodings = new LinkedHashSet<>();
            known.ifPresent(log -> encodings.add(log.encoding()));
            encodings.add(StandardCharsets.UTF_8);
            encodings.add(Charset.forName("windows-1252"));
            for (Charset encoding : encodings) {
                LogFile log = new LogFile(known.map(LogFile::origin).orElse(LogFile.Origin.SOFIE_TECHNICAL), file, encoding);
                Optional<AroundShown> shown = read(logs.get(), known.filter(one -> one.encoding().equals(encoding)).orElse(log), place, title);
                if (shown.isPresent()) {
                    return shown.get();
                }
            }
            return only(title, place, words.around_moved);
        } catch (NoSuchFileException | InvalidPathException e) {
            return only(title, place, words.around_gone);
        } catch (IOException e) {
            return only(title, place, language.text(words.logs_locked, e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()));
        }
    }

    /** Empty if another line stands there. */
    private Optional<AroundShown> read(Logs logs, LogFile log, Trouble.Place place, String title) throws IOException {
        List<LogLine> lines = new ArrayList<>();
        if (place.offset() > 0) {
            LogPage before = logs.before(log, place.offset(), BEFORE);
            lines.addAll(before.lines());
        }
        int own = lines.size();
        lines.addAll(logs.since(log, place.offset(), BEHIND).lines());
        if (own >= lines.size() || lines.get(own).offset() != place.offset() || !same(lines.get(own).text(), place.text())) {
            return Optional.empty();
        }
        Set<Integer> marked = new LinkedHashSet<>(Set.of(own));
        for (int at = own + 1; at < lines.size() && TRACE.matcher(lines.get(at).text()).matches(); at++) {
            marked.add(at);
        }
        return Optional.of(new AroundShown(title, lines, marked, "", Optional.of(new AroundShown.Place(log, place.offset()))));
    }

    /** The two are cut and cleaned by different hands: letters and digits count. */
    private static boolean same(String stands, String seen) {
        String one = plain(stands);
        String other = plain(seen);
        int length = Math.min(one.length(), other.length());
        return one.substring(0, length).equals(other.substring(0, length)) && (length > 0 || one.length() == other.length());
    }

    private static String plain(String line) {
        return line.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** The line as it was seen, where its log cannot be read any more. */
    private static AroundShown only(String title, Trouble.Place place, String note) {
        return new AroundShown(title, List.of(new LogLine(place.offset(), LogLine.Level.ERROR, place.text())), Set.of(0), note, Optional.empty());
    }

    private static String name(Trouble.Place place) {
        int slash = Math.max(place.log().lastIndexOf('/'), place.log().lastIndexOf('\\'));
        return place.log().substring(slash + 1);
    }
}
