// SPDX-License-Identifier: EPL-2.0
package lu.seco.update.internal.p2;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** p2's books of a program that may be written, and of one that may not. */
public class BooksTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Place place;

    @Before
    public void install() throws IOException {
        place = new Place(folder.getRoot().toPath(), "Profile");
        Files.createDirectories(place.registry());
        Files.writeString(place.registry().resolve("1.profile.gz"), "state");
    }

    @Test
    public void aProgramThatMayBeWrittenIsReadInItsPlace() throws IOException {
        try (Books books = Books.open(place)) {
            assertEquals(place.data(), books.folder());
        }
        assertTrue("nothing is deleted", Files.exists(place.registry().resolve("1.profile.gz")));
    }

    @Test
    public void whereTheLockCannotBeWrittenACopyIsReadAndTakenAway() throws IOException {
        // rights keep nobody out who is root, a folder in the place of the file does
        Files.createDirectories(place.registry().resolve(".lock"));
        Path copy;
        try (Books books = Books.open(place)) {
            copy = books.folder();
            assertNotEquals(place.data(), copy);
            Path registry = copy.resolve(place.data().relativize(place.registry()).toString());
            assertEquals("state", Files.readString(registry.resolve("1.profile.gz")));
            assertFalse("p2 makes its own", Files.exists(registry.resolve(".lock")));
            Files.createFile(registry.resolve(".lock"));
        }
        assertFalse(Files.exists(copy));
        assertTrue(Files.exists(place.registry().resolve("1.profile.gz")));
    }
}
