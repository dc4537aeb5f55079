// SPDX-License-Identifier: EPL-2.0
package lu.seco.testkit.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** Pictures of the screen. */
public final class Picture {

    private static final int TURNS = 20;
    /** Every fourth point is enough to tell light from dark. */
    private static final int STEP = 4;

    private Picture() {
    }

    /** Writes what the display shows as PNG; its events are worked off first. To be called from any thread but that of the display. */
    public static void take(Display display, Path file) {
        take(display, display::getBounds, file);
    }

    /** Writes what a window shows, and whatever lies over it, as PNG. */
    public static void take(Shell window, Path file) {
        take(window.getDisplay(), () -> drawn(window), file);
    }

    /** Where no window manager frames it, a window counts a frame that is not there: it would be a black strip. */
    private static Rectangle drawn(Shell window) {
        Rectangle bounds = window.getBounds();
        Rectangle inside = window.getDisplay().map(window, null, window.getClientArea());
        return new Rectangle(bounds.x, bounds.y, inside.x + inside.width - bounds.x, inside.y + inside.height - bounds.y);
    }

    private static void take(Display display, Supplier<Rectangle> area, Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {seen(display, area)};
        loader.save(file.toString(), SWT.IMAGE_PNG);
    }

    private static ImageData seen(Display display, Supplier<Rectangle> area) {
        for (int i = 0; i < TURNS; i++) {
            // each turn lets paints and what they ask for come through
            UiThread.run(display, () -> { });
        }
        return UiThread.ask(display, () -> {
            display.update();
            Rectangle bounds = area.get().intersection(display.getBounds());
            Image image = new Image(display, bounds.width, bounds.height);
            GC gc = new GC(display);
            gc.copyArea(image, bounds.x, bounds.y);
            gc.dispose();
            ImageData data = image.getImageData();
            image.dispose();
            return data;
        });
    }

    /** How bright a window looks as a whole, from 0 (black) to 1 (white). */
    public static double brightness(Shell window) {
        ImageData data = seen(window.getDisplay(), () -> drawn(window));
        double sum = 0;
        long count = 0;
        for (int y = 0; y < data.height; y += STEP) {
            for (int x = 0; x < data.width; x += STEP) {
                sum += data.palette.getRGB(data.getPixel(x, y)).getHSB()[2];
                count++;
            }
        }
        return sum / count;
    }
}
