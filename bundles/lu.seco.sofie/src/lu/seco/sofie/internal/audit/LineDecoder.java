// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.audit;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Optional;

/** Turns the bytes of a line into a line with its meaning. */
final class LineDecoder {

    private final Charset charset;
    private final Dialect dialect;

    LineDecoder(AuditSettings settings) {
        charset = settings.charset();
        dialect = settings.dialect();
    }

    /**
     * @param behind whether its place shows that it was written after the position; otherwise its own time has to show it
     * @param since when the position was taken
     */
    LogLine decode(byte[] bytes, int length, boolean tooLong, String source, boolean behind, Instant since) {
        String text = shown(new String(bytes, 0, length, charset));
        Optional<AuditEntry> entry = tooLong ? Optional.empty() : dialect.read(text);
        boolean young = behind || entry.flatMap(AuditEntry::time).filter(time -> !time.isBefore(since)).isPresent();
        return new LogLine(text, source, young, tooLong || text.indexOf('\ufffd') >= 0, entry);
    }

    private static String shown(String decoded) {
        StringBuilder text = new StringBuilder(decoded);
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i)) && text.charAt(i) != '\t') {
                text.setCharAt(i, '\ufffd');
            }
        }
        return text.toString();
    }
}
