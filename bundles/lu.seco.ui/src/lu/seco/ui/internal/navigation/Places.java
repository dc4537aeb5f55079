// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.navigation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.app.Layouts;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspectiveStack;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;

/** Which of the six places is in front; it is remembered. On the thread of the user interface. */
public final class Places {

    private static final String KEPT = "place";

    private final MApplication application;
    private final EModelService model;
    private final Layouts layouts;
    private final List<Runnable> listeners = new ArrayList<>();

    public Places(MApplication application, EModelService model, Layouts layouts) {
        this.application = Objects.requireNonNull(application, "application");
        this.model = Objects.requireNonNull(model, "model");
        this.layouts = Objects.requireNonNull(layouts, "layouts");
    }

    /** Before the window is drawn: the place that was in front when the program ended. */
    public void restore() {
        Place.of(layouts.kept(KEPT, Ids.PERSPECTIVE_SENT)).ifPresent(place -> stack().setSelectedElement(perspective(place)));
    }

    public Place current() {
        MPerspective front = stack().getSelectedElement();
        return front == null ? Place.SENT : Place.of(front.getElementId()).orElse(Place.SENT);
    }

    /** Brings a place to the front and the keyboard into its first part. */
    public void show(Place place) {
        bring(place);
        model.findElements(perspective(place), null, MPart.class, null).stream().findFirst()
                .ifPresent(part -> application.getChildren().get(0).getContext().get(EPartService.class).activate(part, true));
    }

    /** Brings a place to the front; the keyboard stays where it is. */
    public void bring(Place place) {
        stack().setSelectedElement(perspective(place));
        layouts.keep(KEPT, place.perspective());
        List.copyOf(listeners).forEach(Runnable::run);
    }

    /**
     * Is told when another place comes to the front.
     *
     * @return ends it
     */
    public Runnable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private MPerspectiveStack stack() {
        return (MPerspectiveStack) model.find(Ids.PERSPECTIVES, application);
    }

    private MPerspective perspective(Place place) {
        return (MPerspective) model.find(place.perspective(), application);
    }
}
