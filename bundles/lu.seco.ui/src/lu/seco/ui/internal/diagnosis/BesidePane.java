// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import lu.seco.core.journal.Subject;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.runs.RunsPane;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;

/** What is beside the findings: the lines around the chosen one, the logs, the runs of SOFiE, the self-test. Each is built for the first who looks at it. */
final class BesidePane {

    private final TabFolder tabs;
    private final Room room;
    private final DiagnosisWords words;
    private final LevelIcons icons;
    private final Consumer<Path> opener;
    private final Consumer<Subject> reveal;
    private final TabItem aroundTab;
    private final TabItem logTab;
    private final TabItem runsTab;
    private final TabItem testTab;
    private final AroundPane around;
    private Optional<LogPane> log = Optional.empty();
    private Optional<LogPresenter> logPresenter = Optional.empty();
    private Optional<RunsPane> runs = Optional.empty();
    private Optional<TestPane> test = Optional.empty();
    private Optional<FindingsShown.Test> latest = Optional.empty();

    /**
     * The log is in front.
     *
     * @param opener hands a file or folder to the system
     * @param reveal leads to a report
     * @param first whether the lines where a finding was seen first are wanted
     */
    BesidePane(Composite parent, Room room, LevelIcons icons, Consumer<Path> opener, Consumer<Subject> reveal, Consumer<Boolean> first) {
        this.room = room;
        this.icons = icons;
        this.opener = opener;
        this.reveal = reveal;
        words = room.language().words(DiagnosisWords.class);
        tabs = new TabFolder(parent, SWT.TOP);
        tabs.setData(Ids.WIDGET, "diagnosis.tabs");
        aroundTab = tab(words.tab_around);
        logTab = tab(words.tab_log);
        runsTab = tab(words.tab_runs);
        testTab = tab(words.tab_test);
        around = new AroundPane(tabs, words, icons, first, this::go);
        aroundTab.setControl(around.control());
        tabs.setSelection(logTab);
        tabs.addListener(SWT.Selection, event -> looked());
    }

    private TabItem tab(String label) {
        TabItem tab = new TabItem(tabs, SWT.NONE);
        tab.setText(label);
        return tab;
    }

    AroundPane around() {
        return around;
    }

    /** The self-test has news. */
    void tested(FindingsShown.Test shown) {
        latest = Optional.of(shown);
        test.ifPresent(pane -> pane.show(shown));
    }

    private void test() {
        if (test.isEmpty()) {
            TestPane pane = new TestPane(tabs, words, icons);
            test = Optional.of(pane);
            testTab.setControl(pane.control());
            latest.ifPresent(pane::show);
        }
    }

    /** A person has chosen a finding: its lines come to the front, unless they look at something else than lines. */
    void chosen() {
        if (!around.empty() && front(logTab)) {
            tabs.setSelection(aroundTab);
        }
    }

    private boolean front(TabItem tab) {
        return tabs.getSelectionIndex() == tabs.indexOf(tab);
    }

    private void looked() {
        if (front(logTab)) {
            log();
        } else if (front(runsTab)) {
            runs();
        } else if (front(testTab)) {
            test();
        }
    }

    /** The log, built if nobody has looked at it yet. */
    LogPane log() {
        if (log.isEmpty()) {
            LogPane pane = new LogPane(tabs, words, icons, opener);
            LogPresenter presenter = new LogPresenter(room, room.work("logs"), pane);
            log = Optional.of(pane);
            logPresenter = Optional.of(presenter);
            logTab.setControl(pane.control());
            pane.open(presenter);
        }
        return log.get();
    }

    private RunsPane runs() {
        if (runs.isEmpty()) {
            RunsPane pane = new RunsPane(tabs, room, reveal);
            runs = Optional.of(pane);
            runsTab.setControl(pane.control());
        }
        return runs.get();
    }

    /** Brings the log to the front. */
    LogPane showLog() {
        tabs.setSelection(logTab);
        return log();
    }

    /** Brings the runs to the front and the keyboard into them. */
    void showRuns() {
        tabs.setSelection(runsTab);
        runs().focus();
    }

    /** Brings the self-test to the front. */
    void showTest() {
        tabs.setSelection(testTab);
        test();
    }

    private void go(AroundShown.Place place) {
        showLog().go(place.log(), place.offset());
    }

    void refresh() {
        logPresenter.ifPresent(LogPresenter::refresh);
        runs.ifPresent(RunsPane::refresh);
    }

    void close() {
        logPresenter.ifPresent(LogPresenter::close);
    }
}
