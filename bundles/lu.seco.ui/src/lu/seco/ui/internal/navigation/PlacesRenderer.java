// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.navigation;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.services.IStylingEngine;
import org.eclipse.e4.ui.workbench.IPresentationEngine;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.renderers.swt.LazyStackRenderer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/**
 * Shows one of the six places and keeps the others behind it, where they are. The platform's own renderer moves what is not in front into a hidden
 * window and back, and after each move the toolkit works out the style and size of every widget of a place anew: more than half of the time it took
 * to go from one place to another. Named in {@code Application.e4xmi} as the renderer of the stack of places.
 */
@SuppressWarnings("restriction")
public final class PlacesRenderer extends LazyStackRenderer {

    private final IPresentationEngine engine;
    private final IEventBroker events;

    /** @param window the context of the window; a renderer that the model names is not told its context by the platform */
    @Inject
    public PlacesRenderer(IPresentationEngine engine, IEventBroker events, IEclipseContext window) {
        this.engine = engine;
        this.events = events;
        init(window);
    }

    @PostConstruct
    void begin() {
        init(events);
    }

    @PreDestroy
    void end() {
        contextDisposed(events);
    }

    @Override
    public Object createWidget(MUIElement element, Object parent) {
        Composite stack = new Composite((Composite) parent, SWT.NONE);
        getContext(element).get(IStylingEngine.class).setClassname(stack, "perspectiveLayout");
        stack.setLayout(new StackLayout());
        return stack;
    }

    @Override
    protected void showTab(MUIElement place) {
        if (place.getWidget() == null) {
            engine.createGui(place);
        }
        super.showTab(place);
        if (place.getWidget() instanceof Control control && control.getParent().getLayout() instanceof StackLayout stack) {
            stack.topControl = control;
            control.getParent().layout();
        }
        ((MPerspective) place).getContext().get(EPartService.class).switchPerspective((MPerspective) place);
    }
}
