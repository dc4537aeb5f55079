// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.app;

import static org.junit.Assert.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import lu.seco.ui.tests.OnScreen;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.Rule;
import org.junit.Test;

/** What waits for the first picture comes after it, once; and without a picture too. */
public class DrawingUiTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    @Rule
    public final OnScreen screen = new OnScreen();

    private final List<String> happened = new ArrayList<>();

    private void until(String what) {
        Display display = screen.display();
        while (!happened.contains(what)) {
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
    }

    private Canvas canvas(Shell shell, String name) {
        Canvas canvas = new Canvas(shell, SWT.NONE);
        canvas.setBounds(10, 10, 100, 100);
        canvas.addListener(SWT.Paint, event -> happened.add(name));
        return canvas;
    }

    @Test
    public void comesAfterTheFirstPictureAndOnce() {
        Display display = screen.display();
        Shell shell = new Shell(display);
        shell.setSize(300, 200);
        Canvas canvas = canvas(shell, "painted");
        Drawing.awaited(display, LONG, () -> happened.add("then"));
        shell.open();
        until("then");
        assertEquals("painted", happened.get(0));
        happened.clear();
        canvas.redraw();
        until("painted");
        display.asyncExec(() -> happened.add("end"));
        until("end");
        assertEquals(0, happened.stream().filter("then"::equals).count());
    }

    @Test
    public void comesWithoutAPicture() {
        Drawing.awaited(screen.display(), Duration.ofMillis(10), () -> happened.add("then"));
        until("then");
        assertEquals(List.of("then"), happened);
    }
}
