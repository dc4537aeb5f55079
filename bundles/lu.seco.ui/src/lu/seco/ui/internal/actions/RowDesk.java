// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.actions;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What can be done in one list: with the selected row, or with the list itself.
 *
 * @param <R> kind of row
 */
public final class RowDesk<R> implements RowTarget {

    private final Supplier<Optional<R>> selected;
    private final Map<RowAction, Consumer<R>> withRow = new EnumMap<>(RowAction.class);
    private final Map<RowAction, Predicate<R>> fitting = new EnumMap<>(RowAction.class);
    private final Map<RowAction, Runnable> withList = new EnumMap<>(RowAction.class);

    /** @param selected the selected row */
    public RowDesk(Supplier<Optional<R>> selected) {
        this.selected = Objects.requireNonNull(selected, "selected");
    }

    /** Possible while a row is selected. */
    public RowDesk<R> row(RowAction action, Consumer<R> deed) {
        withRow.put(action, deed);
        return this;
    }

    /** Possible while a row is selected that it fits. */
    public RowDesk<R> row(RowAction action, Predicate<R> fits, Consumer<R> deed) {
        fitting.put(action, fits);
        return row(action, deed);
    }

    /** Always possible. */
    public RowDesk<R> list(RowAction action, Runnable deed) {
        withList.put(action, deed);
        return this;
    }

    /** What there is to do, in the order in which it is offered. */
    public Set<RowAction> offered() {
        Set<RowAction> all = EnumSet.noneOf(RowAction.class);
        all.addAll(withRow.keySet());
        all.addAll(withList.keySet());
        return all;
    }

    @Override
    public boolean can(RowAction action) {
        return withList.containsKey(action) || withRow.containsKey(action) && fittingRow(action).isPresent();
    }

    @Override
    public void run(RowAction action) {
        if (withList.containsKey(action)) {
            withList.get(action).run();
        } else if (withRow.containsKey(action)) {
            fittingRow(action).ifPresent(withRow.get(action));
        }
    }

    private Optional<R> fittingRow(RowAction action) {
        return selected.get().filter(fitting.getOrDefault(action, row -> true));
    }
}
