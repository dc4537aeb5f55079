// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import jakarta.annotation.PostConstruct;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import lu.seco.ui.internal.app.Layouts;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.ErrorReporter;
import lu.seco.ui.internal.common.Icons;
import lu.seco.ui.internal.common.Refreshable;
import lu.seco.ui.internal.common.Searchable;
import lu.seco.ui.internal.help.Browser;
import lu.seco.ui.internal.open.Launcher;
import org.eclipse.core.runtime.ILog;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** <i>Diagnostic</i>: what was found, the logs, and what support needs. */
public final class DiagnosisPart implements Refreshable, Searchable {

    private static final Duration CHECK_LIMIT = Duration.ofSeconds(60);
    private static final String WEIGHT = "diagnosis.weight";
    private static final int THIRD = 340;
    private static final int WHOLE = 1000;
    private static final int LEAST = 100;

    private final Function<Shell, Optional<Path>> asker;
    private Room room;
    private DiagnosisWords words;
    private ErrorReporter errors;
    private Launcher launcher;
    private Composite body;
    private FindingsPane findingsPane;
    private Composite beside;
    private LevelIcons icons;
    private Optional<LogPane> logPane = Optional.empty();
    private FindingsPresenter findings;
    private Optional<LogPresenter> logs = Optional.empty();
    private SupportPresenter support;

    public DiagnosisPart() {
        asker = this::ask;
    }

    /** @param asker asks for a folder, instead of the dialog of the system */
    DiagnosisPart(Function<Shell, Optional<Path>> asker) {
        this.asker = asker;
    }

    @PostConstruct
    void build(Composite parent, Room given, Icons drawings, Layouts layouts, ErrorReporter reporter,
            @org.eclipse.e4.core.di.annotations.Optional Launcher system, Browser browser) {
        room = given;
        words = room.language().words(DiagnosisWords.class);
        errors = reporter;
        launcher = system == null ? path -> Program.launch(path.toString()) : system;
        icons = new LevelIcons(drawings, parent.getDisplay());
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(body);
        SashForm sash = new SashForm(body, SWT.HORIZONTAL | SWT.SMOOTH);
        // what is below is whole at any height, the lists give way; and nobody measures a long text only to hear that it would like more room
        GridDataFactory.fillDefaults().grab(true, true).hint(LEAST, LEAST).applyTo(sash);
        findingsPane = new FindingsPane(sash, words, icons);
        beside = new Composite(sash, SWT.NONE);
        beside.setLayout(new FillLayout());
        int left = weight(layouts);
        sash.setWeights(left, WHOLE - left);
        Label line = new Label(body, SWT.SEPARATOR | SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        SupportStrip strip = new SupportStrip(body, words);
        strip.onMail(browser::write);
        open(strip);
        body.addDisposeListener(event -> {
            layouts.keep(WEIGHT, Integer.toString(sash.getWeights()[0]));
            findings.close();
            logs.ifPresent(LogPresenter::close);
            support.close();
            icons.dispose();
        });
    }

    private void open(SupportStrip strip) {
        findings = new FindingsPresenter(room, room.work("findings"), room.work("checks"), new CheckRunner(CHECK_LIMIT), findingsPane,
                (what, error) -> ILog.of(DiagnosisPart.class).error(what, error));
        findingsPane.onTest(findings::test, findings::cancel);
        support = new SupportPresenter(room, room.work("support"), strip);
        Bundle bundle = FrameworkUtil.getBundle(DiagnosisPart.class);
        strip.versions(support.versions(Optional.ofNullable(bundle).map(known -> known.getVersion().toString())));
        support.contact();
        strip.onWrite(this::supportBundle);
        strip.onOpen(this::launch);
        // who opens this view wants to know how it is now; a check changes nothing
        findings.test();
        // the log in a turn of its own: what was found is there at once, and nobody waits for both
        room.ui().execute(() -> {
            if (!body.isDisposed()) {
                log();
            }
        });
    }

    private LogPane log() {
        if (logPane.isEmpty()) {
            LogPane pane = new LogPane(beside, words, icons, this::launch);
            LogPresenter presenter = new LogPresenter(room, room.work("logs"), pane);
            logPane = Optional.of(pane);
            logs = Optional.of(presenter);
            beside.layout();
            pane.open(presenter);
        }
        return logPane.get();
    }

    private static int weight(Layouts layouts) {
        String kept = layouts.kept(WEIGHT, "");
        return kept.matches("[1-9][0-9]{2}") ? Integer.parseInt(kept) : THIRD;
    }

    @Focus
    void focus() {
        findingsPane.focus();
    }

    @Override
    public void refresh() {
        findings.refresh();
        logs.ifPresent(LogPresenter::refresh);
        support.contact();
    }

    @Override
    public void search() {
        log().search();
    }

    /** Tests the installation. */
    public void test() {
        findings.test();
    }

    /** Follows the log, or not any more. */
    public void toggleFollow() {
        log().toggleFollow();
    }

    /** Asks for a folder, and writes the support bundle into it. */
    public void supportBundle() {
        if (!support.writing()) {
            asker.apply(body.getShell()).ifPresent(support::write);
        }
    }

    private Optional<Path> ask(Shell shell) {
        DirectoryDialog dialog = new DirectoryDialog(shell, SWT.SAVE);
        dialog.setText(words.support_button);
        dialog.setMessage(words.support_folder_text);
        dialog.setFilterPath(System.getProperty("user.home", ""));
        return Optional.ofNullable(dialog.open()).map(Path::of);
    }

    private void launch(Path path) {
        if (!launcher.launch(path)) {
            errors.sorry(room.language().text(words.open_failed, path));
        }
    }
}
