// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.runs;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lu.seco.ui.internal.l10n.Language;
import lu.seco.ui.internal.runs.RunStory.Outcome;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;

/** Draws the days that are in sight. What went well is quiet; the worse it went, the taller the mark, and each outcome has a sign of its own. */
final class RunsPainter {

    private static final double FAINT = 0.10;
    private static final double QUIET = 0.62;
    private static final int EVERY = 3;
    private static final List<Outcome> LEGEND = List.of(Outcome.GOOD, Outcome.TROUBLED, Outcome.TIMED_OUT, Outcome.LOST, Outcome.GOING);

    private final GC gc;
    private final Canvas control;
    private final RunsMeasure measure;
    private final Scene scene;
    private final RunsWords words;
    private final DateTimeFormatter dayFormat;
    private final RGB ink;
    private final RGB page;

    /**
     * What is to be drawn.
     *
     * @param shown the runs; empty until they are read
     * @param days the newest first
     * @param first the first day in sight
     * @param selected place of the run that is selected; less than 0 if none is
     */
    record Scene(Optional<RunsShown> shown, List<LocalDate> days, int first, int selected) {
    }

    RunsPainter(GC gc, Canvas control, RunsMeasure measure, Scene scene, Language language) {
        this.gc = gc;
        this.control = control;
        this.measure = measure;
        this.scene = scene;
        words = language.words(RunsWords.class);
        dayFormat = DateTimeFormatter.ofPattern("EEE d.M.", language.locale());
        ink = control.getForeground().getRGB();
        page = control.getBackground().getRGB();
        gc.setFont(control.getFont());
        gc.setAntialias(SWT.ON);
    }

    void paint() {
        Rectangle area = control.getClientArea();
        gc.setBackground(control.getBackground());
        gc.fillRectangle(area);
        if (scene.shown().isEmpty()) {
            return;
        }
        RunsShown shown = scene.shown().get();
        int last = Math.min(scene.days().size(), scene.first() + measure.rows(area.height));
        for (int day = scene.first(); day < last; day++) {
            day(scene.days().get(day), day - scene.first());
        }
        hours(last - scene.first());
        now(shown);
        marks(shown, last);
        legend(area.height - measure.foot() + measure.unit() / 2);
    }

    private void day(LocalDate day, int row) {
        int y = measure.top(row);
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            gc.setBackground(mix(ink, FAINT / 2));
            gc.fillRectangle(measure.left(), y, measure.width(), measure.rowHeight());
        }
        gc.setForeground(mix(ink, FAINT));
        gc.drawLine(measure.left(), y + measure.rowHeight(), measure.left() + measure.width(), y + measure.rowHeight());
        gc.setForeground(row == 0 && scene.first() == 0 ? control.getForeground() : mix(ink, QUIET));
        gc.drawText(dayFormat.format(day), measure.margin() / 2, y + (measure.rowHeight() - measure.unit()) / 2, true);
    }

    private void hours(int rows) {
        for (int hour = 0; hour <= 24; hour += EVERY) {
            int x = measure.x(hour * 60.0);
            gc.setForeground(mix(ink, FAINT));
            gc.drawLine(x, measure.head() - 3, x, measure.top(rows));
            gc.setForeground(mix(ink, QUIET));
            String title = Integer.toString(hour);
            gc.drawText(title, x - gc.textExtent(title).x / 2, 2, true);
        }
    }

    private void now(RunsShown shown) {
        if (scene.first() == 0) {
            int x = measure.x(RunsMeasure.minutes(shown.now(), shown.zone()));
            gc.setForeground(mix(new RGB(0x1e, 0x6f, 0xd9), 1));
            gc.drawLine(x, measure.top(0), x, measure.top(1));
        }
    }

    private void marks(RunsShown shown, int last) {
        // what asks for a look is drawn over what does not
        IntStream.range(0, shown.runs().size()).boxed().sorted(Comparator.comparing(row -> shown.runs().get(row).story().outcome())).forEach(row -> {
            RunStory run = shown.runs().get(row).story();
            int day = scene.days().indexOf(run.start().atZone(shown.zone()).toLocalDate());
            if (day >= scene.first() && day < last) {
                Rectangle mark = measure.mark(run, day - scene.first(), shown.now(), shown.zone());
                mark(run.outcome(), mark);
                if (row == scene.selected()) {
                    select(mark);
                }
            }
        });
    }

    private void mark(Outcome outcome, Rectangle mark) {
        gc.setBackground(colour(outcome));
        gc.setForeground(colour(outcome));
        gc.setLineWidth(2);
        switch (outcome) {
            case GOOD, TROUBLED, INTERRUPTED -> gc.fillRoundRectangle(mark.x, mark.y, mark.width, mark.height, 4, 4);
            case GOING, LOST -> gc.drawRoundRectangle(mark.x, mark.y, mark.width, mark.height - 1, 4, 4);
            case TIMED_OUT, NOT_STARTED -> {
                gc.fillRoundRectangle(mark.x, mark.y, mark.width, mark.height, 4, 4);
                int middle = mark.x + mark.width / 2;
                int half = mark.height / 3;
                gc.drawLine(middle - half, mark.y + mark.height / 2 - half, middle + half, mark.y + mark.height / 2 + half);
                gc.drawLine(middle - half, mark.y + mark.height / 2 + half, middle + half, mark.y + mark.height / 2 - half);
            }
        }
        if (outcome == Outcome.TROUBLED || outcome == Outcome.INTERRUPTED) {
            int middle = mark.x + mark.width / 2;
            int half = mark.height / 3;
            gc.fillPolygon(new int[] {middle, mark.y - 1, middle + half, mark.y + half + 2, middle - half, mark.y + half + 2});
        }
        gc.setLineWidth(1);
    }

    private void select(Rectangle mark) {
        gc.setForeground(control.getForeground());
        gc.setLineWidth(control.isFocusControl() ? 2 : 1);
        gc.drawRoundRectangle(mark.x - 3, mark.y - 3, mark.width + 6, mark.height + 5, 6, 6);
        gc.setLineWidth(1);
    }

    private void legend(int y) {
        int x = measure.left();
        for (Outcome outcome : LEGEND) {
            int size = measure.unit();
            mark(outcome, new Rectangle(x, y + 1, 8, size - 2));
            String text = words.outcome(outcome);
            gc.setForeground(mix(ink, QUIET));
            gc.drawText(text, x + 18, y, true);
            x += 18 + gc.textExtent(text).x + 2 * size;
        }
    }

    private Color colour(Outcome outcome) {
        if (control.getDisplay().getHighContrast()) {
            return control.getForeground();
        }
        return switch (outcome) {
            case GOOD -> mix(new RGB(0x2e, 0x8b, 0x3e), 0.85);
            case GOING -> mix(new RGB(0x1e, 0x6f, 0xd9), 1);
            case LOST -> mix(ink, QUIET);
            case TROUBLED, INTERRUPTED -> mix(new RGB(0xe0, 0x8a, 0x00), 1);
            case TIMED_OUT, NOT_STARTED -> mix(new RGB(0xd3, 0x2f, 0x2f), 1);
        };
    }

    private Color mix(RGB hue, double share) {
        return new Color(part(page.red, hue.red, share), part(page.green, hue.green, share), part(page.blue, hue.blue, share));
    }

    private static int part(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }
}
