// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import lu.seco.core.InstanceGuard;
import org.eclipse.equinox.app.IApplication;
import org.junit.Rule;
import org.junit.Test;

/** A person starts SeCo a second time: the window that is open already is asked to come forward, and nothing else happens. */
public class KnockUiTest {

    private static final InstanceGuard.Holder OWN =
            new InstanceGuard.Holder("SeCo", 4711, System.getProperty("user.name", "?"), "poste7", Instant.parse("2026-02-10T07:00:00Z"));

    @Rule
    public final Workbench workbench = new Workbench(Locale.FRENCH, Optional.of(OWN));

    @Test
    public void theSecondStartKnocksAndEndsQuietly() {
        assertEquals(IApplication.EXIT_OK, workbench.result());
        assertEquals(1, workbench.guard().knocks());
        assertFalse(workbench.guard().held());
        assertEquals(0, workbench.exchange().starts());
    }
}
