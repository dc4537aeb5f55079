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

    private Picture() {
    }

    /** Writes what the display shows as PNG; its events are worked off first. To be called from any thread but that of the display. */
    public static void take(Display display, Path file) {
        take(display, display::getBounds, file);
    }

    /** Writes what a window shows, and whatever lies over it, as PNG. */
    public static void take(Shell window, Path file) {
        take(window.getDisplay(), window::getBounds, file);
    }

    private static void take(Display display, Supplier<Rectangle> area, Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (int i = 0; i < 20; i++) {
            // each turn lets paints and what they ask for come through
            display.syncExec(() -> { });
        }
        display.syncExec(() -> {
            display.update();
            Rectangle bounds = area.get().intersection(display.getBounds());
            Image image = new Image(display, bounds.width, bounds.height);
            GC gc = new GC(display);
            gc.copyArea(image, bounds.x, bounds.y);
            gc.dispose();
            ImageLoader loader = new ImageLoader();
            loader.data = new ImageData[] {image.getImageData()};
            loader.save(file.toString(), SWT.IMAGE_PNG);
            image.dispose();
        });
    }
}
