// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.backup;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import lu.seco.core.backup.Backups;
import lu.seco.testkit.ui.Picture;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Workers;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.tests.OnScreen;
import lu.seco.ui.tests.Widgets;
import lu.seco.ui.tests.Words;
import lu.seco.ui.tests.fakes.FakeErrors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** The window of backups with its real widgets. */
public class BackupDialogUiTest {

    private static final long LIMIT = TimeUnit.SECONDS.toNanos(30);

    @Rule
    public final OnScreen screen = new OnScreen();

    private final Engine engine = new Engine(new EngineEvents());
    private final FakeBackups backups = new FakeBackups();
    private final Workers workers = new Workers(new FakeErrors());
    private BackupDialog dialog;

    @Before
    public void open() throws Exception {
        engine.further().come(Backups.class, backups);
        Shell shell = new Shell(screen.display());
        dialog = new BackupDialog(shell, new Room(engine, Words.language(""), workers, screen.display()::asyncExec, ""), "anna");
        dialog.setBlockOnOpen(false);
        dialog.open();
        until(() -> Boolean.valueOf(find(Table.class, "backup.list").getItemCount() == 1));
    }

    @After
    public void close() {
        dialog.close();
        workers.close();
    }

    private <C extends Control> C find(Class<C> type, String id) {
        return Widgets.find(dialog.getShell(), type, id).orElseThrow(() -> new AssertionError(id));
    }

    private void click(String id) {
        find(Button.class, id).notifyListeners(SWT.Selection, new Event());
    }

    private void until(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + LIMIT;
        while (!condition.call().booleanValue()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within 30 s: " + find(Label.class, "backup.told").getText());
            }
            screen.display().readAndDispatch();
        }
    }

    @Test
    public void backupsAreListedWrittenAndChecked() throws Exception {
        assertFalse("nothing is chosen", find(Button.class, "backup.check").isEnabled());
        assertFalse("nothing to stop", find(Button.class, "backup.cancel").isEnabled());
        click("backup.write");
        until(() -> Boolean.valueOf(find(Table.class, "backup.list").getItemCount() == 2));
        assertTrue(find(Label.class, "backup.told").getText().startsWith("Sauvegarde écrite"));
        Picture.take(dialog.getShell(), Path.of("target/backup.png"));
        find(Table.class, "backup.list").select(0);
        find(Table.class, "backup.list").notifyListeners(SWT.Selection, new Event());
        assertTrue(find(Button.class, "backup.check").isEnabled());
        click("backup.check");
        until(() -> Boolean.valueOf(find(Label.class, "backup.told").getText().contains("est intacte")));
        assertEquals(2, backups.calls.size());
    }

    @Test
    public void whatIsPreparedIsShownAndCanBeGivenUp() throws Exception {
        backups.prepare(FakeBackups.FOLDER.resolve("a.zip"), "anna", (done, total) -> { });
        click("backup.write");
        until(() -> Boolean.valueOf(find(Button.class, "backup.discard").isEnabled()));
        assertTrue(find(Label.class, "backup.prepared").getText().contains("a.zip"));
        click("backup.discard");
        until(() -> Boolean.valueOf(!find(Button.class, "backup.discard").isEnabled()));
    }
}
