// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.runs;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;

/**
 * Where things are in the picture of the runs; in pixels.
 *
 * @param unit height of a letter
 * @param left where midnight is
 * @param width from midnight to midnight
 */
record RunsMeasure(int unit, int left, int width) {

    private static final int MARGIN = 12;
    private static final int NARROWEST = 5;
    private static final double MINUTES = 24 * 60;

    static RunsMeasure of(Canvas canvas) {
        GC gc = new GC(canvas);
        gc.setFont(canvas.getFont());
        int unit = gc.getFontMetrics().getHeight();
        int label = gc.textExtent("Www 99.99.").x;
        gc.dispose();
        int left = MARGIN + label;
        return new RunsMeasure(unit, left, Math.max(96, canvas.getClientArea().width - left - MARGIN));
    }

    int margin() {
        return MARGIN;
    }

    /** Height of the hours above. */
    int head() {
        return unit * 8 / 5;
    }

    /** Height of the legend below. */
    int foot() {
        return unit * 2;
    }

    int rowHeight() {
        return unit * 3 / 2;
    }

    /** How many days there is room for. */
    int rows(int height) {
        return Math.max(1, (height - head() - foot()) / rowHeight());
    }

    /** The upper edge of a day. */
    int top(int row) {
        return head() + row * rowHeight();
    }

    int x(double minutes) {
        return left + (int) Math.round(Math.max(0, Math.min(MINUTES, minutes)) / MINUTES * width);
    }

    /** Minutes of a moment since midnight, as a clock on the wall shows them. */
    static double minutes(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalTime().toSecondOfDay() / 60.0;
    }

    /** The mark of a run; one that lasts over midnight ends there. */
    Rectangle mark(RunStory run, int row, Instant now, ZoneId zone) {
        LocalDate day = run.start().atZone(zone).toLocalDate();
        Instant end = run.end().orElse(run.outcome() == RunStory.Outcome.GOING ? now : run.start());
        int from = x(minutes(run.start(), zone));
        int to = end.atZone(zone).toLocalDate().isAfter(day) ? x(MINUTES) : x(minutes(end, zone));
        int wide = Math.max(NARROWEST, Duration.between(run.start(), end).isNegative() ? 0 : to - from);
        boolean grave = run.outcome().compareTo(RunStory.Outcome.LOST) >= 0;
        int inset = grave ? 2 : rowHeight() / 4;
        return new Rectangle(Math.min(from, left + width - wide), top(row) + inset, wide, rowHeight() - 2 * inset);
    }
}
