// SPDX-License-Identifier: EPL-2.0
package lu.seco.workbench.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import lu.seco.testkit.ui.Await;
import lu.seco.testkit.ui.Watchdog;
import lu.seco.testkit.ui.Witness;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/** What all other tests rely on: that somebody notices a window that does not answer. */
public class KitUiTest {

    private final Desk desk = new Desk();

    @Rule
    public final RuleChain rules = RuleChain.outerRule(desk).around(new Witness(desk::display, desk.steps()));

    @Test
    public void aWindowThatDoesNotAnswerIsNoticedButForPainting() {
        desk.unwatched();
        Shell window = desk.window();
        Watchdog watchdog = new Watchdog(desk.display(), "lu.seco.workbench.tests.", ConcurrentHashMap.newKeySet());
        AtomicBoolean painted = new AtomicBoolean();
        desk.hands().run(() -> {
            window.addListener(SWT.Paint, event -> {
                if (painted.compareAndSet(false, true)) {
                    pause();
                }
            });
            window.redraw();
        });
        Await.until("painted", painted::get);
        desk.hands().run(() -> { });
        assertEquals("painting is not counted", List.of(), watchdog.found());

        desk.hands().run(KitUiTest::pause);
        Await.until("noticed", () -> !watchdog.found().isEmpty());
        watchdog.close();
        assertTrue(watchdog.found().toString(), watchdog.found().get(0).contains("KitUiTest.pause"));
    }

    private static void pause() {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(400);
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }
}
