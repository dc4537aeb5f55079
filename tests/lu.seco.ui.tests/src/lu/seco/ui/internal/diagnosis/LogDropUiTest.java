// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lu.seco.testkit.ui.Await;
import lu.seco.testkit.ui.DraggedFiles;
import lu.seco.ui.tests.OnScreen;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Files are dragged from another program with a real pointer. */
public class LogDropUiTest {

    @Rule
    public final OnScreen screen = new OnScreen();
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final List<List<Path>> dropped = new ArrayList<>();

    private boolean drag(List<Path> files, org.eclipse.swt.widgets.Control to) {
        DraggedFiles dragged = DraggedFiles.to(folder.getRoot().toPath(), files, to);
        Await.until("the end of the drag", () -> {
            while (screen.display().readAndDispatch()) {
                // until the queue is empty
            }
            return dragged.over();
        });
        return dragged.accepted();
    }

    @Test
    public void whatIsDroppedAnywhereOnThePageArrives() {
        Shell shell = new Shell(screen.display(), SWT.NO_TRIM);
        shell.setLayout(new FillLayout());
        Composite page = new Composite(shell, SWT.NONE);
        page.setLayout(new FillLayout());
        Table inside = new Table(page, SWT.BORDER);
        Composite other = new Composite(shell, SWT.NONE);
        other.setLayout(new FillLayout());
        Label elsewhere = new Label(other, SWT.NONE);
        shell.setBounds(200, 150, 800, 400);
        LogDrop.on(page, dropped::add);
        shell.open();

        List<Path> files = List.of(Path.of("/srv/logs/log_audit.log"), Path.of("/srv/un dossier é"));
        assertTrue("taken", drag(files, inside));
        assertEquals(List.of(files), dropped);

        assertEquals("not taken beside it", false, drag(files, elsewhere));
        assertEquals(1, dropped.size());
    }
}
