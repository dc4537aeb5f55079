// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.app;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lu.seco.ui.internal.common.ErrorReporter;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Monitor;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.osgi.service.prefs.BackingStoreException;

/**
 * What a person arranged: window, columns, period. Kept in the instance area under the name of this bundle, so that it outlives an update.
 */
public final class Layouts {

    private static final String MAXIMIZED = "shellMaximized";
    private static final int NARROWEST = 16;
    private static final int WIDEST = 4000;

    private final IEclipsePreferences kept;
    private final ErrorReporter errors;

    public Layouts(IEclipsePreferences kept, ErrorReporter errors) {
        this.kept = Objects.requireNonNull(kept, "kept");
        this.errors = Objects.requireNonNull(errors, "errors");
    }

    /** Gives a table the widths and the order of columns it had, and notes them from now on. */
    public void columns(String list, List<String> ids, Table table) {
        TableColumn[] columns = table.getColumns();
        for (int i = 0; i < columns.length; i++) {
            int width = kept.getInt(list + ".width." + ids.get(i), 0);
            if (width >= NARROWEST && width <= WIDEST) {
                columns[i].setWidth(width);
            }
        }
        List<String> order = List.of(kept.get(list + ".order", "").split(","));
        if (order.size() == ids.size() && order.containsAll(ids)) {
            table.setColumnOrder(order.stream().mapToInt(ids::indexOf).toArray());
        }
        for (int i = 0; i < columns.length; i++) {
            TableColumn column = columns[i];
            String key = list + ".width." + ids.get(i);
            column.addListener(SWT.Resize, event -> kept.putInt(key, column.getWidth()));
            column.addListener(SWT.Move, event -> kept.put(list + ".order",
                    IntStream.of(table.getColumnOrder()).mapToObj(ids::get).collect(Collectors.joining(","))));
        }
    }

    /** What was kept under a name; the other one if there is nothing. */
    public String kept(String key, String otherwise) {
        return kept.get(key, otherwise);
    }

    public void keep(String key, String value) {
        kept.put(key, value);
    }

    /** Puts the window where it was, if that place is still on a screen. */
    public void place(MWindow window, Display display) {
        Rectangle was = new Rectangle(kept.getInt("window.x", -1), kept.getInt("window.y", -1), kept.getInt("window.width", 0),
                kept.getInt("window.height", 0));
        boolean seen = Arrays.stream(display.getMonitors()).map(Monitor::getClientArea)
                .anyMatch(screen -> screen.intersection(was).width >= 200 && screen.contains(was.x + was.width / 2, was.y + 10));
        Rectangle screen = display.getPrimaryMonitor().getClientArea();
        int width = Math.min(window.getWidth(), screen.width);
        int height = Math.min(window.getHeight(), screen.height);
        Rectangle middle = new Rectangle(screen.x + (screen.width - width) / 2, screen.y + (screen.height - height) / 2, width, height);
        Rectangle place = seen && was.width >= 400 && was.height >= 300 ? was : middle;
        window.setX(place.x);
        window.setY(place.y);
        window.setWidth(place.width);
        window.setHeight(place.height);
        if (kept.getBoolean("window.maximized", false)) {
            window.getTags().add(MAXIMIZED);
        }
    }

    /** Notes where the window is. */
    public void remember(MWindow window) {
        boolean maximized = window.getTags().contains(MAXIMIZED);
        kept.putBoolean("window.maximized", maximized);
        if (!maximized) {
            kept.putInt("window.x", window.getX());
            kept.putInt("window.y", window.getY());
            kept.putInt("window.width", window.getWidth());
            kept.putInt("window.height", window.getHeight());
        }
    }

    /** Writes all of it to the disk. */
    public void save() {
        try {
            kept.flush();
        } catch (BackingStoreException e) {
            errors.unexpected(e);
        }
    }
}
