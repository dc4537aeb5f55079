// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import lu.seco.service.internal.fake.Calls;
import org.junit.Test;

public class ManualCommandTest {

    @Test
    public void thePageHasEveryCommandWithItsOptionsAndNoLineThatRoffWouldObey() {
        Calls calls = new Calls();
        assertEquals(0, calls.call("manual"));
        String page = calls.output.out();
        for (String command : new String[] {"seco backup [cli.label.folder]", "seco backup check cli.label.file", "seco restore", "seco health", "seco manual",
            "seco completion bash", "seco book install"}) {
            assertTrue(command, page.contains(".SS \"" + command));
        }
        assertTrue(page.contains(".TP\n.B \\-\\-until\\-input\\-ends\n"));
        assertTrue(page.lines().filter(line -> line.startsWith(".") || line.startsWith("'"))
                .allMatch(line -> line.matches("\\.(\\\\\"|TH|SH|SS|TP|B|I)( .*)?")));
        assertEquals("options for all stand once", 1, page.split("\\.B \\\\-\\\\-wait", -1).length - 1);
    }
}
