// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import lu.seco.core.InstanceGuard;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.swt.widgets.Shell;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.ExternalResource;

/** One process at a time works in a data folder. */
public class SecondInstanceUiTest {

    private static final InstanceGuard.Holder OTHER =
            new InstanceGuard.Holder("seco run", 4711, "anne", "poste7", Instant.parse("2026-02-10T07:00:00Z"));

    /** The other one is a workbench too: it holds the lock of the platform as well. */
    @ClassRule
    public static final ExternalResource PLATFORM_LOCK = new ExternalResource() {

        private FileChannel channel;

        @Override
        protected void before() throws IOException {
            Path folder = Files.createDirectories(Path.of(Platform.getInstanceLocation().getURL().getPath(), ".metadata"));
            channel = FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.lock();
        }

        @Override
        protected void after() {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    };

    @Rule
    public final Workbench workbench = new Workbench(Locale.FRENCH, Optional.of(OTHER));

    @Test
    public void whoHoldsTheFolderIsSaidAndTheProgramEndsWell() {
        Robot robot = new Robot(workbench);
        Shell dialog = robot.shell("SeCo travaille déjà");
        String text = robot.texts(dialog);
        for (String part : new String[] {"seco run", "anne", "poste7", "4711"}) {
            assertTrue(text, text.contains(part));
        }
        robot.close(dialog);
        assertEquals(IApplication.EXIT_OK, workbench.result());
        assertFalse(workbench.guard().held());
        assertEquals(0, workbench.exchange().starts());
    }
}
