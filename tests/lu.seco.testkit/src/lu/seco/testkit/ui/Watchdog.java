// SPDX-License-Identifier: EPL-2.0
package lu.seco.testkit.ui;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;

/**
 * Notices when the thread of the user interface does not answer for longer than {@value #LIMIT_MILLIS} ms, and what it was doing.
 *
 * <p>Painting is not counted, nor what the toolkit does by itself to that end (a stack without a frame of the program), and neither is a machine that is
 * busy with something else: a delay counts only if the thread waited for something (a
 * lock, a file, another process) or worked itself for most of that time. So the verdict does not depend on how loaded the machine is. Work that is
 * done for the first time in a process is also class loading and interpretation: below {@value #COLD_MILLIS} ms it counts from the second time on.
 */
public final class Watchdog implements AutoCloseable {

    /** A person notices a longer pause. */
    public static final long LIMIT_MILLIS = 200;

    private static final long COLD_MILLIS = 1000;
    private static final long STEP_MILLIS = 20;
    private static final List<String> PAINTING = List.of("gtk_draw", "drawWidget", "WM_PAINT", "WM_ERASEBKGND");

    private final Display display;
    private final Thread watched;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final AtomicLong answered = new AtomicLong(System.nanoTime());
    private final String program;
    private final Set<String> warm;
    private final List<String> found = new ArrayList<>();
    private final Thread thread = new Thread(this::watch, "watchdog");
    private volatile boolean closed;

    /**
     * Begins to watch.
     *
     * @param program how the names of the program's packages begin
     * @param warm what was slow once in this process; the same set for all watches of a process, and safe for threads
     */
    public Watchdog(Display display, String program, Set<String> warm) {
        this.display = display;
        this.program = program;
        this.warm = warm;
        this.watched = display.getThread();
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        while (!closed) {
            long asked = System.nanoTime();
            long cpu = threads.getThreadCpuTime(watched.getId());
            try {
                display.asyncExec(() -> answered.set(System.nanoTime()));
            } catch (SWTException e) {
                return;
            }
            List<StackTraceElement[]> seen = new ArrayList<>();
            int waiting = 0;
            while (!closed && answered.get() < asked) {
                LockSupport.parkNanos(STEP_MILLIS * 1_000_000);
                if (answered.get() < asked) {
                    seen.add(watched.getStackTrace());
                    waiting += watched.getState() == Thread.State.RUNNABLE ? 0 : 1;
                }
            }
            judge((System.nanoTime() - asked) / 1_000_000, (threads.getThreadCpuTime(watched.getId()) - cpu) / 1_000_000, waiting * STEP_MILLIS, seen);
            LockSupport.parkNanos(STEP_MILLIS * 1_000_000);
        }
    }

    private void judge(long late, long worked, long waited, List<StackTraceElement[]> seen) {
        if (late <= LIMIT_MILLIS || worked + waited <= LIMIT_MILLIS || seen.isEmpty()) {
            return;
        }
        long painting = seen.stream().filter(this::paints).count();
        boolean cold = waited <= LIMIT_MILLIS && worked < COLD_MILLIS && warm.add(site(seen.get(seen.size() / 2)));
        if (!cold && painting * 2 < seen.size()) {
            synchronized (found) {
                found.add("the user interface did not answer for " + late + " ms (worked " + worked + " ms, waited " + waited + " ms), for example in\n"
                        + stack(seen.get(seen.size() / 2)));
            }
        }
    }

    /** Which piece of code it is: the outermost method of the program. */
    private String site(StackTraceElement[] stack) {
        String outermost = "";
        for (StackTraceElement frame : stack) {
            if (frame.getClassName().startsWith(program)) {
                outermost = frame.getClassName().replaceAll("\\$\\$.*", "") + "." + frame.getMethodName();
            }
        }
        return outermost;
    }

    private boolean paints(StackTraceElement[] stack) {
        return Arrays.stream(stack).anyMatch(frame -> PAINTING.contains(frame.getMethodName()))
                || Arrays.stream(stack).noneMatch(frame -> frame.getClassName().startsWith(program));
    }

    private static String stack(StackTraceElement[] stack) {
        return Arrays.stream(stack).limit(25).map(frame -> "    " + frame).collect(Collectors.joining("\n"));
    }

    /** What was noticed so far. */
    public List<String> found() {
        synchronized (found) {
            return List.copyOf(found);
        }
    }

    /** Ends the watch. */
    @Override
    public void close() {
        closed = true;
    }
}
