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
 * <p>Painting is not counted, nor what the toolkit does by itself to that end (nothing but frames of Java and the toolkit in the handling of the event
 * at hand), nor the system's own dialogs, which answer all the while. All else is: the program's code, and the platform's on its behalf. Neither
 * counts a machine that is busy with something else: only the time in which the thread waited for something (a lock, a file, another process) or
 * worked itself. So the verdict does not depend on how loaded the machine is. Work that is
 * done for the first time in a process is also class loading and interpretation: below {@value #COLD_MILLIS} ms it counts from the second time on.
 */
public final class Watchdog implements AutoCloseable {

    /** A person notices a longer pause. */
    public static final long LIMIT_MILLIS = 200;

    private static final long COLD_MILLIS = 1_000;
    private static final long STEP_MILLIS = 20;
    private static final Set<String> PAINTING = Set.of("gtk_draw", "drawWidget", "WM_PAINT", "WM_ERASEBKGND");
    /** Loops of the system's own dialogs. */
    private static final Set<String> SYSTEM = Set.of("gtk_native_dialog_run", "gtk_dialog_run", "GetSaveFileName", "GetOpenFileName");
    private static final String DISPLAY = Display.class.getName();
    private static final Set<String> LOOP = Set.of("readAndDispatch", "sleep");
    private static final List<String> TOOLKIT = List.of("java.", "javax.", "jdk.", "sun.", "org.eclipse.swt.");

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
            List<StackTraceElement[]> seen = new ArrayList<>();
            int waiting = 0;
            while (!closed && answered.get() < asked) {
                try {
                    // again and again: a loop of the system's own may miss one
                    display.asyncExec(() -> answered.set(System.nanoTime()));
                } catch (SWTException e) {
                    return;
                }
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
        List<StackTraceElement[]> counted = seen.stream().filter(Watchdog::counts).toList();
        if (counted.isEmpty() || (worked + waited) * counted.size() / seen.size() <= LIMIT_MILLIS) {
            return;
        }
        StackTraceElement[] example = counted.get(counted.size() / 2);
        boolean cold = waited <= LIMIT_MILLIS && worked < COLD_MILLIS && warm.add(site(example));
        if (!cold) {
            synchronized (found) {
                found.add("the user interface did not answer for " + late + " ms (worked " + worked + " ms, waited " + waited + " ms), for example in\n"
                        + stack(example));
            }
        }
    }

    /** Which piece of code it is: the outermost method of the program, else of what it is built on, in the handling of the event at hand. */
    private String site(StackTraceElement[] stack) {
        String outermost = "";
        for (StackTraceElement frame : event(stack)) {
            boolean own = frame.getClassName().startsWith(program);
            if (own || !outermost.startsWith(program) && !toolkit(frame)) {
                outermost = frame.getClassName().replaceAll("\\$\\$.*", "") + "." + frame.getMethodName();
            }
        }
        return outermost;
    }

    private static boolean counts(StackTraceElement[] stack) {
        List<StackTraceElement> event = event(stack);
        return event.stream().noneMatch(frame -> PAINTING.contains(frame.getMethodName()) || SYSTEM.contains(frame.getMethodName()))
                && !event.stream().allMatch(Watchdog::toolkit);
    }

    /** The frames of the handling of one event: what lies below the innermost loop is how one got there. */
    private static List<StackTraceElement> event(StackTraceElement... stack) {
        return Arrays.stream(stack).takeWhile(frame -> !frame.getClassName().equals(DISPLAY) || !LOOP.contains(frame.getMethodName())).toList();
    }

    private static boolean toolkit(StackTraceElement frame) {
        return TOOLKIT.stream().anyMatch(frame.getClassName()::startsWith);
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
