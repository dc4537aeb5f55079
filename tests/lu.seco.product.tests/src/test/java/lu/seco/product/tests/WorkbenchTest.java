// SPDX-License-Identifier: EPL-2.0
package lu.seco.product.tests;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lu.seco.product.Product;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The workbench as a user gets it, where it cannot open. What it does once open is tested through its widgets elsewhere. */
public class WorkbenchTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void withoutAScreenItSaysSoInASentence() throws Exception {
        Path script = Product.workbench().resolve("seco-workbench");
        for (List<String> screen : List.of(List.of("-u", "DISPLAY"), List.of("DISPLAY=:4711"))) {
            List<String> command = new ArrayList<>(List.of("env", "-u", "WAYLAND_DISPLAY"));
            command.addAll(screen);
            command.addAll(List.of("sh", script.toString(), "--data", folder.newFolder().toString()));
            String said = Product.run(command, 1);
            assertTrue(said, said.contains("SeCo ne trouve pas d'écran"));
            assertFalse(said, said.contains("Exception") || said.contains("\tat "));
        }
    }
}
