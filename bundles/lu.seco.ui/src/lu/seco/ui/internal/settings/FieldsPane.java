// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import lu.seco.core.settings.SettingPage;
import lu.seco.ui.internal.app.Ids;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** The settings of a page, or those found, below one another. */
final class FieldsPane {

    /** What the page of each channel tries out. */
    private static final Map<SettingPage, String> CHANNELS = Map.of(SettingPage.MAIL, "mail", SettingPage.WEBHOOK, "webhook");

    /** So many rows are built without a pause. */
    private static final int SLICE = 4;

    private final ScrolledComposite scroll;
    private final SettingsPresenter presenter;
    private final Consumer<String> command;
    private final List<FieldRow> rows = new ArrayList<>();
    private Composite body;
    private Optional<Label> channel = Optional.empty();
    private Optional<Button> channelTest = Optional.empty();
    private List<Object> built = List.of();
    private Optional<SettingsShown> latest = Optional.empty();

    /** @param command carries out a command of the window by its id */
    FieldsPane(Composite parent, SettingsPresenter presenter, Consumer<String> command) {
        this.presenter = Objects.requireNonNull(presenter, "presenter");
        this.command = Objects.requireNonNull(command, "command");
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.BORDER);
        scroll.setData(Ids.WIDGET, "settings.fields");
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.setShowFocusedControl(true);
        scroll.getVerticalBar().setIncrement(24);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(scroll);
        scroll.addListener(SWT.Resize, event -> measure());
    }

    void show(SettingsShown shown, boolean anew) {
        latest = Optional.of(shown);
        List<Object> wanted = identity(shown);
        if (!wanted.equals(built)) {
            built = wanted;
            build();
        } else {
            for (int at = 0; at < rows.size(); at++) {
                rows.get(at).show(shown.fields().get(at), anew);
            }
        }
        channelTest.ifPresent(button -> button.setEnabled(!shown.edited()));
        measure();
    }

    /** What says that the rows are still those. */
    private static List<Object> identity(SettingsShown shown) {
        List<Object> identity = new ArrayList<>(shown.fields().stream().map(FieldShown::key).toList());
        identity.addAll(shown.secrets());
        identity.add(shown.page());
        return identity;
    }

    private void build() {
        scroll.setRedraw(false);
        rows.clear();
        channel = Optional.empty();
        channelTest = Optional.empty();
        if (body != null) {
            body.dispose();
        }
        body = new Composite(scroll, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(10, 8).spacing(0, 6).applyTo(body);
        scroll.setContent(body);
        scroll.setOrigin(0, 0);
        grow(body);
        scroll.setRedraw(true);
    }

    /** Builds a few rows and comes back for the rest: a person sees the first at once, and the window answers meanwhile. */
    private void grow(Composite mine) {
        if (mine.isDisposed() || latest.isEmpty()) {
            return;
        }
        SettingsShown shown = latest.get();
        int end = Math.min(shown.fields().size(), rows.size() + SLICE);
        while (rows.size() < end) {
            FieldShown field = shown.fields().get(rows.size());
            if (shown.page().isEmpty() && (rows.isEmpty() || shown.fields().get(rows.size() - 1).page() != field.page())) {
                heading(field.page());
            }
            rows.add(new FieldRow(body, presenter, field));
        }
        if (end < shown.fields().size()) {
            mine.getDisplay().asyncExec(() -> grow(mine));
        } else {
            shown.secrets().forEach(secret -> new SecretRow(body, presenter, secret));
            shown.page().ifPresent(this::trials);
            channelTest.ifPresent(button -> button.setEnabled(!shown.edited()));
        }
        measure();
        // where the rows fit without scrolling the size stays the same, and nobody else would lay them out
        mine.layout();
    }

    private void heading(SettingPage page) {
        Label heading = new Label(body, SWT.NONE);
        heading.setText(presenter.wording().page(page));
        heading.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.HEADER_FONT));
    }

    private void trials(SettingPage page) {
        SettingsWords words = presenter.wording().words();
        if (CHANNELS.containsKey(page)) {
            String id = CHANNELS.get(page);
            Button button = new Button(body, SWT.PUSH);
            button.setText(page == SettingPage.MAIL ? words.mail_test_label : words.webhook_test_label);
            button.setData(Ids.WIDGET, "settings.channel." + id);
            button.setToolTipText(words.channel_test_tip);
            button.addListener(SWT.Selection, event -> presenter.tryChannel(id));
            Label outcome = FieldRow.sentence(body, words.channel_test_tip);
            outcome.setData(Ids.WIDGET, "settings.channel.outcome." + id);
            channel = Optional.of(outcome);
            channelTest = Optional.of(button);
        } else if (page == SettingPage.SOFIE) {
            Button button = new Button(body, SWT.PUSH);
            button.setText(words.sofie_test_label);
            button.setData(Ids.WIDGET, "settings.sofie.test");
            button.addListener(SWT.Selection, event -> command.accept("lu.seco.ui.command.diagnosis.test"));
        }
    }

    void outcome(String about, String sentence) {
        rows.stream().filter(row -> row.key().equals(about)).findFirst().ifPresent(row -> row.outcome(sentence));
        if (CHANNELS.containsValue(about)) {
            channel.ifPresent(label -> {
                label.setText(sentence);
                label.requestLayout();
            });
        }
        measure();
    }

    private void measure() {
        Rectangle area = scroll.getClientArea();
        if (body != null && !body.isDisposed() && area.width > 0) {
            // never wider than what is seen: there is no bar to move it sideways
            scroll.setMinSize(0, body.computeSize(area.width, SWT.DEFAULT).y);
        }
    }
}
