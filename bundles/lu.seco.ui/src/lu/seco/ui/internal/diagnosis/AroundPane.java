// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import lu.seco.core.diagnosis.LogLine;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Access;
import lu.seco.ui.internal.common.Plain;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The lines of a log around a finding; its own lines have a mark, a bold letter and a ground of their own. */
final class AroundPane {

    /** So much of the warning colour on the page. */
    private static final double GROUND = 0.22;
    private static final int WIDEST = 30_000;

    private final DiagnosisWords words;
    private final LevelIcons icons;
    private final Composite body;
    private final Label title;
    private final Label note;
    private final Table table;
    private final TableColumn text;
    private final Font bold;
    private final Button jump;
    private AroundShown shown = AroundShown.NOTHING;

    /**
     * Nothing is shown yet.
     *
     * @param first whether the lines of the first time are wanted, or those of the last
     * @param go leads to the log
     */
    AroundPane(Composite parent, DiagnosisWords words, LevelIcons icons, Consumer<Boolean> first, Consumer<AroundShown.Place> go) {
        this.words = Objects.requireNonNull(words, "words");
        this.icons = Objects.requireNonNull(icons, "icons");
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).margins(12, 10).spacing(8, 6).applyTo(body);
        title = new Label(body, SWT.NONE);
        title.setData(Ids.WIDGET, "diagnosis.around.title");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(120, SWT.DEFAULT).applyTo(title);
        radio(words.around_latest, "diagnosis.around.latest", true, () -> first.accept(false));
        radio(words.around_first, "diagnosis.around.first", false, () -> first.accept(true));
        jump = new Button(body, SWT.PUSH);
        jump.setText(words.around_jump);
        jump.setData(Ids.WIDGET, "diagnosis.around.jump");
        jump.addListener(SWT.Selection, event -> shown.place().ifPresent(go));
        note = new Label(body, SWT.WRAP);
        note.setData(Ids.WIDGET, "diagnosis.around.note");
        GridDataFactory.fillDefaults().span(4, 1).grab(true, false).hint(200, SWT.DEFAULT).applyTo(note);
        table = new Table(body, SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        table.setHeaderVisible(true);
        table.setFont(JFaceResources.getTextFont());
        bold = JFaceResources.getFontRegistry().getBold(JFaceResources.TEXT_FONT);
        table.setData(Ids.WIDGET, "diagnosis.around");
        Access.name(table, words.around_name);
        GridDataFactory.fillDefaults().span(4, 1).grab(true, true).hint(200, 100).applyTo(table);
        new TableColumn(table, SWT.NONE).setWidth(56);
        text = new TableColumn(table, SWT.NONE);
        text.setText(words.logs_column_text);
        text.setWidth(600);
        table.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == 'c' && event.stateMask == SWT.MOD1) {
                copy();
            }
        });
        table.addListener(SWT.DefaultSelection, event -> shown.place().ifPresent(go));
        show(AroundShown.NOTHING);
    }

    private void radio(String label, String name, boolean chosen, Runnable action) {
        Button radio = new Button(body, SWT.RADIO);
        radio.setText(label);
        radio.setData(Ids.WIDGET, name);
        radio.setSelection(chosen);
        radio.addListener(SWT.Selection, event -> {
            if (radio.getSelection()) {
                action.run();
            }
        });
    }

    Control control() {
        return body;
    }

    boolean empty() {
        return shown.lines().isEmpty();
    }

    void show(AroundShown around) {
        if (around.equals(shown) && table.getItemCount() > 0) {
            return;
        }
        shown = around;
        title.setText(Plain.label(around.title()));
        title.setToolTipText(around.place().map(place -> Plain.label(place.log().file().toString())).orElse(null));
        String said = around.lines().isEmpty() ? words.around_none : around.note();
        note.setText(said.replace("&", "&&"));
        note.setVisible(!said.isEmpty());
        ((GridData) note.getLayoutData()).exclude = said.isEmpty();
        jump.setEnabled(around.place().isPresent());
        fill();
        body.layout(true, true);
        around.marked().stream().min(Integer::compare).ifPresent(own -> {
            // not selected: that would hide its ground
            table.setTopIndex(Math.max(0, own - 4));
        });
    }

    private void fill() {
        table.setRedraw(false);
        table.removeAll();
        Color ground = ground();
        int longest = 0;
        for (int at = 0; at < shown.lines().size(); at++) {
            LogLine line = shown.lines().get(at);
            boolean own = shown.marked().contains(at);
            TableItem item = new TableItem(table, SWT.NONE);
            item.setImage(0, icons.of(line.level()));
            // the mark is a letter too: who does not see colours or hears the screen must know it as well
            item.setText(new String[] {own ? "▶" : "", line.text().replace("\t", "    ").replaceAll("[\\p{Cntrl}\\p{Cf}]", "·")});
            if (own) {
                item.setFont(bold);
                item.setBackground(ground);
            }
            longest = Math.max(longest, item.getText(1).length());
        }
        text.setWidth(Math.max(600, Math.min(WIDEST, longest * 9 + 24)));
        table.setRedraw(true);
    }

    private Color ground() {
        Color page = table.getBackground();
        return new Color(part(page.getRed(), 0xf5), part(page.getGreen(), 0xa6), part(page.getBlue(), 0x23));
    }

    private static int part(int from, int to) {
        return (int) Math.round(from + (to - from) * GROUND);
    }

    private void copy() {
        String chosen = Arrays.stream(table.getSelectionIndices()).sorted().mapToObj(at -> shown.lines().get(at).text())
                .collect(Collectors.joining(System.lineSeparator()));
        if (!chosen.isEmpty()) {
            Clipboard clipboard = new Clipboard(table.getDisplay());
            clipboard.setContents(new Object[] {chosen}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        }
    }
}
