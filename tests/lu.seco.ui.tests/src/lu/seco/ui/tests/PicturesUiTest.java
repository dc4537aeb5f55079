// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.tests;

import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lu.seco.core.sofie.RunKind;
import lu.seco.testkit.ui.Await;
import lu.seco.ui.tests.fakes.FakeExchange;
import lu.seco.ui.tests.fakes.Samples;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.Table;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** Takes the pictures a person looks at, in each language, into {@code target/screenshots}. */
@RunWith(Parameterized.class)
public class PicturesUiTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();
    @Rule
    public final Workbench workbench;

    private final Robot robot;
    private final String language;
    private final String title;

    public PicturesUiTest(String language, String title) {
        workbench = new Workbench(Locale.forLanguageTag(language), Optional.empty());
        robot = new Robot(workbench);
        this.language = language;
        this.title = title;
    }

    @Parameters(name = "{0}")
    public static List<Object[]> languages() {
        return List.of(
                new Object[] {"fr", "SeCo – échanges avec la sécurité sociale"},
                new Object[] {"en", "SeCo – exchanges with social security"},
                new Object[] {"de", "SeCo – Austausch mit der Sozialversicherung"});
    }

    @Before
    public void content() throws IOException {
        Path content = folder.newFile().toPath();
        Files.writeString(content, "0;DECSAL;1900990001500;202601\n1;1985010112345;412350;40\n1;1990061254321;287900;32\n");
        workbench.contents().put("ab".repeat(32), content);
    }

    @Test
    public void everyViewHasItsPicture() throws IOException {
        Shell shell = robot.shell(title);
        robot.run(() -> shell.setBounds(0, 0, 1400, 880));
        Composite ranges = robot.find(Composite.class, "sent.range");
        robot.choose("sent.range", robot.ui(() -> ((Button) ranges.getChildren()[3]).getText()));
        Await.until("hint", () -> !robot.text("sent.message").isEmpty());
        robot.picture(language + "-1-empty");
        tell();
        Await.until("rows", () -> robot.ui(() -> robot.table("sent.table").getItemCount()) == 6);
        robot.select("sent.table", 4);
        // built for the first row that is selected; looked for outside the thread that builds it
        robot.find(Table.class, "detail.timeline");
        Await.until("story", () -> robot.ui(() -> robot.table("detail.timeline").getItemCount()) == 6);
        robot.picture(language + "-2-sent");
        TabFolder tabs = robot.find(TabFolder.class, "detail.tabs");
        robot.run(() -> {
            tabs.setSelection(1);
            tabs.notifyListeners(SWT.Selection, new Event());
        });
        Await.until("records", () -> robot.ui(() -> robot.table("detail.content").getItemCount()) == 3);
        robot.picture(language + "-5-content");
        Samples.take(workbench.journal(), "doubt", "DECSAL_12_2025_1.dta");
        Samples.queue(workbench.journal(), "doubt", "DECSAL");
        Samples.send(workbench.journal(), "doubt", 2);
        Samples.doubt(workbench.journal(), "doubt");
        Await.until("rows", () -> robot.ui(() -> robot.table("sent.table").getItemCount()) == 7);
        robot.select("sent.table", 0);
        robot.find(Button.class, "detail.decide.WAS_SENT");
        robot.picture(language + "-3-decide");
        robot.press("sent.table", SWT.MOD1, '2');
        Await.until("reception", () -> robot.ui(() -> robot.table("received.table").getItemCount()) == 1);
        robot.select("received.table", 0);
        Await.until("story", () -> robot.ui(() -> {
            Table story = robot.table("detail.timeline");
            return Boolean.valueOf(story.isVisible() && story.getItemCount() >= 4);
        }));
        robot.picture(language + "-4-received");
        for (String view : new String[] {"1-empty", "2-sent", "3-decide", "4-received", "5-content"}) {
            assertTrue(view, Files.size(Path.of("target", "screenshots", language + "-" + view + ".png")) > 10_000);
        }
    }

    /** A morning: one answered, one sent, one failed, one refused, one on its way, one just taken. */
    private void tell() {
        take("refused", "rapport annuel.dta");
        Samples.refuse(workbench.journal(), "refused");
        take("answered", "DECSAL_01_2026_1.dta");
        Samples.queue(workbench.journal(), "answered", "DECSAL");
        Samples.send(workbench.journal(), "answered", 1);
        Samples.prove(workbench.journal(), "answered");
        Samples.answer(workbench.journal(), "answered", "r", 2);
        take("sent", "DECAFF.dta");
        Samples.queue(workbench.journal(), "sent", "DECAFF");
        Samples.send(workbench.journal(), "sent", 1);
        Samples.prove(workbench.journal(), "sent");
        take("failed", "DECMAL.dta");
        Samples.queue(workbench.journal(), "failed", "DECMAL");
        Samples.send(workbench.journal(), "failed", 1);
        Samples.fail(workbench.journal(), "failed");
        take("sending", "DEMDET.dta");
        Samples.queue(workbench.journal(), "sending", "DEMDET");
        Samples.send(workbench.journal(), "sending", 1);
        take("taken", "DECSAL_01_2026_2.dta");
        workbench.exchange().become(FakeExchange.running(RunKind.SEND, 1));
    }

    private void take(String id, String name) {
        Samples.take(workbench.journal(), id, name);
    }
}
