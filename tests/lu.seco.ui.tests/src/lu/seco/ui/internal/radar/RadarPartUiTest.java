// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.radar;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lu.seco.core.deadline.Radar;
import lu.seco.core.deadline.RadarCell.State;
import lu.seco.core.journal.Subject;
import lu.seco.core.journal.SubjectKind;
import lu.seco.ui.internal.preferences.Preferences;
import lu.seco.ui.internal.preferences.Reminder;
import lu.seco.ui.tests.PartWindow;
import lu.seco.ui.tests.fakes.FakeRadar;
import lu.seco.ui.tests.fakes.FakeSettings;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** <i>Échéances</i> in a window of its own. */
public class RadarPartUiTest {

    private static final int TURNS = 10;
    /** A machine that is busy with something else. */
    private static final long SLACK_NANOS = 50_000_000;
    private static final double READABLE = 4.5;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final PartWindow window = new PartWindow();
    private final FakeRadar radar = new FakeRadar(12);
    private final FakeSettings settings = new FakeSettings(List.of());
    private final List<String> narrowed = new ArrayList<>();
    private Path target;
    private RadarPart part;

    private void open(PartWindow.Step then) {
        window.open(() -> {
            target = folder.getRoot().toPath().resolve("due.ics");
            window.room.engine().further().come(Radar.class, radar);
            window.room.engine().bindSettings(settings);
            window.reveals.register(SubjectKind.REPORT, window.led::add);
            window.reveals.narrows(SubjectKind.REPORT, (kind, employer) -> narrowed.add(kind + " " + employer));
            part = new RadarPart((shell, title, name, ending) -> Optional.of(target));
            Composite parent = new Composite(window.shell, SWT.NONE);
            parent.setLayout(new FillLayout());
            part.build(parent, window.room, window.layouts, window.icons, window.errors, window.opener, window.reveals,
                    new Preferences(window.room, window.room.work("preferences"), window.errors, "anne"));
        }, () -> {
            window.until("the page", () -> window.find(Label.class, "radar.headline").getText().startsWith("1 envoi"));
            then.run();
        });
    }

    private Canvas grid() {
        return window.find(Canvas.class, "radar.grid");
    }

    private String cell() {
        return window.find(Label.class, "radar.cell").getText();
    }

    private void press(int key, int modifiers) {
        Event event = new Event();
        event.keyCode = key;
        event.stateMask = modifiers;
        grid().notifyListeners(SWT.KeyDown, event);
    }

    @Test
    public void theKeyboardGoesFromCellToCellAndSaysWhereItIs() {
        open(() -> {
            assertTrue(grid().forceFocus());
            assertTrue(cell(), cell().startsWith(FakeRadar.employer(0) + ", DECAFF, février 2026"));
            press(SWT.ARROW_LEFT, 0);
            press(SWT.ARROW_DOWN, 0);
            assertEquals(FakeRadar.employer(0) + ", DECMAL, janvier 2026 : bientôt dû ; échéance le 10/02/2026, non confirmée par le CCSS.", cell());
            press(SWT.HOME, 0);
            assertTrue(cell(), cell().contains("août 2025"));
            press(SWT.END, SWT.MOD1);
            assertTrue(cell(), cell().startsWith(FakeRadar.employer(11) + ", DECSAL, août 2025"));
            press(SWT.PAGE_UP, 0);
            assertFalse(cell(), cell().startsWith(FakeRadar.employer(11)));
            press(SWT.HOME, SWT.MOD1);
            assertTrue(cell(), cell().startsWith(FakeRadar.employer(0) + ", DECAFF"));
        });
    }

    @Test
    public void beyondTheFirstMonthThereAreEarlierOnes() {
        open(() -> {
            press(SWT.HOME, 0);
            press(SWT.ARROW_LEFT, 0);
            window.until("July", () -> radar.asked().contains("2025-07 to 2026-02"));
            window.click("radar.earlier");
            window.until("January", () -> radar.asked().contains("2025-01 to 2025-08"));
            window.until("way back", () -> window.find(Button.class, "radar.later").isEnabled());
            window.click("radar.today");
            window.until("today", () -> !window.find(Button.class, "radar.later").isEnabled());
        });
    }

    @Test
    public void enterLeadsToTheReportsAndNowhereWhereThereAreNone() {
        open(() -> {
            press(SWT.ARROW_DOWN, 0);
            press(SWT.CR, 0);
            assertEquals("nothing was sent for February", List.of(), window.led);
            press(SWT.ARROW_LEFT, 0);
            press(SWT.ARROW_LEFT, 0);
            press(SWT.CR, 0);
            assertEquals(List.of(Subject.report("r1-2025-12-1")), window.led);
            assertEquals(List.of(), narrowed);
            press(SWT.ARROW_LEFT, 0);
            assertTrue(cell(), cell().contains("des enregistrements refusés restent à réparer") && cell().contains("2 fichiers"));
            press(SWT.CR, 0);
            assertEquals(Subject.report("r1-2025-11-2"), window.led.get(1));
            assertEquals(List.of("DECMAL " + FakeRadar.employer(0)), narrowed);
        });
    }

    @Test
    public void theFiltersKeepRowsOutAndTheSelectedCellStays() {
        open(() -> {
            press(SWT.END, SWT.MOD1);
            window.find(Text.class, "radar.search").setText(FakeRadar.employer(11).substring(5));
            window.until("filtered", () -> cell().startsWith(FakeRadar.employer(11) + ", DECSAL"));
            press(SWT.HOME, SWT.MOD1);
            assertTrue(cell(), cell().startsWith(FakeRadar.employer(11) + ", DECAFF"));
            Combo kind = window.find(Combo.class, "radar.kind");
            assertEquals(4, kind.getItemCount());
            kind.select(1);
            kind.notifyListeners(SWT.Selection, new Event());
            window.find(Button.class, "radar.missing").setSelection(true);
            window.click("radar.missing");
            assertEquals("Aucune ligne ne correspond à ces filtres.", window.find(Label.class, "radar.sentence").getText());
            assertTrue(window.find(Label.class, "radar.sentence").getVisible());
        });
    }

    @Test
    public void whatIsDueStandsBesideTheCalendarAndLeadsIntoIt() {
        open(() -> {
            assertEquals("À faire d’ici le 15/02/2026", window.find(Label.class, "radar.due.title").getText());
            window.awaitCell("radar.due", 0, 0, "09/02/2026?");
            window.awaitCell("radar.due", 1, 2, "DECSAL");
            window.table("radar.due").setSelection(1);
            window.table("radar.due").notifyListeners(SWT.DefaultSelection, new Event());
            window.until("selected", () -> cell().startsWith(FakeRadar.employer(0) + ", DECSAL, janvier 2026"));
        });
    }

    @Test
    public void theReminderIsChangedHereInTheSettings() {
        open(() -> {
            Spinner days = window.find(Spinner.class, "radar.days");
            assertEquals(5, days.getSelection());
            days.setSelection(19);
            days.notifyListeners(SWT.Selection, new Event());
            days.setSelection(20);
            days.notifyListeners(SWT.Selection, new Event());
            window.until("set", () -> settings.changes().equals(List.of("anne {" + Reminder.KEY + "=20}")));
            window.until("read", () -> window.table("radar.due").getItemCount() == 3);
            assertEquals("À faire d’ici le 02/03/2026", window.find(Label.class, "radar.due.title").getText());
        });
    }

    @Test
    public void theCalendarIsExportedAndItsFolderOpened() {
        open(() -> {
            window.click("radar.export");
            window.until("told", () -> window.find(Link.class, "radar.told").getText().startsWith("Les échéances jusqu’au 10/05/2026"));
            assertTrue(Files.exists(target));
            window.click("radar.told");
            assertEquals(List.of(target.getParent()), window.launched);
        });
    }

    @Test
    public void aClickSelectsAndATipSaysWhatIsThere() {
        open(() -> {
            GridMeasure measure = GridMeasure.of(grid(), List.of("DECAFF", "DECMAL", "DECSAL"), 8);
            Rectangle tile = measure.tile(3, 1);
            Event mouse = new Event();
            mouse.x = tile.x + 5;
            mouse.y = tile.y + 5;
            mouse.button = 1;
            grid().notifyListeners(SWT.MouseMove, mouse);
            assertTrue(grid().getToolTipText(), grid().getToolTipText().startsWith(FakeRadar.employer(0) + ", DECMAL, novembre 2025"));
            grid().notifyListeners(SWT.MouseDown, mouse);
            assertEquals(grid().getToolTipText(), cell());
        });
    }

    @Test
    public void fiveHundredEmployersAreDrawnAsQuicklyAsTwelve() {
        open(() -> {
            walk();
            long few = walk();
            radar.employers(500);
            part.refresh();
            window.until("all of them", () -> {
                press(SWT.END, SWT.MOD1);
                return cell().startsWith(FakeRadar.employer(499));
            });
            long many = walk();
            assertTrue(many / 1_000_000 + " ms, with twelve " + few / 1_000_000, many < 3 * few + SLACK_NANOS);
        });
    }

    /** The time of a page, with its walk and its picture. */
    private long walk() {
        long begin = System.nanoTime();
        for (int turn = 0; turn < TURNS; turn++) {
            press(turn % 2 == 0 ? SWT.PAGE_UP : SWT.PAGE_DOWN, 0);
            paint();
        }
        return (System.nanoTime() - begin) / TURNS;
    }

    private void paint() {
        Image image = new Image(grid().getDisplay(), grid().getSize().x, grid().getSize().y);
        GC gc = new GC(image);
        Event event = new Event();
        event.gc = gc;
        grid().notifyListeners(SWT.Paint, event);
        gc.dispose();
        image.dispose();
    }

    @Test
    public void whatStandsOnATileIsReadableInBothThemes() {
        open(() -> {
            for (RGB[] theme : new RGB[][] {{new RGB(0xff, 0xff, 0xff), new RGB(0x1d, 0x1f, 0x21)}, {new RGB(0xf6, 0xf6, 0xf7), new RGB(0x1d, 0x1f, 0x21)},
                {new RGB(0x35, 0x35, 0x35), new RGB(0xe4, 0xe5, 0xe7)}}) {
                grid().setBackground(new Color(theme[0]));
                grid().setForeground(new Color(theme[1]));
                for (State state : State.values()) {
                    double contrast = contrast(new Tints(grid()).ground(state).getRGB(), theme[1]);
                    assertTrue(state + " on " + theme[0] + ": " + contrast, contrast >= READABLE);
                }
            }
        });
    }

    /** As the guidelines for accessibility of the web define it. */
    private static double contrast(RGB one, RGB other) {
        double first = luminance(one) + 0.05;
        double second = luminance(other) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double luminance(RGB colour) {
        return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
