// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.certificate;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import lu.seco.core.validity.Ending;
import lu.seco.core.validity.Ending.Source;
import lu.seco.core.validity.Ending.Urgency;
import lu.seco.testkit.ui.Await;
import lu.seco.ui.internal.app.Layouts;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Icons;
import lu.seco.ui.internal.common.Workers;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.internal.help.Browser;
import lu.seco.ui.tests.OnScreen;
import lu.seco.ui.tests.Widgets;
import lu.seco.ui.tests.Words;
import lu.seco.ui.tests.fakes.FakeErrors;
import lu.seco.ui.tests.fakes.FakePreferences;
import lu.seco.ui.tests.fakes.FakeTexts;
import lu.seco.ui.tests.fakes.FakeValidity;
import lu.seco.ui.tests.fakes.Samples;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

public class CertificatePartUiTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 10);

    @Rule
    public final OnScreen screen = new OnScreen();

    private final EngineEvents events = new EngineEvents();
    private final Engine engine = new Engine(events);
    private final FakeValidity validity = new FakeValidity();
    private final FakeErrors errors = new FakeErrors();
    private final Workers workers = new Workers(errors);
    private final Layouts layouts = FakePreferences.layouts();
    private final List<String> pages = new CopyOnWriteArrayList<>();
    private Display display;
    private Shell shell;
    private CertificatePart part;

    @Before
    public void open() {
        display = screen.display();
        engine.bindClock(Samples.CLOCK);
        engine.bindTexts(new FakeTexts(Locale.FRENCH));
        engine.bindValidity(validity);
        validity.ends(FakeValidity.password(TODAY.plusDays(10), Source.RECORDED, Urgency.URGENT),
                FakeValidity.certificate(TODAY.plusDays(300), Urgency.CALM));
        Room room = new Room(engine, Words.language(""), workers, task -> display.asyncExec(task), "");
        shell = new Shell(display);
        shell.setLayout(new FillLayout());
        shell.setSize(1200, 700);
        part = new CertificatePart();
        part.build(shell, room, new Icons(display), layouts, errors, new Browser(room, room.work("web"), pages::add, errors));
        shell.open();
        until("the cards", () -> Widgets.find(shell, Label.class, "certificate.password.left").isPresent());
    }

    @After
    public void close() {
        shell.dispose();
        workers.close();
    }

    private void until(String what, BooleanSupplier condition) {
        Await.until(what, () -> {
            while (display.readAndDispatch()) {
                // until the queue is empty
            }
            return condition.getAsBoolean();
        });
    }

    private <C extends Control> C find(Class<C> type, String name) {
        return Widgets.find(shell, type, name).orElseThrow(() -> new AssertionError(name));
    }

    @Test
    public void theCardsSayWhatEndsWhen() {
        assertEquals("10 jours", find(Label.class, "certificate.password.left").getText());
        assertEquals("Urgent", find(Label.class, "certificate.password.urgency").getText());
        assertEquals("300 jours", find(Label.class, "certificate.certificate.left").getText());
        validity.ends(FakeValidity.unknown(Ending.CERTIFICATE));
        part.refresh();
        until("one card", () -> Widgets.find(shell, Label.class, "certificate.password.left").isEmpty());
        assertEquals("Fin inconnue", find(Label.class, "certificate.certificate.left").getText());
    }

    @Test
    public void theMonthsAheadAreDrawnInAnyThemeAndTakeTheFocus() {
        Canvas canvas = find(Canvas.class, "certificate.horizon");
        assertTrue(canvas.forceFocus());
        assertTrue(canvas.isFocusControl());
        Point size = canvas.getSize();
        assertTrue(size.toString(), size.x > 300 && size.y > 60);
        canvas.setBackground(display.getSystemColor(SWT.COLOR_BLACK));
        canvas.setForeground(display.getSystemColor(SWT.COLOR_WHITE));
        assertTrue("white on black", drawn(canvas, new RGB(255, 255, 255)));
        canvas.setBackground(display.getSystemColor(SWT.COLOR_WHITE));
        canvas.setForeground(display.getSystemColor(SWT.COLOR_BLACK));
        assertTrue("black on white", drawn(canvas, new RGB(0, 0, 0)));
    }

    /** Whether the horizon puts this colour on its background. */
    private boolean drawn(Canvas canvas, RGB colour) {
        Image image = new Image(display, canvas.getSize().x, canvas.getSize().y);
        GC gc = new GC(image);
        gc.setBackground(canvas.getBackground());
        gc.fillRectangle(image.getBounds());
        Event event = new Event();
        event.gc = gc;
        canvas.notifyListeners(SWT.Paint, event);
        gc.dispose();
        ImageData data = image.getImageData();
        image.dispose();
        boolean found = false;
        for (int y = 0; y < data.height && !found; y++) {
            for (int x = 0; x < data.width && !found; x++) {
                found = data.palette.getRGB(data.getPixel(x, y)).equals(colour);
            }
        }
        return found;
    }

    @Test
    public void inANarrowWindowTheCardsStandBelowEachOtherAndNothingIsCutOff() {
        Control password = find(Label.class, "certificate.password.left").getParent();
        Control certificate = find(Label.class, "certificate.certificate.left").getParent();
        assertEquals("beside each other", password.getLocation().y, certificate.getLocation().y);
        assertEquals(password.getSize().x, certificate.getSize().x);
        shell.setSize(480, 700);
        until("below each other", () -> certificate.getLocation().y >= password.getSize().y);
        Control note = find(Control.class, "certificate.step.certificate.note");
        ScrolledComposite scroll = (ScrolledComposite) shell.getChildren()[0];
        int bottom = display.map(note, scroll.getContent(), 0, note.getSize().y).y;
        assertTrue(bottom + " of " + scroll.getMinHeight(), note.isVisible() && bottom < scroll.getMinHeight());
        assertTrue("it wraps", note.getSize().y >= 2 * note.computeSize(SWT.DEFAULT, SWT.DEFAULT).y);
    }

    @Test
    public void aPageThatSaysTheSameIsNotLaidOutAgain() {
        int[] resized = {0};
        shell.getChildren()[0].addListener(SWT.Resize, event -> resized[0]++);
        Control content = ((ScrolledComposite) shell.getChildren()[0]).getContent();
        Button tick = find(Button.class, "certificate.step.password.change");
        content.addListener(SWT.Resize, event -> resized[0]++);
        tick.setSelection(true);
        part.refresh();
        until("as it is kept", () -> !tick.getSelection());
        assertEquals(0, resized[0]);
    }

    @Test
    public void aTickIsKeptAndALinkOpensItsPage() {
        Button tick = find(Button.class, "certificate.step.password.change");
        tick.setSelection(true);
        tick.notifyListeners(SWT.Selection, new Event());
        String key = "certificate.steps.password." + System.getProperty("user.name", "");
        until("kept", () -> layouts.kept(key, "").equals("2026-02-20|change"));
        find(Link.class, "certificate.link.change").notifyListeners(SWT.Selection, new Event());
        until("opened", () -> pages.equals(List.of("http://sofie.cetrel.lu/repo/sofie/help/help/HTML/Passwords_Management.htm")));
    }

    @Test
    public void theDialogBeginsTodayAndTakesNoDayToCome() {
        display.asyncExec(() -> find(Button.class, "certificate.password").notifyListeners(SWT.Selection, new Event()));
        display.asyncExec(() -> answer(TODAY));
        until("recorded", () -> validity.recorded().equals(List.of("password 2026-02-10 " + System.getProperty("user.name", ""))));
        until("told", () -> find(Label.class, "certificate.told").getText().equals("Noté : mot de passe SOFiE changé le 10 février 2026."));
    }

    @Test
    public void theEndOfTheCertificateIsAskedFor() {
        display.asyncExec(part::certificateEnds);
        display.asyncExec(() -> answer(TODAY.plusYears(1)));
        until("recorded", () -> validity.recorded().equals(List.of("certificate 2027-02-10 " + System.getProperty("user.name", ""))));
    }

    /** In the open dialog: sees the day that stands there, tries one to come, goes back, and says yes. */
    private void answer(LocalDate proposed) {
        Shell dialog = display.getActiveShell() == shell ? newest() : Optional.ofNullable(display.getActiveShell()).orElseGet(this::newest);
        DateTime field = Widgets.find(dialog, DateTime.class, "certificate.day").orElseThrow();
        assertEquals(proposed, LocalDate.of(field.getYear(), field.getMonth() + 1, field.getDay()));
        Button yes = button(dialog, IDialogConstants.OK_ID).orElseThrow();
        assertTrue(yes.getEnabled());
        if (proposed.equals(TODAY)) {
            field.setDate(2026, 1, 11);
            field.notifyListeners(SWT.Selection, new Event());
            assertFalse(yes.getEnabled());
            assertFalse(Widgets.find(dialog, Label.class, "certificate.day.trouble").orElseThrow().getText().isEmpty());
            field.setDate(2026, 1, 10);
            field.notifyListeners(SWT.Selection, new Event());
        }
        yes.notifyListeners(SWT.Selection, new Event());
    }

    private Shell newest() {
        Shell[] all = display.getShells();
        return all[all.length - 1];
    }

    private static Optional<Button> button(Composite in, int id) {
        for (Control child : in.getChildren()) {
            if (child instanceof Button button && Integer.valueOf(id).equals(button.getData())) {
                return Optional.of(button);
            }
            Optional<Button> deeper = child instanceof Composite composite ? button(composite, id) : Optional.empty();
            if (deeper.isPresent()) {
                return deeper;
            }
        }
        return Optional.empty();
    }
}
