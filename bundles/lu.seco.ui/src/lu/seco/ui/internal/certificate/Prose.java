// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.certificate;

import java.util.Objects;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** A sentence that wraps. Looks and speaks like a label; GTK takes ten milliseconds to wrap a long label anew, and a page has a dozen of them. */
final class Prose {

    private final Canvas canvas;
    private String text = "";

    Prose(Composite parent) {
        canvas = new Canvas(parent, SWT.NO_FOCUS | SWT.DOUBLE_BUFFERED) {
            @Override
            public Point computeSize(int wide, int high, boolean changed) {
                TextLayout layout = wrapped(wide);
                Rectangle bounds = layout.getBounds();
                layout.dispose();
                return new Point(wide == SWT.DEFAULT ? bounds.width : wide, high == SWT.DEFAULT ? bounds.height : high);
            }
        };
        canvas.addListener(SWT.Paint, event -> {
            TextLayout layout = wrapped(canvas.getClientArea().width);
            event.gc.setForeground(canvas.getForeground());
            layout.draw(event.gc, 0, 0);
            layout.dispose();
        });
        canvas.addListener(SWT.Resize, event -> canvas.redraw());
        speak();
    }

    private TextLayout wrapped(int wide) {
        TextLayout layout = new TextLayout(canvas.getDisplay());
        layout.setFont(canvas.getFont());
        layout.setText(text);
        layout.setOrientation(canvas.getOrientation());
        layout.setWidth(wide == SWT.DEFAULT ? -1 : Math.max(1, wide));
        return layout;
    }

    private void speak() {
        canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = text;
            }
        });
        canvas.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_LABEL;
            }
        });
    }

    Canvas control() {
        return canvas;
    }

    String text() {
        return text;
    }

    /** Says something else; the one who laid it out has to do so again. */
    void say(String sentence) {
        text = Objects.requireNonNull(sentence, "sentence");
        canvas.redraw();
    }
}
