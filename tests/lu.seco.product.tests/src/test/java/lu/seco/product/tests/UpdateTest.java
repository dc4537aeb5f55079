// SPDX-License-Identifier: EPL-2.0
package lu.seco.product.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lu.seco.product.Await;
import lu.seco.product.Office;
import lu.seco.product.Product;
import lu.seco.product.Sofie;
import lu.seco.product.update.Installed;
import lu.seco.product.update.Versions;
import lu.seco.product.update.WebSite;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The built version is updated to a newer one from a signed site, through the real p2, and goes back; sites that are not as they should be change nothing. */
public class UpdateTest {

    @ClassRule
    public static final TemporaryFolder SHARED = new TemporaryFolder();

    private static final String OLD = Versions.built();
    private static final String NEW = Versions.next("9.1.0");
    private static final String NEWEST = Versions.next("9.2.0");

    private static Path newer;
    private static Path newest;
    private static Path keys;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private WebSite web;
    private Office office;

    @BeforeClass
    public static void newerVersion() throws Exception {
        newer = SHARED.getRoot().toPath().resolve("newer");
        newest = SHARED.getRoot().toPath().resolve("newest");
        keys = SHARED.newFolder("keys").toPath();
        Path notes = SHARED.newFolder("notes").toPath();
        Files.writeString(notes.resolve("9.1.0_fr.txt"), "Ce qui est nouveau : l'été.\n");
        Files.writeString(notes.resolve("9.1.0_en.txt"), "What is new: summer.\n");
        Path apart = SHARED.newFolder("apart").toPath();
        seco(0, apart, "program", "new-key", keys.toString(), "office");
        site(newer, NEW, notes, apart);
        site(newest, NEWEST, notes, apart);
        Files.delete(keys.resolve("office.key"));
    }

    private static void site(Path site, String version, Path notes, Path apart) throws Exception {
        Versions.make(site, version);
        String plugins = site.resolve("plugins") + "/*";
        Product.run(List.of(Product.java(), "-cp", plugins, "lu.seco.update.internal.site.SiteMain", site.toString(), notes.toString(), "17"), 0);
        seco(0, apart, "program", "sign", site.toString(), keys.resolve("office.key").toString());
    }

    @AfterClass
    public static void forget() {
        newer = null;
        newest = null;
        keys = null;
    }

    private static String seco(int code, Path data, String... words) throws Exception {
        return seco(Product.service(), code, data, words);
    }

    private static String seco(Path home, int code, Path data, String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("sh", home.resolve("seco").toString(), "--data", data.toString()));
        command.addAll(Arrays.asList(words));
        return Product.run(command, code);
    }

    @Before
    public void serve() throws Exception {
        web = new WebSite(newer);
    }

    @After
    public void end() throws Exception {
        web.close();
        if (office != null) {
            office.close();
        }
    }

    private String[] settings() {
        return new String[] {"update.site.1 = " + web.address(), "update.keys = " + keys, "settings.language = en", "update.keep = 2"};
    }

    @Test
    public void theRunningServiceIsUpdatedRestartsAndGoesBack() throws Exception {
        Installed installed = Installed.copy(Product.service(), folder.getRoot().toPath().resolve("pro gram"));
        Sofie sofie = new Sofie(folder.getRoot().toPath().resolve("sofie"), "ccss.today=2026-02-10");
        office = new Office(folder.getRoot().toPath().resolve("data"), sofie, settings());
        office.home(installed.home());
        office.cold();
        office.start();
        office.drop(Product.sample("01-decsal-ok", "DECSAL.dta"), "DECSAL.dta");
        office.awaitState("DECSAL.dta", "SENT");
        JsonObject found = json(office.ask(10, "program", "check", "--json")).getAsJsonObject("available");
        assertEquals(NEW, found.get("version").getAsString());
        assertEquals(17, found.get("java").getAsInt());
        assertEquals("What is new: summer.", found.getAsJsonArray("notes").get(0).getAsJsonObject().get("text").getAsString());
        assertTrue(found.get("hindrance").isJsonNull() && found.get("caution").isJsonNull());
        assertFalse("nothing is fetched before a person wants it", web.asked().stream().anyMatch(path -> path.startsWith("plugins/")));

        assertTrue(json(office.ask(0, "program", "apply", NEW, "--json")).get("restart").getAsBoolean());
        assertEquals("nothing is forced", OLD, json(office.ask(0, "status", "--json")).get("version").getAsString());
        assertEquals("ACTIVE", json(office.ask(0, "status", "--json")).get("state").getAsString());
        restart(NEW);
        assertEquals(Map.of("DECSAL.dta", "SENT"), office.states());
        assertEquals("settings live on", "en", language());
        assertTrue(office.ask(0, "program", "check").contains("up to date: version " + NEW));
        office.drop(Product.sample("06-decmal-bad", "DECMAL.dta"), "DECMAL.dta");
        office.awaitState("DECMAL.dta", "ANSWERED");

        assertEquals(List.of(NEW + " now", OLD), history());
        assertTrue(office.ask(0, "program", "revert").contains("back at version " + OLD));
        restart(OLD);
        assertEquals(Map.of("DECSAL.dta", "SENT", "DECMAL.dta", "ANSWERED"), office.states());
        assertEquals("two states stay, of the oldest no part goes that is in use", List.of(OLD + " now", NEW), history());
        assertEquals(0, office.stop());
        office.seco(0, "verify");
    }

    private void restart(String version) throws Exception {
        office.ask(0, "program", "restart");
        Await.until("version " + version + " runs", office::describe, () -> version.equals(version()));
    }

    /** Not yet, as long as the service cannot be talked to. */
    private String version() throws Exception {
        if (!Files.exists(office.data().resolve("run/control"))) {
            return "none";
        }
        try {
            return json(office.ask(0, "status", "--json")).get("version").getAsString();
        } catch (IOException | AssertionError e) {
            return "none";
        }
    }

    private String language() throws Exception {
        return office.ask(0, "program", "history").contains("in place") ? "en" : "another";
    }

    private List<String> history() throws Exception {
        List<String> states = new ArrayList<>();
        for (JsonElement state : json(office.ask(0, "program", "history", "--json")).getAsJsonArray("states")) {
            JsonObject one = state.getAsJsonObject();
            states.add(one.get("version").getAsString() + (one.get("current").getAsBoolean() ? " now" : ""));
        }
        return states;
    }

    @Test
    public void theWorkbenchIsUpdatedFromAFolderByCommandAndGoesBack() throws Exception {
        Installed installed = Installed.copy(Product.workbench(), folder.getRoot().toPath().resolve("workbench"));
        Map<String, String> built = new Installed(Product.workbench()).files();
        Path data = folder.newFolder("data").toPath();
        Files.writeString(data.resolve("seco.properties"),
                "update.site.1 = " + newer + "\nupdate.keys = " + keys + "\nsettings.language = en\nupdate.keep = 2\n");
        assertTrue(seco(installed.home(), 0, data, "program", "apply", "--lang", "en").contains("Version " + NEW + " is installed"));
        assertEquals("seco " + NEW, seco(installed.home(), 0, data, "--version").strip());
        assertTrue(Files.readString(installed.home().resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info"))
                .contains("lu.seco.ui," + NEW));
        assertTrue(Files.isExecutable(installed.home().resolve("seco-workbench")));
        assertTrue(seco(installed.home(), 0, data, "program", "revert", "--lang", "en").contains("back at version " + OLD));
        Files.writeString(data.resolve("seco.properties"), Files.readString(data.resolve("seco.properties")).replace(newer.toString(), newest.toString()));
        assertTrue(seco(installed.home(), 0, data, "program", "apply", "--lang", "en").contains("Version " + NEWEST + " is installed"));
        assertEquals("what only the oldest state needed is gone", "[" + OLD + ", " + NEWEST + "]", versions(installed.home()).toString());
        assertTrue(seco(installed.home(), 0, data, "program", "revert", "--lang", "en").contains("back at version " + OLD));
        assertEquals("seco " + OLD, seco(installed.home(), 0, data, "--version").strip());
        assertEquals("the copy believed to be in the folder of the build", built, new Installed(Product.workbench()).files());
        assertFalse("no journal is opened for it", Files.exists(data.resolve("journal/derby")));
    }

    /** The versions of which a part lies in an installation. */
    private static Set<String> versions(Path home) throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("plugins"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("lu.seco.core_"))
                    .map(name -> name.substring("lu.seco.core_".length(), name.length() - ".jar".length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Makes a copy of the newer site worse. */
    @FunctionalInterface
    private interface Damage {
        void to(Path site) throws Exception;
    }

    @Test
    public void brokenAndForgedSitesChangeNothingAndSayWhy() throws Exception {
        Installed installed = Installed.copy(Product.service(), folder.getRoot().toPath().resolve("program"));
        office = new Office(folder.getRoot().toPath().resolve("data"), new Sofie(folder.getRoot().toPath().resolve("sofie")), settings());
        office.home(installed.home());
        office.cold();
        office.start();
        office.ask(0, "program", "history");
        Map<String, String> before = installed.files();
        Path bundle = Path.of("plugins", "lu.seco.core_" + NEW + ".jar");
        refused("an altered artifact", "lu.seco.core_" + NEW + ".jar is not the one that was signed", site -> alter(site.resolve(bundle)));
        refused("a missing artifact", "lu.seco.core_" + NEW + ".jar is missing", site -> Files.delete(site.resolve(bundle)));
        refused("cut metadata", "content.jar is not the one that was signed", site -> cut(site.resolve("content.jar")));
        refused("no signature", "it is not signed", site -> Files.delete(site.resolve("seco.index.sig")));
        refused("an altered index", "its signature is not right", site -> alter(site.resolve("seco.index")));
        refused("a signature of nobody", "a key that is unknown here",
                site -> put(site.resolve("seco.index.sig"), ("0".repeat(64) + " AAAA\n").getBytes(StandardCharsets.US_ASCII)));
        refused("no site", "seco.index is missing", site -> Files.delete(site.resolve("seco.index")));
        assertEquals("not one file of the program has changed", before, installed.files());
        web.close();
        String told = office.ask(7, "program", "check");
        assertTrue(told, told.contains("It is not known whether there is a new version") && told.contains("cannot be read"));
        assertEquals(List.of(OLD + " now"), history());
        assertEquals("ACTIVE", json(office.ask(0, "status", "--json")).get("state").getAsString());
    }

    private void refused(String what, String sentence, Damage damage) throws Exception {
        Path site = folder.getRoot().toPath().resolve(what);
        link(newer, site);
        damage.to(site);
        web.folder(site);
        // what was fetched and found good from the site before would be used instead of the damaged file
        delete(office.data().resolve("run/updates"));
        String told = office.ask(7, "program", "apply", NEW);
        assertTrue(what + ": " + told, told.contains(sentence));
    }

    /** Links are enough: what is damaged is taken out of the copy first. */
    private static void link(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path there = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(there);
                } else {
                    Files.createLink(there, file);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void alter(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        content[content.length / 2] ^= 1;
        put(file, content);
    }

    private static void cut(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        put(file, Arrays.copyOf(content, content.length / 2));
    }

    private static void put(Path file, byte[] content) throws IOException {
        Path other = file.resolveSibling("other");
        Files.write(other, content);
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static JsonObject json(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }
}
