// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.descriptor;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import lu.seco.core.sofie.SofieException;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public final class DescriptorFileTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Path path;
    private DescriptorFile file;

    @Before
    public void start() {
        path = folder.getRoot().toPath().resolve("sofie.properties");
        file = new DescriptorFile(path, OsFamily.UNIX);
    }

    private void write(String user) throws Exception {
        Files.writeString(path, "root = " + folder.getRoot() + "\nuser = " + user + "\n");
    }

    @Test
    public void aMissingFileIsToldWithTheSampleToCopy() throws Exception {
        SofieException missing = assertThrows(SofieException.class, file::descriptor);
        assertEquals("sofie.descriptor.missing", missing.told().code());
        assertTrue(missing.told().arguments().contains(path + ".default"));
        assertTrue(file.read().missing());
        assertTrue(file.writeSample());
        assertTrue(Files.readString(file.sample()).contains("\nuser ="));
        assertFalse("a sample somebody works on is left alone", file.writeSample());
    }

    @Test
    public void isReadAgainOnlyWhenItHasChanged() throws Exception {
        write("1");
        Descriptor first = file.descriptor();
        assertSame(first, file.descriptor());
        write("22");
        assertEquals("22", file.descriptor().user());
    }

    @Test
    public void aWrongValueIsToldByAnExceptionWithLineAndValue() throws Exception {
        write("../x");
        SofieException wrong = assertThrows(SofieException.class, file::descriptor);
        assertEquals("sofie.descriptor.user", wrong.told().code());
        assertEquals(path.toString(), wrong.told().arguments().get(0));
        assertEquals("2", wrong.told().arguments().get(1));
        assertEquals("../x", wrong.told().arguments().get(3));
    }

    @Test
    public void aFileThatIsNoTextOrTooLargeIsRefused() throws Exception {
        Files.write(path, new byte[] {(byte) 0xc3, 0x28});
        assertEquals("sofie.descriptor.not-utf8", file.read().problems().get(0).told().code());
        Files.write(path, new byte[1_000_001]);
        assertEquals("sofie.descriptor.too-large", file.read().problems().get(0).told().code());
    }

    @Test
    public void aFolderInItsPlaceIsToldAsUnreadable() throws Exception {
        Files.createDirectory(path);
        assertEquals("sofie.descriptor.unreadable", file.read().problems().get(0).told().code());
    }
}
