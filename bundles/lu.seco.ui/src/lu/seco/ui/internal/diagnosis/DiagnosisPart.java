// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import jakarta.annotation.PostConstruct;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import lu.seco.core.journal.Subject;
import lu.seco.ui.internal.app.Layouts;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.ErrorReporter;
import lu.seco.ui.internal.common.Icons;
import lu.seco.ui.internal.common.Refreshable;
import lu.seco.ui.internal.common.Reveals;
import lu.seco.ui.internal.common.Searchable;
import lu.seco.ui.internal.help.Browser;
import lu.seco.ui.internal.l10n.Language;
import lu.seco.ui.internal.open.Launcher;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.workbench.modeling.ESelectionService;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** <i>Diagnostic</i>: what was found and what to do; lines, logs, runs and self-test beside it; and what support needs. */
public final class DiagnosisPart implements Refreshable, Searchable {

    private static final String WEIGHT = "diagnosis.weight";
    private static final String ADMIN = "diagnosis.admin";
    private static final int LEFT = 440;
    private static final int WHOLE = 1000;
    private static final int LEAST = 100;

    private final Function<Language, Asking> askings;
    private Room room;
    private Asking asking;
    private ErrorReporter errors;
    private Launcher launcher;
    private Composite body;
    private FindingsPane findingsPane;
    private BesidePane beside;
    private FindingsPresenter findings;
    private FindingPresenter finding;
    private AnalysisPresenter analysis;
    private Optional<SupportDesk> support = Optional.empty();
    private Supplier<SupportDesk> desk;

    public DiagnosisPart() {
        this(Asking::system);
    }

    /** @param askings makes what asks a person, instead of the dialogs of the system */
    DiagnosisPart(Function<Language, Asking> askings) {
        this.askings = askings;
    }

    @PostConstruct
    void build(Composite parent, Room given, Icons drawings, Layouts layouts, ErrorReporter reporter,
            @org.eclipse.e4.core.di.annotations.Optional Launcher system, Browser browser,
            @org.eclipse.e4.core.di.annotations.Optional Reveals reveals, @org.eclipse.e4.core.di.annotations.Optional ESelectionService selection) {
        room = given;
        asking = askings.apply(room.language());
        errors = reporter;
        launcher = system == null ? path -> Program.launch(path.toString()) : system;
        LevelIcons icons = new LevelIcons(drawings, parent.getDisplay());
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(body);
        SashForm sash = new SashForm(body, SWT.HORIZONTAL | SWT.SMOOTH);
        // what is below is whole at any height, the lists give way; and nobody measures a long text only to hear that it would like more room
        GridDataFactory.fillDefaults().grab(true, true).hint(LEAST, LEAST).applyTo(sash);
        findingsPane = new FindingsPane(sash, room.language(), icons, new Wishes(reveals, layouts),
                (title, question) -> asking.agrees(shell(), title, question));
        beside = new BesidePane(sash, room, icons, this::launch, subject -> open(reveals, subject), first -> finding.first(first));
        int left = weight(layouts);
        sash.setWeights(left, WHOLE - left);
        desk = () -> desk(browser, Optional.ofNullable(selection));
        present(layouts);
        body.addDisposeListener(event -> {
            layouts.keep(WEIGHT, Integer.toString(sash.getWeights()[0]));
            findings.close();
            finding.close();
            analysis.close();
            beside.close();
            support.ifPresent(SupportDesk::close);
            icons.dispose();
        });
    }

    private void present(Layouts layouts) {
        finding = new FindingPresenter(room, room.work("finding"), new Cards(findingsPane.card(), beside.around()), System.getProperty("user.name", ""));
        boolean admin = Boolean.parseBoolean(layouts.kept(ADMIN, "false"));
        findingsPane.card().admin(admin);
        finding.admin(admin);
        findingsPane.onSelect(finding::choose, beside::chosen);
        findings = new FindingsPresenter(room, room.work("findings"), room.work("checks"), shown -> {
            findingsPane.show(shown);
            beside.tested(shown.test());
        });
        findingsPane.head().onTest(this::test, findings::cancel);
        analysis = new AnalysisPresenter(room, room.work("analysis"), shown -> {
            if (!body.isDisposed()) {
                findingsPane.analysis(shown);
            }
        });
        findingsPane.head().onAnalyse(room.language().words(DiagnosisWords.class), this::analyse);
        findingsPane.bar().on(analysis::cancel, this::export, analysis::close);
        LogDrop.on(body, analysis::analyse);
        // the log and what support needs in turns of their own: what was found is there at once, and nobody waits for all of it
        room.ui().execute(() -> {
            if (!body.isDisposed()) {
                support();
            }
        });
        room.ui().execute(() -> {
            if (!body.isDisposed()) {
                beside.log();
            }
        });
    }

    private SupportDesk desk(Browser browser, Optional<ESelectionService> selection) {
        Label line = new Label(body, SWT.SEPARATOR | SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        SupportStrip strip = new SupportStrip(body, room.language().words(DiagnosisWords.class));
        strip.onMail(browser::write);
        SupportDesk made = new SupportDesk(room, strip, this::launch, selection, findingsPane.card()::touched);
        Bundle bundle = FrameworkUtil.getBundle(DiagnosisPart.class);
        made.open(Optional.ofNullable(bundle).map(known -> known.getVersion().toString()), this::supportBundle);
        body.layout();
        return made;
    }

    /** What support needs, built for the first who asks. */
    private SupportDesk support() {
        if (support.isEmpty()) {
            support = Optional.of(desk.get());
        }
        return support.get();
    }

    private static int weight(Layouts layouts) {
        String kept = layouts.kept(WEIGHT, "");
        return kept.matches("[1-9][0-9]{2}") ? Integer.parseInt(kept) : LEFT;
    }

    private Shell shell() {
        return body.getShell();
    }

    private static void open(Reveals reveals, Subject subject) {
        if (reveals != null) {
            reveals.reveal(subject);
        }
    }

    @Focus
    void focus() {
        findingsPane.focus();
    }

    @Override
    public void refresh() {
        findings.refresh();
        beside.refresh();
        support.ifPresent(SupportDesk::refresh);
    }

    @Override
    public void search() {
        beside.showLog().search();
    }

    /** Tests the installation. */
    public void test() {
        beside.showTest();
        findings.test();
    }

    /** Follows the log, or not any more. */
    public void toggleFollow() {
        beside.showLog().toggleFollow();
    }

    /** Shows the runs of SOFiE. */
    public void showRuns() {
        beside.showRuns();
    }

    /** Asks for logs, and analyses them. */
    public void analyse() {
        analyse(false);
    }

    private void analyse(boolean folder) {
        analysis.analyse(asking.logs(shell(), folder));
    }

    private void export() {
        if (analysis.exportable()) {
            asking.export(shell()).ifPresent(analysis::export);
        }
    }

    /** Shows what the support bundle holds, and saves or sends it. */
    public void supportBundle() {
        support().ask(shell(), asking);
    }

    private void launch(Path path) {
        if (!launcher.launch(path)) {
            errors.sorry(room.language().text(room.language().words(DiagnosisWords.class).open_failed, path));
        }
    }

    /** What a person wants of the finding in front. */
    private final class Wishes implements FindingCard.Wishes {

        private final Reveals reveals;
        private final Layouts layouts;

        Wishes(Reveals reveals, Layouts layouts) {
            this.reveals = reveals;
            this.layouts = layouts;
        }

        @Override
        public void act(CardShown.Deed deed) {
            finding.act(deed);
        }

        @Override
        public void done() {
            finding.done();
        }

        @Override
        public void admin(boolean wanted) {
            layouts.keep(ADMIN, Boolean.toString(wanted));
            finding.admin(wanted);
        }

        @Override
        public void open(Subject report) {
            DiagnosisPart.open(reveals, report);
        }
    }
}
