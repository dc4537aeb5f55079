// SPDX-License-Identifier: EPL-2.0
package lu.seco.testkit.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.junit.Assume;

/** Files that somebody drags here from another program, with a real pointer; needs a display of its own, such as that of {@code xvfb-run}. */
public final class DraggedFiles {

    private final Process process;

    private DraggedFiles(Process process) {
        this.process = process;
    }

    /**
     * Begins to drag. The thread of the user interface must go on meanwhile.
     *
     * @param classes an empty folder
     * @param to what they are dropped on, in its middle; asked on its own thread
     */
    public static DraggedFiles to(Path classes, List<Path> files, Control to) {
        Assume.assumeTrue("a pointer that a test can move is only known on X11", "gtk".equals(SWT.getPlatform()) && System.getenv("DISPLAY") != null);
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                swt() + System.getProperty("path.separator") + classes, DragProcess.class.getName()));
        Display display = to.getDisplay();
        UiThread.run(display, () -> {
            var middle = display.map(to.getParent(), null, to.getBounds());
            command.add(Integer.toString(middle.x + middle.width / 2));
            command.add(Integer.toString(middle.y + middle.height / 2));
        });
        files.forEach(file -> command.add(file.toString()));
        try (InputStream own = DragProcess.class.getResourceAsStream("DragProcess.class")) {
            // the bundle may be a folder, a jar, or a class path of a tool: its one class is taken from where it was loaded
            Path file = classes.resolve(DragProcess.class.getName().replace('.', '/') + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, own.readAllBytes());
            return new DraggedFiles(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(classes.resolve("drag.out").toFile()).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path swt() {
        try {
            return Path.of(Display.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /** Whether the gesture is over. */
    public boolean over() {
        return !process.isAlive();
    }

    /** Whether what they were dropped on took them; skips the test where no pointer can be moved. */
    public boolean accepted() {
        Assume.assumeTrue("no pointer can be moved on this display", process.exitValue() != DragProcess.NO_POINTER);
        if (process.exitValue() != DragProcess.ACCEPTED && process.exitValue() != DragProcess.REFUSED) {
            throw new AssertionError("the drag did not begin: exit code " + process.exitValue());
        }
        return process.exitValue() == DragProcess.ACCEPTED;
    }
}
