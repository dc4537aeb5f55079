// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.theme;

import java.lang.reflect.InvocationTargetException;
import java.util.Objects;
import lu.seco.ui.internal.common.ErrorReporter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** Light and dark. On the thread of the user interface. */
public final class Themes {

    /** The platform's themes: packages that are open to its own bundles only, so they are reached by name. */
    private static final String MANAGER = "org.eclipse.e4.ui.css.swt.theme.IThemeManager";
    private static final String ENGINE = "org.eclipse.e4.ui.css.swt.theme.IThemeEngine";

    private final BundleContext bundles;
    private final Display display;
    private final ErrorReporter errors;

    public Themes(BundleContext bundles, Display display, ErrorReporter errors) {
        this.bundles = Objects.requireNonNull(bundles, "bundles");
        this.display = Objects.requireNonNull(display, "display");
        this.errors = Objects.requireNonNull(errors, "errors");
    }

    /**
     * Before the first window. Nothing is done where the widgets look so by themselves, and where a person told the system that they need high contrast.
     */
    public void begin(ThemeChoice choice) {
        boolean system = Display.isSystemDarkTheme();
        if (!display.getHighContrast() && !choice.natural(system, widgetsDark(system))) {
            become(choice);
        }
    }

    /** Windows has no dark widgets of its own. */
    private static boolean widgetsDark(boolean systemDark) {
        return systemDark && !"win32".equals(SWT.getPlatform());
    }

    /** Now, for all windows. */
    public void become(ThemeChoice choice) {
        ServiceReference<?> reference = bundles.getServiceReference(MANAGER);
        if (reference == null) {
            errors.unexpected(new IllegalStateException("no themes: " + MANAGER));
            return;
        }
        try {
            Object manager = bundles.getService(reference);
            Class<?> type = manager.getClass().getClassLoader().loadClass(MANAGER);
            Object engine = type.getMethod("getEngineForDisplay", Display.class).invoke(manager, display);
            // false: the platform keeps no memory of it, the settings do
            engine.getClass().getClassLoader().loadClass(ENGINE).getMethod("setTheme", String.class, boolean.class)
                    .invoke(engine, choice.id(Display.isSystemDarkTheme()), false);
        } catch (InvocationTargetException e) {
            errors.unexpected(e.getCause());
        } catch (ReflectiveOperationException e) {
            errors.unexpected(e);
        } finally {
            bundles.ungetService(reference);
        }
    }
}
