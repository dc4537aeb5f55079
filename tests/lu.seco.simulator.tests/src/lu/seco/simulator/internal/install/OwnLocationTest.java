// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.install;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class OwnLocationTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Path base;

    @Before
    public void resolveLinks() throws IOException {
        base = folder.getRoot().toPath().toRealPath();
    }

    @Test
    public void aJarIsFoundByAnEncodedAndByAPlainUrl() throws IOException {
        Path jar = Files.createFile(Files.createDirectory(base.resolve("a b%20c")).resolve("simulator.jar"));

        assertEquals(jar, OwnLocation.find(jar.toUri().toURL()));
        assertEquals(jar, OwnLocation.find(new URL("file", "", jar.toString())));
    }

    @Test
    public void aProjectFolderLeadsToItsClasses() throws IOException {
        Path classes = base.resolve("target/classes");
        Files.createDirectories(classes.resolve("lu/seco/simulator"));
        Files.createFile(classes.resolve("lu/seco/simulator/Main.class"));

        assertEquals(classes, OwnLocation.find(base.toUri().toURL()));
        assertEquals(classes, OwnLocation.find(classes.toUri().toURL()));
    }

    @Test
    public void anythingElseIsAnError() throws IOException {
        URL nowhere = base.toUri().toURL();
        assertThrows(IOException.class, () -> OwnLocation.find(nowhere));
    }
}
