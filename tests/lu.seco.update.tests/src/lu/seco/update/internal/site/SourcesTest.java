// SPDX-License-Identifier: EPL-2.0
package lu.seco.update.internal.site;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.nio.file.Path;
import java.util.List;
import lu.seco.core.Message;
import lu.seco.core.update.Site;
import org.junit.Test;

public class SourcesTest {

    private static final Path ROOT = Path.of("").toAbsolutePath();

    @Test
    public void addressesAndFoldersAreToldApart() throws Exception {
        assertEquals(new Site("https://updates.example.lu/seco/", false), Sources.of(" https://updates.example.lu/seco ", ROOT).site());
        assertEquals(new Site("HTTP://localhost:8080/", false), Sources.of("HTTP://localhost:8080/", ROOT).site());
        assertEquals(new Site(ROOT.resolve("updates").toString(), true), Sources.of("updates", ROOT).site());
        assertEquals(new Site(ROOT.resolve("site").toString(), true), Sources.of(ROOT.resolve("site").toUri().toString(), ROOT).site());
    }

    @Test
    public void whatIsNeitherIsRefused() {
        for (String wrong : List.of("", "ftp://host/x", "jar:file:x", "https://", "https://user:secret@host/", "https://host/?q", "http://h ost/", "a\u0000b",
                "file://host:80/x")) {
            assertEquals(Message.of("update.site.wrong", wrong), assertThrows(wrong, SiteException.class, () -> Sources.of(wrong, ROOT)).told());
        }
    }
}
