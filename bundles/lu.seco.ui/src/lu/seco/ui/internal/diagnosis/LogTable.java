// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import lu.seco.core.diagnosis.LogLine;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Access;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The lines of a log in a virtual table. */
final class LogTable {

    /** What is before the first seen row is read when so few rows are left above. */
    private static final int AHEAD = 20;
    private static final int WIDEST = 30_000;
    /** So many lines stay in sight above the one that is gone to. */
    private static final int ABOVE = 6;

    private final DiagnosisWords words;
    private final LevelIcons icons;
    private final Table table;
    private final TableColumn text;
    private final Looks looks;
    private List<LogLine> lines = List.of();
    private boolean stuck;

    /** Hears where the person goes in the log. */
    interface Looks {

        /** Away from the last line. */
        void left();

        /** Close to the first line that is held. */
        void top();

        /** The last line came into sight. */
        void end();

        /** The person asks for the newest line. */
        void newest();
    }

    LogTable(Composite parent, DiagnosisWords words, LevelIcons icons, Looks looks) {
        this.words = words;
        this.icons = icons;
        this.looks = looks;
        table = new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
        table.setHeaderVisible(true);
        table.setFont(JFaceResources.getTextFont());
        table.setData(Ids.WIDGET, "diagnosis.log");
        Access.name(table, words.logs_table_name);
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 100).applyTo(table);
        TableColumn level = new TableColumn(table, SWT.NONE);
        level.setText(words.logs_column_level);
        level.setWidth(widest(words.log_debug, words.log_info, words.log_warning, words.log_error) + 48);
        text = new TableColumn(table, SWT.NONE);
        text.setText(words.logs_column_text);
        text.setWidth(600);
        table.addListener(SWT.SetData, this::fill);
        table.addListener(SWT.KeyDown, this::key);
        table.addListener(SWT.Resize, event -> {
            if (stuck) {
                go(lines.size() - 1);
            }
        });
        table.addListener(SWT.MouseVerticalWheel, event -> moved());
        table.getVerticalBar().addListener(SWT.Selection, event -> {
            // what the program itself scrolls has no detail
            if (event.detail != SWT.NONE) {
                moved();
            }
        });
    }

    Table control() {
        return table;
    }

    /** Shows other lines; see {@link LogShown}. */
    void show(LogShown shown) {
        List<LogLine> before = lines;
        lines = shown.lines();
        int top = table.getTopIndex();
        boolean grown = shown.shift() == 0 && !before.isEmpty() && lines.size() >= before.size()
                && lines.get(0) == before.get(0) && lines.get(before.size() - 1) == before.get(before.size() - 1);
        int[] selected = table.getSelectionIndices();
        if (lines.size() < before.size()) {
            // GTK takes rows away one by one, half a second for 20,000; all at once is quick
            table.removeAll();
        }
        table.setItemCount(lines.size());
        if (!grown) {
            table.clearAll();
            table.deselectAll();
            if (shown.shift() != 0) {
                table.select(Arrays.stream(selected).map(index -> index + shown.shift()).filter(index -> index >= 0).toArray());
            }
        }
        widen(grown ? lines.subList(before.size(), lines.size()) : lines);
        stuck = shown.following();
        if (shown.at() >= 0) {
            table.setSelection(shown.at());
            go(Math.max(0, shown.at() - ABOVE));
        } else if (shown.toEnd()) {
            go(lines.size() - 1);
        } else if (shown.shift() != 0) {
            go(top + shown.shift());
        }
    }

    /** GTK learns only while it draws how tall new rows are: the place is right the second time. */
    private void go(int row) {
        int wanted = Math.max(0, row);
        table.setTopIndex(wanted);
        table.getDisplay().asyncExec(() -> {
            if (!table.isDisposed() && wanted < table.getItemCount() && table.getTopIndex() != wanted) {
                table.setTopIndex(wanted);
            }
        });
    }

    /** The selected lines as they stand in the log. */
    String selected() {
        return Arrays.stream(table.getSelectionIndices()).sorted().filter(index -> index < lines.size()).mapToObj(lines::get)
                .map(LogLine::text).collect(Collectors.joining(System.lineSeparator()));
    }

    void copy() {
        String chosen = selected();
        if (!chosen.isEmpty()) {
            Clipboard clipboard = new Clipboard(table.getDisplay());
            clipboard.setContents(new Object[] {chosen}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        }
    }

    private void fill(Event event) {
        if (event.index < 0 || event.index >= lines.size()) {
            // GTK asks for rows while it takes them away
            return;
        }
        TableItem item = (TableItem) event.item;
        LogLine line = lines.get(event.index);
        item.setText(0, word(line.level()));
        item.setImage(0, icons.of(line.level()));
        // logs are written by anybody: what steers a terminal must not steer the table
        item.setText(1, line.text().replace("\t", "    ").replaceAll("[\\p{Cntrl}\\p{Cf}]", "·"));
    }

    private String word(LogLine.Level level) {
        return switch (level) {
            case DEBUG -> words.log_debug;
            case INFO -> words.log_info;
            case WARNING -> words.log_warning;
            case ERROR -> words.log_error;
        };
    }

    private void key(Event event) {
        if (event.keyCode == 'c' && event.stateMask == SWT.MOD1) {
            copy();
        } else if (event.keyCode == SWT.END && (event.stateMask & SWT.SHIFT) == 0) {
            looks.newest();
        } else if (event.keyCode == SWT.ARROW_UP || event.keyCode == SWT.PAGE_UP || event.keyCode == SWT.HOME
                || event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.PAGE_DOWN) {
            moved();
        }
    }

    /** The table itself moves after its listeners have heard. */
    private void moved() {
        table.getDisplay().asyncExec(() -> {
            if (table.isDisposed()) {
                return;
            }
            if (!seesEnd()) {
                looks.left();
            } else {
                looks.end();
            }
            if (table.getTopIndex() < AHEAD) {
                looks.top();
            }
        });
    }

    /** Whether the last line is in sight. */
    boolean seesEnd() {
        int rows = (table.getClientArea().height - table.getHeaderHeight()) / Math.max(1, table.getItemHeight());
        return table.getTopIndex() + rows >= lines.size();
    }

    private void widen(List<LogLine> added) {
        int longest = added.stream().mapToInt(line -> line.text().length()).max().orElse(0);
        int wanted = Math.min(WIDEST, longest * widest("m") + 24);
        if (wanted > text.getWidth()) {
            text.setWidth(wanted);
        }
    }

    private int widest(String... texts) {
        GC gc = new GC(table);
        gc.setFont(table.getFont());
        int width = Arrays.stream(texts).mapToInt(one -> gc.textExtent(one).x).max().orElse(0);
        gc.dispose();
        return width;
    }
}
