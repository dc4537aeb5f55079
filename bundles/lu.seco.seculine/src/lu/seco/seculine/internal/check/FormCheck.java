// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.check;

import java.util.EnumMap;
import java.util.Map;

/** Looks at the form of a .dta file: how its lines end, which bytes they hold. What is wrong in many lines is told once, with the first of them. */
final class FormCheck {

    private static final int MARK = 3;

    private final Findings findings;
    private final long longest;
    private final Map<RuleId, long[]> places = new EnumMap<>(RuleId.class);

    FormCheck(Findings findings) {
        this.findings = findings;
        longest = findings.value(RuleId.LINE_LONG, Long.MAX_VALUE);
    }

    /** Looks at the line that was read last; takes a byte order mark off the first. */
    void line(RecordScan line) {
        boolean marked = line.number() == 1 && mark(line);
        if (!line.endsWithBoth()) {
            note(line.endsWithLineFeed() ? RuleId.LINE_END_LF : RuleId.LINE_END_MISSING, line, 0);
        }
        note(RuleId.LINE_END_CR, line, line.loneReturn());
        note(RuleId.NUL, line, line.odd(ByteSigns.NUL));
        note(RuleId.CONTROL, line, line.odd(ByteSigns.CONTROL));
        note(RuleId.NON_ASCII, line, marked ? 0 : line.odd(ByteSigns.FOREIGN));
        if (line.empty()) {
            note(RuleId.EMPTY_LINE, line, 1);
        }
        if (line.length() > longest && !line.cut()) {
            findings.add(RuleId.LINE_LONG, line.number(), 0, line.length(), longest);
        }
    }

    /** Says what was found. */
    void end() {
        places.forEach((rule, place) -> findings.whole(rule, place[0], (int) place[1], place[2]));
    }

    private boolean mark(RecordScan line) {
        byte[] bytes = line.bytes();
        int at = line.begin();
        if (line.end() - at < MARK || bytes[at] != (byte) 0xef || bytes[at + 1] != (byte) 0xbb || bytes[at + 2] != (byte) 0xbf) {
            return false;
        }
        findings.whole(RuleId.BOM, 1, 1);
        line.leave(MARK);
        return true;
    }

    private void note(RuleId rule, RecordScan line, int place) {
        if (place > 0 || rule == RuleId.LINE_END_LF || rule == RuleId.LINE_END_MISSING) {
            places.computeIfAbsent(rule, first -> new long[] {line.number(), place, 0})[2]++;
        }
    }
}
