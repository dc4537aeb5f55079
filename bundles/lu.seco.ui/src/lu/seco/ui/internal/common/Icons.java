// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.common;

import java.net.URL;
import java.util.Objects;
import lu.seco.core.journal.ReceptionState;
import lu.seco.core.journal.ReportState;
import lu.seco.ui.internal.navigation.Place;
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

    /** Read, or still to be read. */
    public Image mail(boolean read) {
        return image(read ? "read" : "unread");
    }

    /** All is well. */
    public Image good() {
        return image("sent");
    }

    /** Worth knowing. */
    public Image attention() {
        return image("held");
    }

    /** For those who want to know. */
    public Image note() {
        return image("info");
    }

    /** To be done. */
    public Image problem() {
        return image("refused");
    }

    /** The engine works. */
    public Image active() {
        return image("active");
    }

    /** The engine pauses. */
    public Image paused() {
        return image("paused");
    }

    /** This station only looks on. */
    public Image passive() {
        return image("passive");
    }

    /** The engine does not work. */
    public Image stopped() {
        return image("stopped");
    }

    /** The picture of a place. */
    public Image of(Place place) {
        return load("place/" + place.key());
    }

    private Image image(String name) {
        return load("state/" + name);
    }

    private Image load(String path) {
        if (images.getDescriptor(path) == null) {
            URL url = Objects.requireNonNull(Icons.class.getResource("/icons/" + path + ".svg"), path);
            images.put(path, ImageDescriptor.createFromURL(url));
        }
        return images.get(path);
    }
}
