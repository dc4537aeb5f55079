// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.files;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lu.seco.core.step.Step;
import lu.seco.core.step.Steps;
import lu.seco.exchange.internal.fakes.Office;
import lu.seco.exchange.internal.fakes.OtherVolume;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** How a file comes into a folder that others use too. */
public class HandoverTest {

    private static final String NAME = "DECSAL.dta";

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final List<String> reached = new ArrayList<>();
    private Path from;
    private Path into;

    @Before
    public void folders() throws IOException {
        from = temporary.newFolder("from").toPath();
        into = temporary.newFolder("into").toPath();
    }

    @Test
    public void onOneVolumeItHasBothNamesForAMoment() throws Exception {
        Path source = Files.writeString(from.resolve(NAME), "new");
        Steps both = step -> reached.add(step + " " + (names(from).size() + names(into).size()));
        assertEquals(into.resolve(NAME), move(source, both, List.of()));
        assertEquals(List.of(Step.STAGING_HANDED_OVER + " 2"), reached);
        assertEquals(List.of(), Office.names(from));
        assertEquals("new", Files.readString(into.resolve(NAME)));
    }

    @Test
    public void aTakenNameIsLeftAloneAndTheNextOneTried() throws Exception {
        Path source = Files.writeString(from.resolve(NAME), "new");
        Files.writeString(into.resolve(NAME), "old");
        Files.writeString(into.resolve("second"), "old too");
        assertEquals(into.resolve("third"), move(source, Steps.NONE, List.of("second", "third", "fourth")));
        assertEquals(List.of(NAME, "second", "third"), Office.names(into));
        assertEquals("old", Files.readString(into.resolve(NAME)));
    }

    @Test
    public void ifAllNamesAreTakenItStays() throws Exception {
        Path source = Files.writeString(from.resolve(NAME), "new");
        Files.writeString(into.resolve(NAME), "old");
        assertThrows(FileAlreadyExistsException.class, () -> move(source, Steps.NONE, List.of(NAME)));
        assertEquals("new", Files.readString(source));
        assertEquals(List.of(NAME), Office.names(into));
    }

    @Test
    public void aFolderThatIsNotThereIsNotMade() throws Exception {
        Path source = Files.writeString(from.resolve(NAME), "new");
        Files.delete(into);
        assertThrows(NotDirectoryException.class, () -> move(source, Steps.NONE, List.of()));
        assertTrue(Files.notExists(into));
        assertEquals("new", Files.readString(source));
    }

    @Test
    public void betweenVolumesTheCopyIsNamedBeforeTheSourceGoes() throws Exception {
        Path other = OtherVolume.folder(into);
        try {
            Path source = Files.writeString(other.resolve(NAME), "new");
            Files.writeString(into.resolve(NAME), "old");
            Steps both = step -> reached.add(step + " " + names(other) + names(into));
            assertEquals(into.resolve("second"), move(source, both, List.of("second")));
            assertEquals(List.of(Step.STAGING_HANDED_OVER + " [" + NAME + "][" + NAME + ", second]"), reached);
            assertEquals(List.of(), Office.names(other));
            assertEquals("no provisional copy", List.of(NAME, "second"), Office.names(into));
        } finally {
            Files.delete(other);
        }
    }

    @Test
    public void betweenVolumesATakenNameLeavesNothingBehind() throws Exception {
        Path other = OtherVolume.folder(into);
        Path source = other.resolve(NAME);
        try {
            Files.writeString(source, "new");
            Files.writeString(into.resolve(NAME), "old");
            assertThrows(FileAlreadyExistsException.class, () -> move(source, Steps.NONE, List.of()));
            assertEquals(List.of(NAME), Office.names(into));
            assertEquals("old", Files.readString(into.resolve(NAME)));
            assertEquals("new", Files.readString(source));
        } finally {
            Files.deleteIfExists(source);
            Files.delete(other);
        }
    }

    @Test
    public void aSourceThatIsGoneLeavesNoName() {
        assertThrows(NoSuchFileException.class, () -> move(from.resolve("gone"), Steps.NONE, List.of()));
        assertEquals(List.of(), names(into));
    }

    @Test
    public void aFailureSaysWhichFolderItIsAbout() {
        IOException full = new IOException("No space left on device");
        assertEquals(into + ": No space left on device", Durable.in(into, full).getMessage());
        assertEquals(full, Durable.in(into, full).getCause());
        FileSystemException own = new FileSystemException("a", null, "full");
        assertEquals("it says so itself", own, Durable.in(into, own));
    }

    @Test
    public void whoseAFileIsIsKnownWhileItIsThere() throws Exception {
        Path file = Files.writeString(from.resolve(NAME), "new");
        assertEquals(Optional.of(Files.getOwner(file).getName()), Owners.of(file));
        Files.delete(file);
        assertEquals(Optional.empty(), Owners.of(file));
    }

    @Test
    public void aLongEndingIsPartOfTheName() {
        String ending = "." + "e".repeat(31);
        assertEquals("a (2)" + ending, FreeName.numbered("a" + ending, 2));
        assertEquals("a" + ending + "e (2)", FreeName.numbered("a" + ending + "e", 2));
        assertEquals(".hidden (2)", FreeName.numbered(".hidden", 2));
        assertEquals("no room is wasted", "x".repeat(251) + " (2)", FreeName.numbered("x".repeat(255), 2));
        assertEquals("x".repeat(251) + " (2)", FreeName.numbered("x".repeat(251), 2));
    }

    private Path move(Path source, Steps steps, List<String> others) throws IOException {
        return Handover.move(source, into, new Handover.Names(NAME, () -> others), steps);
    }

    private static List<String> names(Path folder) {
        try {
            return Office.names(folder);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
