// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.certificate;

import jakarta.annotation.PostConstruct;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.validity.Ending;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.app.Layouts;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.ErrorReporter;
import lu.seco.ui.internal.common.Icons;
import lu.seco.ui.internal.common.Refreshable;
import lu.seco.ui.internal.help.Browser;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** <i>Certificat</i>: what ends when, the months ahead, and how to renew it. */
public final class CertificatePart implements CertificateView, Refreshable {

    private static final double LARGE = 2.2;
    private static final int LEAST = 260;

    private final Map<String, EndingPane> panes = new LinkedHashMap<>();
    private final Map<String, GuidePane> guidePanes = new LinkedHashMap<>();
    private Room room;
    private CertificateWords words;
    private Icons icons;
    private ErrorReporter errors;
    private ScrolledComposite scroll;
    private Composite page;
    private Label icon;
    private Prose headline;
    private Label told;
    private Composite cards;
    private HorizonCanvas horizon;
    private Composite picture;
    private Composite guides;
    private Prose source;
    private Font large;
    private int fitted;
    private List<String> built = List.of();
    private Optional<CertificateShown> seen = Optional.empty();
    private Button password;
    private Button end;
    private CertificatePresenter presenter;

    @PostConstruct
    void build(Composite parent, Room given, Icons drawings, Layouts layouts, ErrorReporter reporter, Browser browser) {
        room = given;
        words = room.language().words(CertificateWords.class);
        icons = drawings;
        errors = reporter;
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
        // a bar that came and went would change the width, and all of the page would be laid out once more
        scroll.setAlwaysShowScrollBars(true);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.setShowFocusedControl(true);
        page = new Composite(scroll, SWT.NONE);
        scroll.setContent(page);
        page.setLayout(new Below(24, 18, 18));
        FontDescriptor font = FontDescriptor.createFrom(JFaceResources.getDefaultFont());
        large = font.setHeight((int) Math.round(JFaceResources.getDefaultFont().getFontData()[0].getHeight() * LARGE)).setStyle(SWT.BOLD)
                .createFont(parent.getDisplay());
        buildHead();
        cards = columns();
        picture = new Composite(page, SWT.NONE);
        picture.setLayout(new Below(0, 0, 2));
        horizon = new HorizonCanvas(picture, words.horizon_name);
        Label legend = new Label(picture, SWT.WRAP | SWT.RIGHT);
        legend.setText(words.horizon_legend);
        guides = columns();
        source = new Prose(page);
        source.say(words.guide_source);
        scroll.addListener(SWT.Resize, event -> fit(false));
        presenter = new CertificatePresenter(room, room.work("certificate"), this, new Ticks(store(layouts), person()), browser, person());
        scroll.addDisposeListener(event -> {
            presenter.close();
            large.dispose();
        });
    }

    private static String person() {
        return System.getProperty("user.name", "");
    }

    private static Ticks.Store store(Layouts layouts) {
        return new Ticks.Store() {
            @Override
            public String kept(String key, String otherwise) {
                return layouts.kept(key, otherwise);
            }

            @Override
            public void keep(String key, String value) {
                layouts.keep(key, value);
                layouts.save();
            }
        };
    }

    private void buildHead() {
        Composite head = new Composite(page, SWT.NONE);
        head.setLayout(new Below(0, 0, 6));
        icon = new Label(head, SWT.NONE);
        icon.setImage(icons.good());
        icon.setLayoutData(Below.Place.BEFORE);
        headline = new Prose(head);
        headline.say(words.headline_looking);
        headline.control().setData(Ids.WIDGET, "certificate.headline");
        told = new Label(head, SWT.WRAP);
        told.setData(Ids.WIDGET, "certificate.told");
        told.setVisible(false);
    }

    private Composite columns() {
        Composite row = new Composite(page, SWT.NONE);
        row.setLayout(new Abreast(LEAST));
        return row;
    }

    @Focus
    void focus() {
        Control first = password != null ? password : horizon.control();
        first.setFocus();
    }

    @Override
    public void refresh() {
        presenter.refresh();
    }

    /** Asks on which day the password was changed. */
    public void passwordChanged() {
        DayDialog dialog = new DayDialog(scroll.getShell(), words, words.password_title, words.password_text, presenter.today(),
                presenter::whyNotChanged);
        if (dialog.open() == Window.OK) {
            presenter.passwordChanged(dialog.day());
        }
    }

    /** Asks until when the certificate holds. */
    public void certificateEnds() {
        DayDialog dialog = new DayDialog(scroll.getShell(), words, words.end_title, words.end_text, presenter.today().plusYears(1), day -> "");
        if (dialog.open() == Window.OK) {
            presenter.certificateEnds(dialog.day());
        }
    }

    @Override
    public void show(CertificateShown shown) {
        // what was ticked is as it is kept, even where nothing else changed
        if (seen.filter(shown::equals).isPresent()) {
            shown.guides().forEach(guide -> guidePanes.get(guide.item()).show(guide));
            return;
        }
        seen = Optional.of(shown);
        List<String> items = shown.cards().stream().map(EndingCard::item).toList();
        if (!items.equals(built)) {
            rebuild(shown);
            built = items;
        }
        icon.setImage(EndingPane.image(icons, shown.urgency()));
        headline.say(shown.headline());
        shown.cards().forEach(card -> panes.get(card.item()).show(card));
        shown.guides().forEach(guide -> guidePanes.get(guide.item()).show(guide));
        horizon.show(shown.horizon());
        boolean some = !items.isEmpty();
        for (Control control : new Control[] {cards, picture, guides, source.control()}) {
            control.setVisible(some);
        }
        for (Button button : new Button[] {password, end}) {
            if (button != null) {
                button.setEnabled(shown.able());
            }
        }
        fit(true);
    }

    private void rebuild(CertificateShown shown) {
        for (Composite row : new Composite[] {cards, guides}) {
            for (Control old : row.getChildren()) {
                old.dispose();
            }
        }
        panes.clear();
        guidePanes.clear();
        password = null;
        end = null;
        for (EndingCard card : shown.cards()) {
            EndingPane pane = new EndingPane(cards, card.item(), icons, large);
            panes.put(card.item(), pane);
            if (card.item().equals(Ending.PASSWORD)) {
                password = pane.button("certificate.password", words.password_button, this::passwordChanged);
            } else if (card.item().equals(Ending.CERTIFICATE)) {
                end = pane.button("certificate.end", words.end_button, this::certificateEnds);
            }
        }
        for (Guide guide : shown.guides()) {
            GuidePane pane = new GuidePane(guides, room.language(), presenter);
            pane.build(guide, "certificate.step." + guide.item());
            guidePanes.put(guide.item(), pane);
        }
    }

    @Override
    public void told(String sentence) {
        told.setText(sentence.replace("&", "&&"));
        told.setVisible(true);
        fit(true);
    }

    @Override
    public void sorry(String sentence) {
        errors.sorry(Objects.requireNonNull(sentence, "sentence"));
    }

    /** Lays the page out for its width, and lets it be as tall as it then is. */
    private void fit(boolean changed) {
        int wide = scroll.getClientArea().width;
        if (wide > 0 && (changed || wide != fitted)) {
            fitted = wide;
            scroll.setMinSize(page.computeSize(wide, SWT.DEFAULT, changed));
            page.layout(false, true);
        }
    }
}
