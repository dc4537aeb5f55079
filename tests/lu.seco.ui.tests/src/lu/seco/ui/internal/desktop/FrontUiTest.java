// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.desktop;

import static org.junit.Assert.assertEquals;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import lu.seco.ui.tests.OnScreen;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.swt.widgets.Shell;
import org.junit.Rule;
import org.junit.Test;

public class FrontUiTest {

    @Rule
    public final OnScreen screen = new OnScreen();

    @Test
    public void onlyWhoDoesNotSeeTheWindowIsTold() {
        Shell shell = new Shell(screen.display());
        MWindow window = (MWindow) Proxy.newProxyInstance(FrontUiTest.class.getClassLoader(), new Class<?>[] {MWindow.class},
                (proxy, method, arguments) -> method.getName().equals("getWidget") ? shell : null);
        Front front = new Front(window);
        List<String> heard = new ArrayList<>();
        front.say("nobody listens yet");
        front.voice(heard::add);
        front.say("before it is shown");
        shell.open();
        front.say("in sight");
        front.hide();
        front.say("hidden");
        shell.setVisible(true);
        front.minimise();
        front.say("in the task bar");
        shell.dispose();
        front.say("gone");
        assertEquals(List.of("before it is shown", "hidden", "in the task bar", "gone"), heard);
    }
}
