// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.Subject;
import lu.seco.core.notice.BundleSender.Who;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.l10n.Language;
import org.eclipse.e4.ui.workbench.modeling.ESelectionService;
import org.eclipse.swt.widgets.Shell;

/** The strip for support with its bundle: what it can be about, the dialog that shows it, and what becomes of it. */
final class SupportDesk {

    private static final int MOST_REPORTS = 5;

    private final SupportPresenter presenter;
    private final SupportStrip strip;
    private final Language language;
    private final Optional<ESelectionService> selection;
    private final Supplier<List<CardShown.Touched>> touched;

    /**
     * Nothing is written yet.
     *
     * @param launch hands a folder to the system
     * @param selection knows the report that is selected in <i>Envois</i>
     * @param touched the reports that the finding in front touched
     */
    SupportDesk(Room room, SupportStrip strip, Consumer<Path> launch, Optional<ESelectionService> selection, Supplier<List<CardShown.Touched>> touched) {
        this.strip = Objects.requireNonNull(strip, "strip");
        this.selection = Objects.requireNonNull(selection, "selection");
        this.touched = Objects.requireNonNull(touched, "touched");
        language = room.language();
        presenter = new SupportPresenter(room, room.work("support"), room.work("preview"), strip, System.getProperty("user.name", ""));
        strip.onOpen(launch);
    }

    /**
     * Begins.
     *
     * @param version of SeCo; empty if unknown
     * @param wanted what the button does
     */
    void open(Optional<String> version, Runnable wanted) {
        strip.versions(presenter.versions(version));
        strip.onWrite(wanted);
        presenter.contact();
    }

    void refresh() {
        presenter.contact();
    }

    void close() {
        presenter.close();
    }

    /** Shows what would leave. */
    void ask(Shell shell, Asking asking) {
        if (presenter.writing()) {
            return;
        }
        new BundleDialog(shell, language, choices(), presenter.addressees(), new BundleDialog.Wishes() {
            @Override
            public void preview(Optional<Subject> subject, BundleView view) {
                presenter.preview(subject, view);
            }

            @Override
            public void save(Optional<Subject> subject) {
                asking.folder(shell).ifPresent(folder -> presenter.write(subject, folder));
            }

            @Override
            public void send(Optional<Subject> subject, Who to) {
                presenter.send(subject, to);
            }
        }).open();
    }

    private List<BundleChoice> choices() {
        DiagnosisWords words = language.words(DiagnosisWords.class);
        Map<String, String> reports = new LinkedHashMap<>();
        selected().forEach(report -> reports.put(report.id(), report.file().name()));
        touched.get().stream().limit(MOST_REPORTS).forEach(report -> reports.putIfAbsent(report.subject().id(), report.name()));
        List<BundleChoice> choices = new ArrayList<>(List.of(new BundleChoice(words.bundle_days, Optional.empty())));
        reports.forEach((id, name) -> choices.add(new BundleChoice(language.text(words.bundle_report, name), Optional.of(Subject.report(id)))));
        return choices;
    }

    /** What is selected in <i>Envois</i>. */
    private List<Report> selected() {
        Object chosen = selection.map(service -> service.getSelection(Ids.PART_SENT)).orElse(null);
        Collection<?> all = chosen instanceof Collection<?> many ? many : chosen == null ? List.of() : List.of(chosen);
        return all.stream().filter(Report.class::isInstance).map(Report.class::cast).limit(MOST_REPORTS).toList();
    }
}
