// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.finding;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lu.seco.core.sofie.FoundInstallation;
import lu.seco.core.sofie.FoundInstallation.Likelihood;
import lu.seco.sofie.internal.FakeInstallation;
import lu.seco.sofie.internal.descriptor.OsFamily;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public final class FinderTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Path base;

    @Before
    public void start() throws IOException {
        base = folder.getRoot().toPath().toRealPath();
    }

    @Test
    public void aCompleteInstallationIsCertainAndTellsItsUsers() throws Exception {
        Path root = installed("opt/cetrel/sofie", "999900203", "888810008");
        FoundInstallation found = finder(root.toString()).find(looked -> { }).get(0);
        assertEquals(root, found.root());
        assertEquals(Likelihood.CERTAIN, found.likelihood());
        assertEquals(List.of("888810008", "999900203"), found.users());
        assertEquals(List.of(), found.missing());
    }

    @Test
    public void withoutItsScriptNoneIsCertain() throws Exception {
        Path root = installed("sofie", "999900203");
        Files.delete(root.resolve("run_batch_999900203.ksh"));
        FoundInstallation found = finder().find(root, looked -> { }).get(0);
        assertEquals(Likelihood.LIKELY, found.likelihood());
        assertEquals("the user is known from the login", List.of("999900203"), found.users());
        assertTrue(found.missing().toString(), found.missing().stream().anyMatch(trait -> trait.code().equals("setup.trait.script")));
    }

    @Test
    public void aFolderAboveOrBelowAnInstallationLeadsToIt() throws Exception {
        Path root = installed("disk/programs/sofie", "999900203");
        assertEquals(root, finder().find(base.resolve("disk"), looked -> { }).get(0).root());
        assertEquals(root, finder().find(root.resolve("data/999900203"), looked -> { }).get(0).root());
    }

    @Test
    public void aPlaceOfTheSettingsMayBeTheFolderInWhichTheInstallationLies() throws Exception {
        Path root = installed("disk/programs/sofie", "999900203");
        assertEquals(List.of(root), finder(base.resolve("disk").toString()).find(looked -> { }).stream().map(FoundInstallation::root).toList());
    }

    @Test
    public void aFolderWithoutAnythingOfSofieSaysWhatItLacks() throws Exception {
        Path other = Files.createDirectories(base.resolve("music"));
        List<FoundInstallation> found = finder().find(other, looked -> { });
        assertEquals(1, found.size());
        assertEquals(Likelihood.NONE, found.get(0).likelihood());
        assertFalse(found.get(0).missing().isEmpty());
        assertEquals("nor does one that is not there fail", Likelihood.NONE, finder().find(base.resolve("away"), looked -> { }).get(0).likelihood());
    }

    @Test
    public void lookingChangesNothing() throws Exception {
        installed("sofie", "999900203");
        List<String> before = all();
        finder().find(base, looked -> { });
        assertEquals(before, all());
    }

    @Test
    public void anInterruptionEndsIt() throws Exception {
        installed("a/b/sofie", "999900203");
        List<Path> looked = new ArrayList<>();
        assertThrows(InterruptedException.class, () -> finder().find(base, place -> {
            looked.add(place);
            Thread.currentThread().interrupt();
        }));
        assertEquals(List.of(base), looked);
        assertFalse("the interruption is used up", Thread.interrupted());
    }

    @Test
    public void placesAreThoseOfTheSystemWithItsVariables() {
        Places places = new Places(OsFamily.UNIX, "/users/anna", Map.of("SOFIE_HOME", "/data/sofie")::get);
        List<Path> all = places.all(Rules.load(), List.of("/shares/sofie", "not absolute", "nul\0"));
        assertEquals(List.of(Path.of("/shares/sofie"), Path.of("/data/sofie"), Path.of("/opt/cetrel/sofie")), all.subList(0, 3));
        assertTrue(all.contains(Path.of("/users/anna/cetrel/sofie")));
        assertFalse("what is not set gives no place",
                new Places(OsFamily.UNIX, "", name -> null).all(Rules.load(), List.of()).stream().anyMatch(place -> place.toString().contains("{")));
    }

    private Finder finder(String... further) {
        return new Finder(new Places(OsFamily.UNIX, "", name -> null), FakeInstallation.logger(), List.of(further));
    }

    private List<String> all() throws IOException {
        try (Stream<Path> files = Files.walk(base)) {
            return files.map(Path::toString).sorted().toList();
        }
    }

    private Path installed(String place, String... users) throws IOException {
        Path root = Files.createDirectories(base.resolve(place));
        for (String needed : List.of("lib", "keys", "properties/communication", "logs")) {
            Files.createDirectories(root.resolve(needed));
        }
        Files.createFile(root.resolve("_run"));
        Files.createFile(root.resolve("logs/log_audit.log"));
        Files.createFile(root.resolve("properties/communication/communication_default_http.properties"));
        for (String user : users) {
            Files.createFile(root.resolve("run_batch_" + user + ".ksh"));
            Files.createFile(Files.createDirectories(root.resolve("data/" + user)).resolve("loginHash"));
        }
        return root;
    }
}
