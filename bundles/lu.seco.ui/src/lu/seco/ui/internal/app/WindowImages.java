// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.app;

import java.net.URL;
import java.util.Objects;
import java.util.stream.IntStream;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;

/** The program's own image in all sizes a system may want. */
final class WindowImages {

    private WindowImages() {
    }

    /** The small ones, which title bar and task bar show: the window does not wait for more. */
    static Image[] small(Display display) {
        return load(display, 16, 32, 48);
    }

    static Image[] all(Display display) {
        return load(display, 16, 32, 48, 64, 128, 256);
    }

    private static Image[] load(Display display, int... sizes) {
        return IntStream.of(sizes).mapToObj(size -> {
            URL url = Objects.requireNonNull(WindowImages.class.getResource("/icons/seco" + size + ".png"));
            return ImageDescriptor.createFromURL(url).createImage(display);
        }).toArray(Image[]::new);
    }
}
