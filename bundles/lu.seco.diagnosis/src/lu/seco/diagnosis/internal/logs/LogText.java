// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.logs;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lu.seco.core.diagnosis.LogFile;
import lu.seco.core.diagnosis.LogLine;
import lu.seco.core.diagnosis.LogLine.Level;

/** Turns bytes of one log into lines with their levels. */
final class LogText {

    private static final int LONGEST = 4_000;
    private static final int MOST_BYTES_OF_A_CHARACTER = 4;
    /** So many lines back a level is looked for. */
    private static final int LINES_BACK = 400;

    private final LogFile log;
    private final FileChannel channel;

    LogText(LogFile log, FileChannel channel) {
        this.log = log;
        this.channel = channel;
    }

    List<LogLine> lines(LogWindow window, List<LogWindow.Span> spans) throws IOException {
        List<LogLine> lines = new ArrayList<>(spans.size());
        Optional<Level> level = Optional.empty();
        for (LogWindow.Span span : spans) {
            long offset = window.from() + span.begin();
            String text = decoded(window.bytes(), span, offset);
            Optional<Level> own = Levels.of(log.origin(), text);
            level = own.isPresent() ? own : Optional.of(level.isPresent() ? level.get() : levelBefore(offset));
            lines.add(new LogLine(offset, level.get(), text));
        }
        return lines;
    }

    private Level levelBefore(long offset) throws IOException {
        LogWindow window = LogWindow.backward(channel, offset, LINES_BACK);
        List<LogWindow.Span> spans = window.lines(false);
        for (int at = spans.size() - 1; at >= 0; at--) {
            LogWindow.Span span = spans.get(at);
            Optional<Level> said = Levels.of(log.origin(), decoded(window.bytes(), span, window.from() + span.begin()));
            if (said.isPresent()) {
                return said.get();
            }
        }
        return Level.INFO;
    }

    private String decoded(byte[] bytes, LogWindow.Span span, long offset) {
        int end = span.end() > span.begin() && bytes[span.end() - 1] == '\r' ? span.end() - 1 : span.end();
        int length = Math.min(end - span.begin(), LONGEST * MOST_BYTES_OF_A_CHARACTER);
        String text = new String(bytes, span.begin(), length, log.encoding());
        if (offset == 0 && text.startsWith("\ufeff")) {
            text = text.substring(1);
        }
        if (text.length() > LONGEST) {
            text = text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
        }
        return plain(text);
    }

    /** Without control characters, which other programs put there and a window cannot show; a tab stays. */
    private static String plain(String text) {
        if (text.chars().noneMatch(sign -> Character.isISOControl(sign) && sign != '\t')) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        text.chars().forEach(sign -> plain.append(Character.isISOControl(sign) && sign != '\t' ? '\ufffd' : (char) sign));
        return plain.toString();
    }
}
