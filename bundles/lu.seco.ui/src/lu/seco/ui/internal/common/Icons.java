// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.common;

import java.net.URL;
import java.util.Objects;
import lu.seco.core.journal.ReceptionState;
import lu.seco.core.journal.ReportState;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;

/** The drawings: one shape for each meaning, so that colour is never needed to tell them apart. SVG, so sharp at any zoom. */
public final class Icons {

    private final ImageRegistry images;

    public Icons(Display display) {
        images = new ImageRegistry(display);
    }

    public Image of(ReportState state) {
        return image(switch (state) {
            case DETECTED, CHECKED, QUEUED -> "waiting";
            case SENDING -> "sending";
            case SENT -> "sent";
            case ANSWERED -> "answered";
            case HELD -> "held";
            case FAILED -> "failed";
            case REFUSED -> "refused";
            case UNCERTAIN -> "uncertain";
            case RECALLED -> "recalled";
        });
    }

    public Image of(ReceptionState state) {
        return image(switch (state) {
            case RECEIVED -> "waiting";
            case PUBLISHED -> "sent";
            case DONE -> "answered";
        });
    }

    /** All is well. */
    public Image good() {
        return image("sent");
    }

    /** Worth knowing. */
    public Image attention() {
        return image("held");
    }

    /** To be done. */
    public Image problem() {
        return image("refused");
    }

    private Image image(String name) {
        if (images.getDescriptor(name) == null) {
            URL url = Objects.requireNonNull(Icons.class.getResource("/icons/state/" + name + ".svg"), name);
            images.put(name, ImageDescriptor.createFromURL(url));
        }
        return images.get(name);
    }
}
