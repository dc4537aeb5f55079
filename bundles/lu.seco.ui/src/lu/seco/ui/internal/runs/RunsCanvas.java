// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.runs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Access;
import lu.seco.ui.internal.common.Plain;
import lu.seco.ui.internal.common.RowScroll;
import lu.seco.ui.internal.l10n.Language;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/**
 * The picture of the runs: a line for each day, the newest above, from midnight to midnight; a run is a mark at its time, as wide as it was long, and its
 * shape and colour say what came of it. Arrows go from run to run.
 */
final class RunsCanvas {

    private static final int WHEEL = 2;

    private final Canvas canvas;
    private final RowScroll scroll;
    private final Language language;
    private final RunsWords words;
    private final Consumer<Integer> chosen;
    private RunsShown shown;
    private List<LocalDate> days = List.of();
    private int selected = -1;

    /** @param chosen gets the place of the run a person goes to */
    RunsCanvas(Composite parent, Language language, Consumer<Integer> chosen) {
        this.language = Objects.requireNonNull(language, "language");
        this.chosen = Objects.requireNonNull(chosen, "chosen");
        words = language.words(RunsWords.class);
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.NO_BACKGROUND);
        canvas.setData(Ids.WIDGET, "diagnosis.runs.picture");
        scroll = new RowScroll(canvas, () -> days.size(), this::visible, WHEEL);
        canvas.addListener(SWT.Paint, event -> painter(event).paint());
        canvas.addListener(SWT.Resize, event -> scroll.arrange());
        canvas.addListener(SWT.FocusIn, event -> canvas.redraw());
        canvas.addListener(SWT.FocusOut, event -> canvas.redraw());
        canvas.addListener(SWT.KeyDown, this::key);
        canvas.addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN
                && event.detail != SWT.TRAVERSE_ARROW_NEXT && event.detail != SWT.TRAVERSE_ARROW_PREVIOUS);
        canvas.addListener(SWT.MouseDown, event -> {
            canvas.setFocus();
            at(event).ifPresent(this::go);
        });
        canvas.addListener(SWT.MouseMove, event -> canvas.setToolTipText(at(event).map(row -> Plain.label(shown.runs().get(row).sentence())).orElse(null)));
        Access.item(canvas, ACC.ROLE_LISTITEM, () -> shown == null || selected < 0 ? words.runs_picture : shown.runs().get(selected).sentence(),
                words.runs_picture);
    }

    Canvas control() {
        return canvas;
    }

    private RunsPainter painter(Event event) {
        return new RunsPainter(event.gc, canvas, measure(), new RunsPainter.Scene(Optional.ofNullable(shown), days, scroll.first(), selected), language);
    }

    private RunsMeasure measure() {
        return RunsMeasure.of(canvas);
    }

    void show(RunsShown now) {
        shown = now;
        List<LocalDate> all = new ArrayList<>();
        LocalDate today = now.now().atZone(now.zone()).toLocalDate();
        LocalDate oldest = now.runs().isEmpty() ? today : now.runs().get(now.runs().size() - 1).story().start().atZone(now.zone()).toLocalDate();
        // a machine whose clock was wrong must not make a line for each day of a century
        for (LocalDate day = today; !day.isBefore(oldest) && all.size() < 400; day = day.minusDays(1)) {
            all.add(day);
        }
        days = all;
        selected = Math.min(selected, now.runs().size() - 1);
        scroll.arrange();
        canvas.redraw();
    }

    /** Marks a run and brings its day into sight; tells nobody. */
    void select(int row) {
        if (row != selected && shown != null && row < shown.runs().size()) {
            selected = row;
            if (row >= 0) {
                int day = days.indexOf(day(row));
                if (day >= 0) {
                    scroll.reveal(day);
                }
            }
            canvas.redraw();
            canvas.getAccessible().sendEvent(ACC.EVENT_NAME_CHANGED, null);
        }
    }

    private LocalDate day(int row) {
        return shown.runs().get(row).story().start().atZone(shown.zone()).toLocalDate();
    }

    private void key(Event event) {
        if (shown == null || shown.runs().isEmpty()) {
            return;
        }
        switch (event.keyCode) {
            // the newest is the first of the list, and the rightmost of its day
            case SWT.ARROW_LEFT -> go(selected + 1);
            case SWT.ARROW_RIGHT -> go(selected - 1);
            case SWT.ARROW_UP -> otherDay(1);
            case SWT.ARROW_DOWN -> otherDay(-1);
            case SWT.HOME -> go(0);
            case SWT.END -> go(shown.runs().size() - 1);
            default -> { }
        }
    }

    /** To the nearest run of another day; the days without any are left out. */
    private void otherDay(int later) {
        LocalDate from = selected < 0 ? days.get(0) : day(selected);
        int step = later > 0 ? -1 : 1;
        for (int row = selected + step; row >= 0 && row < shown.runs().size(); row += step) {
            if (!day(row).equals(from)) {
                go(row);
                return;
            }
        }
    }

    private void go(int row) {
        int wanted = Math.max(0, Math.min(shown.runs().size() - 1, row));
        select(wanted);
        chosen.accept(wanted);
        canvas.getAccessible().setFocus(ACC.CHILDID_SELF);
    }

    private Optional<Integer> at(Event event) {
        if (shown == null) {
            return Optional.empty();
        }
        RunsMeasure measure = measure();
        Optional<Integer> best = Optional.empty();
        for (int row = 0; row < shown.runs().size(); row++) {
            int day = days.indexOf(day(row)) - scroll.first();
            Rectangle mark = measure.mark(shown.runs().get(row).story(), day, shown.now(), shown.zone());
            boolean near = day >= 0 && event.x >= mark.x - 2 && event.x <= mark.x + mark.width + 2 && event.y >= measure.top(day)
                    && event.y < measure.top(day + 1);
            if (near && (best.isEmpty() || shown.runs().get(row).story().outcome().compareTo(shown.runs().get(best.get()).story().outcome()) > 0)) {
                best = Optional.of(row);
            }
        }
        return best;
    }

    private int visible() {
        return measure().rows(canvas.getClientArea().height);
    }
}
