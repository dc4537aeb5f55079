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

    static Image[] load(Display display) {
        return IntStream.of(16, 32, 48, 64, 128, 256).mapToObj(size -> {
            URL url = Objects.requireNonNull(WindowImages.class.getResource("/icons/seco" + size + ".png"));
            return ImageDescriptor.createFromURL(url).createImage(display);
        }).toArray(Image[]::new);
    }
}
