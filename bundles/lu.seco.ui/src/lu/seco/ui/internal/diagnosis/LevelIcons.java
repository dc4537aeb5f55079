// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import java.net.URL;
import java.util.Objects;
import lu.seco.core.diagnosis.LogLine;
import lu.seco.core.journal.ReportState;
import lu.seco.ui.internal.common.Icons;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;

/** The drawings for levels: a shape for each, those that mean the same elsewhere taken from there. */
final class LevelIcons {

    private final Icons icons;
    private final ImageRegistry own;

    LevelIcons(Icons icons, Display display) {
        this.icons = Objects.requireNonNull(icons, "icons");
        own = new ImageRegistry(display);
        for (String name : new String[] {"info", "trace"}) {
            URL url = Objects.requireNonNull(LevelIcons.class.getResource("/icons/state/" + name + ".svg"), name);
            own.put(name, ImageDescriptor.createFromURL(url));
        }
    }

    Image of(Level level) {
        return switch (level) {
            case PROBLEM -> icons.problem();
            case ATTENTION -> icons.attention();
            case UNKNOWN -> icons.of(ReportState.UNCERTAIN);
            case SKIPPED -> icons.of(ReportState.DETECTED);
            case GOOD -> icons.good();
        };
    }

    Image of(LogLine.Level level) {
        return switch (level) {
            case DEBUG -> own.get("trace");
            case INFO -> own.get("info");
            case WARNING -> icons.attention();
            case ERROR -> icons.problem();
        };
    }

    void dispose() {
        own.dispose();
    }
}
