// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.certificate;

import java.util.Optional;
import lu.seco.ui.internal.app.Ids;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** The place where {@link HorizonPainter} draws; takes the keyboard's focus, and says in words what is drawn. */
final class HorizonCanvas {

    private final Canvas canvas;
    private Optional<Horizon> horizon = Optional.empty();

    /** @param name what a screen reader calls it */
    HorizonCanvas(Composite parent, String name) {
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED) {
            @Override
            public Point computeSize(int wide, int high, boolean changed) {
                int lanes = horizon.map(shown -> shown.lanes().size()).orElse(0);
                int height = HorizonPainter.height(this, lanes);
                return new Point(wide == SWT.DEFAULT ? 400 : wide, high == SWT.DEFAULT ? height : high);
            }
        };
        canvas.setData(Ids.WIDGET, "certificate.horizon");
        canvas.addListener(SWT.Paint, event -> horizon.ifPresent(shown -> new HorizonPainter(event.gc, canvas).paint(shown)));
        canvas.addListener(SWT.Resize, event -> canvas.redraw());
        canvas.addListener(SWT.FocusIn, event -> canvas.redraw());
        canvas.addListener(SWT.FocusOut, event -> canvas.redraw());
        // a canvas only takes part in the tab order if it listens to keys
        canvas.addListener(SWT.KeyDown, event -> { });
        canvas.addListener(SWT.Traverse, event -> event.doit = true);
        canvas.addListener(SWT.MouseDown, event -> canvas.setFocus());
        speak(name);
    }

    private void speak(String name) {
        canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = name;
            }

            @Override
            public void getDescription(AccessibleEvent event) {
                event.result = horizon.map(Horizon::spoken).orElse("");
            }
        });
        canvas.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_GRAPHIC;
            }

            @Override
            public void getValue(AccessibleControlEvent event) {
                event.result = horizon.map(Horizon::spoken).orElse("");
            }
        });
    }

    Canvas control() {
        return canvas;
    }

    void show(Horizon shown) {
        horizon = Optional.of(shown);
        canvas.setToolTipText(shown.spoken().replace("&", "&&"));
        canvas.redraw();
    }
}
