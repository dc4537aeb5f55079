// SPDX-License-Identifier: EPL-2.0
package lu.seco.benchmarks.watch;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Slider;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;

/**
 * The list of sent reports over a large journal, as a person uses it: another period, another search, scrolling. An answer has come when its rows
 * were asked for by the table and painted.
 */
final class Rows {

    private static final int TIMES = 60;
    private static final int WEEK = 1;
    private static final int MONTH = 2;
    private static final int ALL = 3;
    private static final int FRAMES = 600;
    /** A frame that was not painted by then counts as one that took so long. */
    private static final long LOST = 1_000_000_000L;
    private static final int STEP = 20;
    /** So long after one turn of the wheel comes the next. */
    private static final long WHEEL = 50_000_000L;

    private Screen screen;
    private Table table;
    private int chosen;
    private volatile long filled;
    private volatile long painted;

    void measure() throws InterruptedException {
        screen = new Screen();
        screen.until("rows", () -> Screen.find("sent.table") instanceof Table found && found.getItemCount() > 20);
        table = screen.ask(() -> (Table) Screen.find("sent.table"));
        screen.ask(() -> {
            // the first row is asked for while it is painted; later ones may be asked for just to be measured
            table.addListener(SWT.SetData, event -> filled = filled == 0 ? System.nanoTime() : filled);
            table.addListener(SWT.Paint, event -> painted = System.nanoTime());
            return null;
        });
        // oldest first: only then another period has other rows at its top
        order(SWT.UP);
        TimeUnit.SECONDS.sleep(5);
        answers("period", turn -> choose(turn % 2 == 0 ? WEEK : MONTH));
        screen.ask(() -> {
            choose(MONTH);
            return null;
        });
        open();
        answers("kind", turn -> kinds(), turn -> select("sent.filter.kind.choices", 1));
        answers("employer", turn -> employers(), turn -> employer());
        // all of them again: the list closes with each choice
        employers();
        screen.ask(() -> {
            select("sent.filter.employer.choices", 0);
            return null;
        });
        answers("search", turn -> type(employer(turn * 7 % 400)));
        screen.ask(() -> {
            type("");
            return null;
        });
        screen.until("all rows", () -> table.getItemCount() > 100);
        scroll("sorted");
        order(SWT.DOWN);
        screen.ask(() -> {
            choose(ALL);
            return null;
        });
        screen.until("the million", () -> Screen.find("sent.table.position") instanceof Slider place && place.getMaximum() >= 1_000_000);
        scroll("scroll");
        System.gc();
        TimeUnit.MILLISECONDS.sleep(500);
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.println("HEAP " + (runtime.totalMemory() - runtime.freeMemory()) / (1024 * 1024));
        screen.close();
    }

    /** As the journal of the benchmark names its employers. */
    private static String employer(int number) {
        return String.format("19%02d9900%05d", number % 100, number * 37);
    }

    /** By the time when reports were taken. */
    private void order(int direction) {
        screen.ask(() -> {
            if (table.getSortDirection() != direction) {
                Arrays.stream(table.getColumns()).filter(column -> column.getText().equals("Pris en charge")).findFirst().orElseThrow()
                        .notifyListeners(SWT.Selection, new Event());
            }
            return null;
        });
    }

    private void choose(int range) {
        Button button = (Button) ((Composite) Screen.find("sent.range")).getChildren()[range];
        for (var other : button.getParent().getChildren()) {
            if (other instanceof Button radio) {
                radio.setSelection(radio == button);
            }
        }
        button.notifyListeners(SWT.Selection, new Event());
    }

    private void type(String text) {
        ((Text) Screen.find("sent.search")).setText(text);
    }

    /** Times from what a person does to the rows on the screen. */
    private void answers(String name, IntConsumer action) throws InterruptedException {
        answers(name, turn -> { }, action);
    }

    /** The same with something that is done before and takes the time it takes. */
    private void answers(String name, IntConsumer before, IntConsumer action) throws InterruptedException {
        long[] times = new long[TIMES];
        for (int turn = 0; turn < TIMES; turn++) {
            int now = turn;
            before.accept(turn);
            long start = screen.ask(() -> {
                filled = 0;
                long begin = System.nanoTime();
                action.accept(now);
                return begin;
            });
            long end = start + 20_000_000_000L;
            while (filled == 0 || painted < filled) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("no rows after " + name + " " + turn);
                }
                TimeUnit.MILLISECONDS.sleep(1);
            }
            times[turn] = painted - start;
            // the count comes after the rows; it must not be in the way of the next question
            TimeUnit.MILLISECONDS.sleep(300);
        }
        print(name, times);
    }

    /** Away to the receptions and back: until the rows are painted again. */
    private void open() throws InterruptedException {
        long[] times = new long[TIMES];
        for (int turn = 0; turn < TIMES; turn++) {
            key('2');
            screen.until("the receptions", () -> Screen.find("received.search") != null && Screen.find("sent.search") == null);
            TimeUnit.MILLISECONDS.sleep(200);
            long start = System.nanoTime();
            key('1');
            screen.until("the rows", () -> painted > start);
            times[turn] = painted - start;
        }
        print("open", times);
    }

    private void key(char digit) {
        screen.ask(() -> {
            Control home = Screen.find("home");
            Event event = new Event();
            event.type = SWT.KeyDown;
            event.character = digit;
            event.keyCode = digit;
            event.stateMask = SWT.MOD1;
            event.widget = home;
            event.display = home.getDisplay();
            home.notifyListeners(SWT.KeyDown, event);
            return null;
        });
    }

    /** Opens the list of kinds, which stays open. */
    private void kinds() {
        screen.ask(() -> {
            if (Screen.find("sent.filter.kind.choices") == null) {
                Screen.find("sent.filter.kind").notifyListeners(SWT.Selection, new Event());
            }
            return null;
        });
        screen.until("the kinds", () -> Screen.find("sent.filter.kind.choices") instanceof Table choices && choices.getItemCount() > 1);
    }

    /** Opens the list of employers. */
    private void employers() {
        screen.ask(() -> {
            Screen.find("sent.filter.employer").notifyListeners(SWT.Selection, new Event());
            return null;
        });
        screen.until("the employers", () -> Screen.find("sent.filter.employer.choices") instanceof Table choices && choices.getItemCount() > 20);
    }

    private void employer() {
        chosen = chosen % 20 + 1;
        select("sent.filter.employer.choices", chosen);
    }

    private static void select(String choices, int row) {
        if (Screen.find(choices) instanceof Table table && table.getItemCount() > row) {
            table.setSelection(row);
            table.notifyListeners(SWT.DefaultSelection, new Event());
        }
    }

    /**
     * From a turn of the wheel to the painted rows; what scrolling makes the list fetch and drop comes in between and holds frames up. Where the rows have
     * not come yet the wheel is turned on until they have.
     */
    private void scroll(String name) throws InterruptedException {
        long[] times = new long[FRAMES];
        for (int frame = 0; frame < FRAMES; frame++) {
            long start = turn();
            for (long last = start; painted < start && last < start + LOST;) {
                TimeUnit.MILLISECONDS.sleep(1);
                if (painted < start && System.nanoTime() > last + WHEEL) {
                    last = turn();
                }
            }
            times[frame] = painted < start ? LOST : painted - start;
        }
        print(name, times);
    }

    private long turn() {
        return screen.ask(() -> {
            long begin = System.nanoTime();
            table.setTopIndex(Math.min(table.getItemCount() - 1, table.getTopIndex() + STEP));
            return begin;
        });
    }

    private static void print(String name, long[] times) {
        Arrays.sort(times);
        System.out.printf(Locale.ROOT, "%s p50 %.1f ms, p95 %.1f ms, longest %.1f ms%n", name.toUpperCase(Locale.ROOT), times[times.length / 2] / 1e6,
                times[(int) Math.ceil(times.length * 0.95) - 1] / 1e6, times[times.length - 1] / 1e6);
    }
}
