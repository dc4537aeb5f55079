// SPDX-License-Identifier: EPL-2.0
package lu.seco.testkit.ui;

import java.awt.AWTException;
import java.awt.MouseInfo;
import java.awt.Point;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.DragSourceListener;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/**
 * Another program from which files are dragged, as a file manager is: a small window, and a real pointer that takes what is in it to a place on the
 * screen. A process of its own, started by {@link DraggedFiles}; its exit code says what became of the drag.
 */
final class DragProcess implements DragSourceListener {

    static final int ACCEPTED = 0;
    static final int REFUSED = 1;
    static final int NEVER_BEGAN = 2;
    static final int NO_POINTER = 3;

    private static final int LEFT = 10;
    private static final int WIDTH = 60;
    private static final int HEIGHT = 30;
    private static final int STEPS = 20;
    private static final int PACE_MILLIS = 25;
    private static final int TRIES = 4;
    private static final long LIMIT_SECONDS = 30;

    private final String[] files;
    private volatile boolean begun;
    private volatile int outcome = -1;

    private DragProcess(String[] files) {
        this.files = files;
    }

    /** @param arguments where to on the screen, x and y, then the paths */
    public static void main(String[] arguments) {
        DragProcess process = new DragProcess(Arrays.copyOfRange(arguments, 2, arguments.length));
        System.exit(process.run(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1])));
    }

    private int run(int x, int y) {
        Display display = new Display();
        Shell shell = new Shell(display, SWT.NO_TRIM | SWT.ON_TOP);
        shell.setLayout(new FillLayout());
        Label label = new Label(shell, SWT.CENTER);
        label.setText("files");
        shell.setBounds(LEFT, LEFT, WIDTH, HEIGHT);
        DragSource source = new DragSource(label, DND.DROP_COPY | DND.DROP_LINK);
        source.setTransfer(FileTransfer.getInstance());
        source.addDragListener(this);
        Thread hand = new Thread(() -> hand(display, x, y), "hand");
        hand.setDaemon(true);
        shell.open();
        display.asyncExec(hand::start);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        display.timerExec((int) TimeUnit.SECONDS.toMillis(LIMIT_SECONDS), () -> { });
        while (outcome < 0 && System.nanoTime() < end) {
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
        return outcome < 0 ? NEVER_BEGAN : outcome;
    }

    /** A press that the window did not take for the beginning of a drag is made again. */
    private void hand(Display display, int x, int y) {
        try {
            Robot robot = new Robot();
            robot.setAutoDelay(PACE_MILLIS);
            // where it was found: without a window manager the keyboard goes where the pointer is
            Point before = MouseInfo.getPointerInfo().getLocation();
            for (int i = 0; i < TRIES && !begun; i++) {
                robot.delay(PACE_MILLIS * STEPS);
                move(robot, x, y);
            }
            robot.mouseMove(before.x, before.y);
            if (!begun) {
                end(display, NEVER_BEGAN);
            }
        } catch (AWTException | SecurityException e) {
            end(display, NO_POINTER);
        }
    }

    private void move(Robot robot, int x, int y) {
        int fromX = LEFT + WIDTH / 2;
        int fromY = LEFT + HEIGHT / 2;
        robot.mouseMove(fromX, fromY);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        for (int i = 1; i <= STEPS; i++) {
            robot.mouseMove(fromX + (x - fromX) * i / STEPS, fromY + (y - fromY) * i / STEPS);
        }
        // what is below the pointer says whether it takes them only once it was asked
        for (int i = 0; i < STEPS; i++) {
            robot.mouseMove(x + i % 2, y);
        }
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    }

    private void end(Display display, int how) {
        outcome = how;
        display.wake();
    }

    @Override
    public void dragStart(DragSourceEvent event) {
        begun = true;
    }

    @Override
    public void dragSetData(DragSourceEvent event) {
        event.data = files;
    }

    @Override
    public void dragFinished(DragSourceEvent event) {
        outcome = event.detail == DND.DROP_NONE ? REFUSED : ACCEPTED;
    }
}
