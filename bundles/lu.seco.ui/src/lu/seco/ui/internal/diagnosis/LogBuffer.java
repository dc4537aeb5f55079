// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import lu.seco.core.diagnosis.LogLine;
import lu.seco.core.diagnosis.LogPage;

/** A stretch of a log, so long and no longer. Used by one thread at a time. */
final class LogBuffer {

    private final int limit;
    private List<LogLine> lines = new ArrayList<>();
    private long start;
    private long end;
    private boolean cut;

    /** @param limit how many lines are held */
    LogBuffer(int limit) {
        this.limit = limit;
    }

    /** Forgets everything, and begins with a page. */
    void set(LogPage page) {
        lines = new ArrayList<>(page.lines());
        start = page.start();
        end = page.end();
        cut = false;
        dropOldest();
    }

    /**
     * Adds lines at the end.
     *
     * @param wanted the filter
     * @return how many wanted lines went at the beginning
     */
    int append(LogPage page, Predicate<LogLine> wanted) {
        lines.addAll(page.lines());
        end = page.end();
        List<LogLine> gone = dropOldest();
        return (int) gone.stream().filter(wanted).count();
    }

    /**
     * Adds lines at the beginning. Where that is too much the newest go, and {@link #cut()} says so.
     *
     * @param wanted the filter
     * @return how many wanted lines came
     */
    int prepend(LogPage page, Predicate<LogLine> wanted) {
        List<LogLine> all = new ArrayList<>(page.lines());
        all.addAll(lines);
        start = page.start();
        if (all.size() > limit) {
            end = all.get(limit).offset();
            cut = true;
            all.subList(limit, all.size()).clear();
        }
        lines = all;
        return (int) page.lines().stream().filter(wanted).count();
    }

    private List<LogLine> dropOldest() {
        int tooMany = lines.size() - limit;
        if (tooMany <= 0) {
            return List.of();
        }
        List<LogLine> old = lines.subList(0, tooMany);
        List<LogLine> gone = List.copyOf(old);
        old.clear();
        start = lines.get(0).offset();
        return gone;
    }

    List<LogLine> lines(Predicate<LogLine> wanted) {
        return lines.stream().filter(wanted).toList();
    }

    int size() {
        return lines.size();
    }

    /** Where the first line begins. */
    long start() {
        return start;
    }

    /** Where reading goes on. */
    long end() {
        return end;
    }

    /** Whether the newest lines had to go. */
    boolean cut() {
        return cut;
    }

    /** The newest lines are read again. */
    void whole() {
        cut = false;
    }
}
