// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.staging;

import java.util.Objects;
import java.util.Optional;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.app.Layouts;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Icons;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** The selected file: what it holds on the left, its records, findings and what differs from before on the right. */
final class PreviewPane {

    private final StagingWords words;
    private final StagingCard cards;
    private final Composite body;
    private final Label note;
    private final CardPane card;
    private final PreviewTabs tabs;
    private Optional<StagedRow> wanted = Optional.empty();
    private boolean pending;

    PreviewPane(Composite parent, Room room, JudgementIcons judgements, Layouts layouts, Icons icons) {
        Objects.requireNonNull(room, "room");
        words = room.language().words(StagingWords.class);
        cards = new StagingCard(room);
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(body);
        note = new Label(body, SWT.WRAP);
        note.setData(Ids.WIDGET, "staging.note");
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).exclude(true).applyTo(note);
        SashForm sash = new SashForm(body, SWT.HORIZONTAL);
        sash.setSashWidth(8);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        card = new CardPane(sash, judgements);
        tabs = new PreviewTabs(sash, room, layouts, icons);
        Weights.keep(sash, "staging.preview", layouts, 36, 64);
    }

    void show(Optional<StagedRow> row, String told) {
        String plain = told.replace("&", "&&");
        if (!plain.equals(note.getText())) {
            note.setText(plain);
            note.setVisible(!told.isEmpty());
            ((GridData) note.getLayoutData()).exclude = told.isEmpty();
            note.requestLayout();
        }
        wanted = row;
        if (!pending) {
            // who goes through the rows with the keys is not held up by what they pass
            pending = true;
            body.getDisplay().asyncExec(this::card);
        }
        tabs.show(row);
    }

    /** Reads the records again. */
    void again() {
        tabs.again();
    }

    private void card() {
        pending = false;
        if (!body.isDisposed()) {
            wanted.ifPresentOrElse(one -> card.show(cards.of(one)), () -> card.say(words.preview_nothing_text));
        }
    }
}
