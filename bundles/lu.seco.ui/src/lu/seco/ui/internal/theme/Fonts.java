// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.theme;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jface.resource.FontRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;

/**
 * Larger or smaller texts everywhere: the named fonts of the platform are scaled, and every widget that has the system's font gets the scaled one
 * when it is first shown. Holds for windows opened from then on.
 */
public final class Fonts {

    private static final String[] NAMED =
            {JFaceResources.DEFAULT_FONT, JFaceResources.DIALOG_FONT, JFaceResources.HEADER_FONT, JFaceResources.BANNER_FONT, JFaceResources.TEXT_FONT};

    private final Display display;
    private final FontData[] system;

    private Fonts(Display display) {
        this.display = Objects.requireNonNull(display, "display");
        system = display.getSystemFont().getFontData();
    }

    /**
     * Begins. Before the first window.
     *
     * @return ends it: the named fonts belong to the process, not to the window
     */
    public static Runnable begin(Display display, TextSize size) {
        return size == TextSize.NORMAL ? () -> { } : new Fonts(display).scale(size);
    }

    private Runnable scale(TextSize size) {
        FontRegistry registry = JFaceResources.getFontRegistry();
        Map<String, FontData[]> before = new HashMap<>();
        for (String name : NAMED) {
            before.put(name, registry.get(name).getFontData());
            FontData[] scaled = registry.get(name).getFontData();
            Arrays.stream(scaled).forEach(data -> data.setHeight(size.scaled(data.getHeight())));
            registry.put(name, scaled);
        }
        // the platform's name for "a widget was made or wants to be dressed anew": it comes before the widget is painted
        display.addListener(SWT.Skin, this::dress);
        return () -> before.forEach(registry::put);
    }

    private void dress(Event event) {
        if (event.widget instanceof Control control && !control.isDisposed() && isSystem(control.getFont())) {
            control.setFont(JFaceResources.getFont(JFaceResources.DEFAULT_FONT));
            control.requestLayout();
        }
    }

    private boolean isSystem(Font font) {
        return Arrays.equals(font.getFontData(), system);
    }
}
