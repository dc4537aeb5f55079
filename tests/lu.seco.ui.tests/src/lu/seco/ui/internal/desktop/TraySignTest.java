// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.desktop;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;

import java.util.List;
import java.util.Optional;
import lu.seco.ui.internal.home.Home;
import org.junit.Test;

public class TraySignTest {

    private static Home home(Home.Severity severity, boolean running, Home.Mode mode) {
        return new Home(severity, "", Optional.empty(), List.of(), "", running, mode);
    }

    @Test
    public void theSignSaysTheMostImportantThing() {
        assertEquals(TraySign.IDLE, TraySign.of(home(Home.Severity.GOOD, false, Home.Mode.WORKING)));
        assertEquals(TraySign.IDLE, TraySign.of(home(Home.Severity.ATTENTION, false, Home.Mode.WORKING)));
        assertEquals(TraySign.BUSY, TraySign.of(home(Home.Severity.GOOD, true, Home.Mode.WORKING)));
        assertEquals(TraySign.BUSY, TraySign.of(home(Home.Severity.ATTENTION, true, Home.Mode.PAUSED)));
        assertEquals(TraySign.PAUSED, TraySign.of(home(Home.Severity.ATTENTION, false, Home.Mode.PAUSED)));
        assertEquals(TraySign.PASSIVE, TraySign.of(home(Home.Severity.GOOD, false, Home.Mode.PASSIVE)));
        assertEquals(TraySign.PROBLEM, TraySign.of(home(Home.Severity.PROBLEM, true, Home.Mode.WORKING)));
        assertEquals(TraySign.PROBLEM, TraySign.of(home(Home.Severity.GOOD, false, Home.Mode.ABSENT)));
    }

    @Test
    public void everySignHasAPictureOfItsOwn() {
        for (TraySign sign : TraySign.values()) {
            assertNotNull(sign.name(), TraySign.class.getResource("/icons/" + sign.picture() + ".svg"));
        }
    }

    @Test
    public void aWindowIsNeverNowhere() {
        assertEquals(StartMode.MINIMISED, StartMode.of("silent").within(false));
        assertEquals(StartMode.SILENT, StartMode.of("silent").within(true));
        assertEquals(StartMode.MINIMISED, StartMode.of("minimised").within(true));
        assertEquals(StartMode.WINDOW, StartMode.of("nonsense").within(true));
    }
}
