// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.detail;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.journal.StoredFile;
import lu.seco.ui.internal.app.Layouts;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.changes.ChangesPane;
import lu.seco.ui.internal.changes.ChangesWords;
import lu.seco.ui.internal.changes.Earlier;
import lu.seco.ui.internal.checks.CheckPane;
import lu.seco.ui.internal.checks.CheckSubject;
import lu.seco.ui.internal.common.Icons;
import lu.seco.ui.internal.records.Masking;
import lu.seco.ui.internal.records.RecordsPane;
import lu.seco.ui.internal.records.Source;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;

/**
 * The tabs that tell of a file's content: its records, what a check of it finds, and what differs from the report that it probably corrects. A file is
 * read for those who look.
 */
final class ContentTabs {

    private final TabFolder tabs;
    private final Room room;
    private final Layouts layouts;
    private final Masking masking;
    private final ChangesWords words;
    private final TabItem contentTab;
    private Optional<RecordsPane> content = Optional.empty();
    private Optional<CheckPane> checks = Optional.empty();
    private Optional<ChangesPane> changes = Optional.empty();
    private Optional<TabItem> checksTab = Optional.empty();
    private Optional<TabItem> changesTab = Optional.empty();
    private Optional<Detail> shown = Optional.empty();

    /** Puts the records behind the tabs that are there. */
    ContentTabs(TabFolder tabs, Room room, Layouts layouts) {
        this.tabs = Objects.requireNonNull(tabs, "tabs");
        this.room = Objects.requireNonNull(room, "room");
        this.layouts = Objects.requireNonNull(layouts, "layouts");
        words = room.language().words(ChangesWords.class);
        masking = new Masking(room);
        contentTab = new TabItem(tabs, SWT.NONE);
        contentTab.setText(room.language().words(DetailWords.class).content_tab_label);
        tabs.addListener(SWT.Selection, event -> looked());
    }

    /** Puts what concerns only sent files behind the tabs that are there. */
    void sent(Icons icons) {
        TabItem tab = new TabItem(tabs, SWT.NONE);
        CheckPane pane = new CheckPane(tabs, room, masking, layouts, icons, this::reveal, tab::setText, "detail.checks");
        tab.setControl(pane.control());
        checksTab = Optional.of(tab);
        checks = Optional.of(pane);
    }

    /** Whether persons are masked in these tabs, and in those beside them. */
    Masking masking() {
        return masking;
    }

    void show(Detail detail) {
        shown = Optional.of(detail);
        if (checks.isPresent()) {
            correction(detail);
        }
        checks.ifPresent(pane -> pane.show(Optional.of(checked(detail))));
        looked();
    }

    /** Only a probable correction has something it is compared with. */
    private void correction(Detail detail) {
        if (detail.corrects().isPresent() && changesTab.isEmpty()) {
            TabItem tab = new TabItem(tabs, SWT.NONE);
            tab.setText(words.tab_label);
            ChangesPane pane = changes.orElseGet(() -> new ChangesPane(tabs, room, masking, layouts, "detail.changes"));
            tab.setControl(pane.control());
            changes = Optional.of(pane);
            changesTab = Optional.of(tab);
        } else if (detail.corrects().isEmpty() && changesTab.isPresent()) {
            changesTab.get().dispose();
            changesTab = Optional.empty();
        }
        List<Earlier> earlier = detail.corrects().stream().map(id -> new Earlier(id, words.against_corrected, Optional.empty())).toList();
        changes.ifPresent(pane -> pane.show(earlier.isEmpty() ? Optional.empty() : Optional.of(source(detail)), earlier));
    }

    /** Built for the first who looks at it, so that the pane opens at once. */
    private RecordsPane content() {
        if (content.isEmpty()) {
            content = Optional.of(new RecordsPane(tabs, room, masking, "detail.content"));
            contentTab.setControl(content.get().control());
        }
        return content.get();
    }

    private void looked() {
        if (front(Optional.of(contentTab))) {
            shown.ifPresent(detail -> content().show(Optional.of(source(detail))));
        }
        checks.ifPresent(pane -> pane.front(front(checksTab)));
        changes.ifPresent(pane -> pane.front(front(changesTab)));
    }

    private boolean front(Optional<TabItem> tab) {
        return tab.isPresent() && tabs.getSelectionIndex() == tabs.indexOf(tab.get());
    }

    /** Leads from a finding to its record. */
    private void reveal(long line) {
        tabs.setSelection(contentTab);
        looked();
        content().reveal(line);
    }

    /** Reads again what is looked at. */
    void again() {
        if (shown.isPresent() && front(Optional.of(contentTab))) {
            content().again();
        } else if (shown.isPresent() && front(checksTab)) {
            checks.ifPresent(CheckPane::again);
        } else if (shown.isPresent() && front(changesTab)) {
            changes.ifPresent(ChangesPane::again);
        }
    }

    private Source source(Detail detail) {
        StoredFile file = detail.file();
        return new Source(file, file.name(), detail.kind(), () -> room.engine().contents().flatMap(store -> store.find(file.sha256())));
    }

    private CheckSubject checked(Detail detail) {
        StoredFile file = detail.file();
        return new CheckSubject(source(detail), file.size(),
                () -> room.engine().knowledge().map(known -> known.recognise(file.officialName().orElse(file.name()))), Optional.empty());
    }
}
