// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.staging;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.file.FileComparison;
import lu.seco.core.staging.StagedFile;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.app.Layouts;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.changes.ChangesPane;
import lu.seco.ui.internal.changes.ChangesWords;
import lu.seco.ui.internal.changes.Earlier;
import lu.seco.ui.internal.checks.CheckPane;
import lu.seco.ui.internal.checks.CheckSubject;
import lu.seco.ui.internal.common.Icons;
import lu.seco.ui.internal.l10n.Language;
import lu.seco.ui.internal.records.Masking;
import lu.seco.ui.internal.records.RecordsPane;
import lu.seco.ui.internal.records.Source;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;

/** What a person looks through before they release a file: its records, what the check found, what differs from what was sent before. */
final class PreviewTabs {

    private static final int RECORDS = 0;
    private static final int CHECKS = 1;
    private static final int CHANGES = 2;

    private final Language language;
    private final ChangesWords words;
    private final TabFolder tabs;
    private final RecordsPane records;
    private final CheckPane checks;
    private final ChangesPane changes;
    private Optional<StagedRow> shown = Optional.empty();

    PreviewTabs(Composite parent, Room room, Layouts layouts, Icons icons) {
        language = Objects.requireNonNull(room, "room").language();
        words = language.words(ChangesWords.class);
        Masking masking = new Masking(room);
        tabs = new TabFolder(parent, SWT.NONE);
        tabs.setData(Ids.WIDGET, "staging.tabs");
        records = new RecordsPane(tabs, room, masking, "staging.records");
        tab(language.words(StagingWords.class).preview_records_label, records.control());
        TabItem second = new TabItem(tabs, SWT.NONE);
        checks = new CheckPane(tabs, room, masking, layouts, icons, this::reveal, second::setText, "staging.checks");
        second.setControl(checks.control());
        changes = new ChangesPane(tabs, room, masking, layouts, "staging.changes");
        tab(words.tab_label, changes.control());
        tabs.addListener(SWT.Selection, event -> looked());
    }

    private void tab(String title, Control control) {
        TabItem item = new TabItem(tabs, SWT.NONE);
        item.setText(title);
        item.setControl(control);
    }

    void show(Optional<StagedRow> row) {
        shown = row;
        checks.show(row.map(PreviewTabs::checked));
        changes.show(row.map(PreviewTabs::source), row.flatMap(one -> one.file().content()).map(this::earlier).orElse(List.of()));
        looked();
    }

    /** A file is read for those who look. */
    private void looked() {
        int front = tabs.getSelectionIndex();
        if (front == RECORDS) {
            records.show(shown.map(PreviewTabs::source));
        }
        checks.front(front == CHECKS);
        changes.front(front == CHANGES);
    }

    /** Leads from a finding to its record. */
    private void reveal(long line) {
        tabs.setSelection(RECORDS);
        looked();
        records.reveal(line);
    }

    /** Reads again what is looked at. */
    void again() {
        switch (tabs.getSelectionIndex()) {
            case CHECKS -> checks.again();
            case CHANGES -> changes.again();
            default -> records.again();
        }
    }

    /** The same content need not be read anew because something else about the file changed. */
    private static Source source(StagedRow row) {
        StagedFile file = row.file();
        return new Source(List.of(row.id(), file.file(), file.content().map(StagedFile.Content::sha256)), file.name(), row.kind(),
                () -> Optional.of(file.file()));
    }

    private static CheckSubject checked(StagedRow row) {
        StagedFile file = row.file();
        Optional<CheckSubject.Done> done = row.check()
                .map(report -> new CheckSubject.Done(report, file.content().map(StagedFile.Content::findings).orElse(List.of())));
        return new CheckSubject(source(row), file.size(), () -> Optional.of(file.recognition()), done);
    }

    private List<Earlier> earlier(StagedFile.Content content) {
        List<Earlier> earlier = new ArrayList<>();
        content.before().ifPresent(before -> earlier.add(new Earlier(before.reportId(), month(before)
                .map(month -> language.text(words.against_before, month)).orElse(words.against_earlier), Optional.of(before))));
        content.same().ifPresent(same -> earlier.add(new Earlier(same.reportId(), month(same)
                .map(month -> language.text(words.against_same, month)).orElse(words.against_earlier), Optional.of(same))));
        return earlier;
    }

    private Optional<String> month(FileComparison comparison) {
        return comparison.period().map(language.formats()::month);
    }
}
