// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.staging;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Access;
import lu.seco.ui.internal.l10n.Language;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** What was released and can still be pulled back, with the time that is left. Counts once a second, and only while it is seen. */
final class RecallBand {

    private static final int SECOND = 1000;
    private static final int MOST_ROWS = 4;

    private final Language language;
    private final StagingWords words;
    private final Composite body;
    private final Label title;
    private final Table table;
    private final Button recall;
    private final Runnable tick;
    private List<RecallLine> lines = List.of();
    private boolean ticking;

    /** @param tick called when a second went by */
    RecallBand(Composite parent, Language language, Runnable tick) {
        this.language = Objects.requireNonNull(language, "language");
        this.tick = Objects.requireNonNull(tick, "tick");
        words = language.words(StagingWords.class);
        body = new Composite(parent, SWT.NONE);
        body.setData(Ids.WIDGET, "staging.recall.band");
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 4).applyTo(body);
        title = new Label(body, SWT.NONE);
        title.setData(Ids.WIDGET, "staging.recall.title");
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(title);
        recall = new Button(body, SWT.PUSH);
        recall.setText(words.recall_files_label);
        recall.setToolTipText(words.recall_files_tip);
        recall.setData(Ids.WIDGET, "staging.recall");
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).grab(true, false).applyTo(recall);
        table = new Table(body, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL | SWT.BORDER);
        table.setData(Ids.WIDGET, "staging.recall.table");
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(table);
        Access.name(table, words.recall_table_name);
        column(words.recall_file_label, 360);
        column(words.recall_person_label, 160);
        column(words.recall_left_label, 90);
        table.addListener(SWT.SetData, this::fill);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(body);
        body.setVisible(false);
        // hidden behind another perspective it stands still; it is painted as soon as it is seen again
        table.addListener(SWT.Paint, event -> begin());
    }

    /** Stands below everything else. */
    void last() {
        body.moveBelow(null);
    }

    private void column(String heading, int width) {
        TableColumn column = new TableColumn(table, SWT.LEFT);
        column.setText(heading);
        column.setWidth(width);
    }

    /** Told the reports to pull back: the selected ones, the newest if none is. */
    void onRecall(Consumer<List<String>> listener) {
        recall.addListener(SWT.Selection, event -> listener.accept(chosen()));
        table.addListener(SWT.DefaultSelection, event -> listener.accept(chosen()));
    }

    private List<String> chosen() {
        List<String> selected = IntStream.of(table.getSelectionIndices()).filter(index -> index < lines.size())
                .mapToObj(index -> lines.get(index).reportId()).toList();
        return selected.isEmpty() ? lines.stream().limit(1).map(RecallLine::reportId).toList() : selected;
    }

    private void fill(Event event) {
        if (event.index >= 0 && event.index < lines.size()) {
            RecallLine line = lines.get(event.index);
            ((TableItem) event.item).setText(new String[] {line.name(), line.person(), line.left()});
        }
    }

    void enabled(boolean able) {
        recall.setEnabled(able);
    }

    void show(List<RecallLine> now) {
        Set<String> selected = IntStream.of(table.getSelectionIndices()).filter(index -> index < lines.size())
                .mapToObj(index -> lines.get(index).reportId()).collect(Collectors.toSet());
        boolean resized = now.size() != lines.size();
        boolean moved = resized || !ids(now).equals(ids(lines));
        lines = List.copyOf(now);
        if (moved) {
            table.setItemCount(lines.size());
            table.deselectAll();
            table.select(IntStream.range(0, lines.size()).filter(index -> selected.contains(lines.get(index).reportId())).toArray());
        }
        table.clearAll();
        if (resized) {
            arrange();
        }
        begin();
    }

    private static List<String> ids(List<RecallLine> lines) {
        return lines.stream().map(RecallLine::reportId).toList();
    }

    private void arrange() {
        boolean anything = !lines.isEmpty();
        title.setText(language.text(words.recall_title_text, lines.size()));
        GridData size = (GridData) table.getLayoutData();
        size.heightHint = Math.max(1, Math.min(lines.size(), MOST_ROWS)) * table.getItemHeight();
        body.setVisible(anything);
        ((GridData) body.getLayoutData()).exclude = !anything;
        title.requestLayout();
        table.requestLayout();
    }

    private void begin() {
        if (!ticking && !lines.isEmpty() && table.isVisible()) {
            ticking = true;
            body.getDisplay().timerExec(SECOND, () -> {
                ticking = false;
                if (!body.isDisposed() && !lines.isEmpty() && table.isVisible()) {
                    tick.run();
                    begin();
                }
            });
        }
    }
}
