// SPDX-License-Identifier: EPL-2.0
package lu.seco.product.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lu.seco.product.Await;
import lu.seco.product.Packages;
import lu.seco.product.Product;
import lu.seco.product.Sandbox;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The Debian packages as an administrator installs them, with the real {@code dpkg}, in a view of this machine that is thrown away. */
public class DebianTest {

    private static final String DATA = "/var/lib/seco";
    private static final String SOFIE = "/srv/sofie";
    private static final String HOMES = "/srv/people-";
    private static final String ASKED = "/srv/asked";
    private static final String NEEDED = "dpkg-query -W adduser && dpkg -S \"$(readlink -f /usr/bin/java)\" && echo all there";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Sandbox machine;
    private Process service;

    @Before
    public void machine() throws Exception {
        assumeTrue("dpkg is here", Files.isExecutable(Path.of("/usr/bin/dpkg")) && Files.isExecutable(Path.of("/usr/bin/setpriv")));
        assumeTrue("Java is where a service finds it", Files.isExecutable(Path.of("/usr/bin/java")));
        assumeTrue("this machine can be seen through an overlay: needs root", Sandbox.possible(folder.newFolder("try").toPath()));
        machine = Sandbox.open(folder.newFolder("machine").toPath());
        assumeTrue("what the packages need came from packages too", machine.run(0, "sh", "-c", NEEDED + " || true").contains("all there"));
        assumeTrue("SeCo is not installed here", machine.run(0, "sh", "-c", "getent passwd seco || true").isBlank());
    }

    @After
    public void end() throws Exception {
        if (machine != null) {
            machine.close();
        }
        if (service != null) {
            service.waitFor();
        }
    }

    @Test
    public void theServiceIsInstalledSendsIsUpgradedAndRemovedAndItsDataStays() throws Exception {
        Path deb = Packages.find("seco-service_", ".deb");
        String told = machine.run(0, "dpkg", "-i", deb.toString());
        assertTrue(told, told.contains("SeCo: data is kept in /var/lib/seco") && !told.contains("arning"));
        installed();
        sofie();
        // as the admin guide has it: root asks, and nothing in the data folder becomes root's
        machine.run(0, "seco", "--data", DATA, "test-installation");
        assertEquals("", machine.run(0, "find", DATA, "-not", "-user", "seco"));
        start();
        drop("01-decsal-ok", "DECSAL.dta");
        Await.until("the file is with CCSS", this::describe, this::received);
        assertTrue(journal().contains("DECSAL.dta"));
        stop();

        systemd();
        told = machine.run(0, "dpkg", "-i", higher(deb).toString());
        assertEquals("a service that worked is stopped before its program is replaced, and started again", List.of("is-active --quiet seco.service",
                "stop seco.service", "daemon-reload", "start seco.service"), machine.read(ASKED).lines().toList());
        assertFalse("only the first time", told.contains("is not started by itself"));
        assertEquals("install ok installed 99.0", machine.run(0, "dpkg-query", "-W", "-f=${Status} ${Version}", "seco-service"));
        assertTrue("the program is the new one", machine.run(0, "ls", "/usr/lib/seco").contains("NEWER.txt"));
        start();
        assertTrue("the journal lives on", journal().contains("DECSAL.dta"));
        assertEquals("settings live on", "en", machine.run(0, "seco", "--data", DATA, "settings", "get", "settings.language").strip());
        stop();

        told = machine.run(0, "dpkg", "-r", "seco-service");
        assertTrue(told, told.contains("the data stays in /var/lib/seco"));
        assertEquals("nothing of the program stays", "", machine.run(0, "sh", "-c",
                "ls -d /usr/lib/seco /usr/bin/seco /usr/lib/systemd/system/seco.service 2>/dev/null; true"));
        assertTrue(machine.run(0, "ls", DATA).contains("journal"));
        told = machine.run(0, "dpkg", "-P", "seco-service");
        assertTrue(told, told.contains("/var/lib/seco is not deleted, neither is the account seco"));
        assertTrue(machine.run(0, "ls", DATA).contains("seco.properties") && machine.run(0, "getent", "passwd", "seco").contains(DATA));
    }

    @Test
    public void theWorkbenchTakesThePlaceOfTheServiceAndIsInTheMenu() throws Exception {
        machine.run(0, "dpkg", "-i", Packages.find("seco-service_", ".deb").toString());
        machine.run(0, "dpkg", "-i", "--auto-deconfigure", "--force-depends", Packages.find("seco_", ".deb").toString());
        assertEquals("config-files", machine.run(0, "dpkg-query", "-W", "-f=${db:Status-Status}", "seco-service"));
        assertTrue(machine.run(0, "seco", "--data", "/srv/none", "--version").startsWith("seco "));
        machine.run(0, "test", "-x", "/usr/bin/seco-workbench");
        String entry = machine.read("/usr/share/applications/lu.seco.desktop");
        assertTrue(entry, entry.contains("Exec=seco-workbench") && entry.contains("Icon=seco\n"));
        for (String size : List.of("48x48", "256x256")) {
            machine.run(0, "test", "-s", "/usr/share/icons/hicolor/" + size + "/apps/seco.png");
        }
        machine.run(0, "dpkg", "-V", "seco");
        machine.run(0, "dpkg", "-P", "seco");
        assertEquals("", machine.run(0, "sh", "-c", "ls -d /usr/lib/seco /usr/share/applications/lu.seco.desktop 2>/dev/null; true"));
    }

    @Test
    public void peopleWithAccountsOfTheirOwnWorkWithTheServiceIfTheyAreInItsGroup() throws Exception {
        assumeTrue("a display can be made", Files.isExecutable(Path.of("/usr/bin/xvfb-run")));
        machine.run(0, "dpkg", "-i", "--force-depends", Packages.find("seco_", ".deb").toString());
        // as the admin guide has it
        machine.run(0, "groupadd", "--system", "seco-users");
        machine.run(0, "usermod", "-a", "-G", "seco-users", "seco");
        machine.run(0, "install", "-d", "-o", "seco", "-g", "seco-users", "-m", "750", "/run/seco");
        sofie("remote.group = seco-users", "remote.note = /run/seco/window");
        start();
        Await.until("guests are let in", this::describe, () -> Files.exists(machine.outside("/run/seco/window")));
        assertEquals("seco seco-users 640", machine.run(0, "stat", "-c", "%U %G %a", "/run/seco/window").strip());

        Path stranger = guest("paul", false);
        Path guest = guest("anna", true);
        String told = machine.run(1, as("paul", "env", "SECO_LANG=en", "seco", "--data", DATA, "status"));
        assertTrue(told, told.contains("belongs to the account seco; paul has no access to it"));
        told = machine.run(0, as("anna", "seco", "--data", HOMES + "anna/seco", "--lang", "en", "list"));
        assertTrue(told, told.contains("follows the service of another account (/run/seco/window)"));
        told = machine.run(3, as("anna", "seco", "--data", HOMES + "anna/seco", "--lang", "en", "run"));
        assertTrue(told, told.contains("does not work by itself"));

        window("paul");
        Await.until("he is told why", () -> log(stranger), () -> log(stranger).contains("remote.note.closed [/run/seco/window, paul]"));
        window("anna");
        Await.until("she is let in", () -> log(guest), () -> log(guest).contains("connected with the service"));
        assertFalse(log(guest), log(guest).contains("remote.note.closed"));
        drop("01-decsal-ok", "DECSAL.dta");
        Await.until("the service sends", this::describe, this::received);
        assertFalse(log(stranger), log(stranger).contains("connected with the service"));
        stop();
    }

    /** Somebody with an account and a data folder of their own, whose window is to follow the service. */
    private Path guest(String name, boolean member) throws Exception {
        machine.run(0, "useradd", "--create-home", "--home-dir", HOMES + name, name);
        if (member) {
            machine.run(0, "usermod", "-a", "-G", "seco-users", name);
        }
        String settings = "printf 'remote.follow = /run/seco/window\\nsettings.language = en\\n' >" + HOMES + name + "/seco/seco.properties";
        machine.run(0, as(name, "sh", "-c", "mkdir -p " + HOMES + name + "/seco && " + settings));
        return machine.outside(HOMES + name + "/seco/logs/seco.log");
    }

    private static String[] as(String account, String... words) {
        List<String> command = new ArrayList<>(List.of("setpriv", "--reuid=" + account, "--regid=" + account, "--init-groups", "env",
                "HOME=" + HOMES + account));
        command.addAll(List.of(words));
        return command.toArray(String[]::new);
    }

    private void window(String account) throws IOException {
        new ProcessBuilder(machine.command(as(account, "xvfb-run", "-a", "seco-workbench", "--data", HOMES + account + "/seco"))).redirectErrorStream(true)
                .redirectOutput(folder.getRoot().toPath().resolve(account + ".out").toFile()).start();
    }

    private static String log(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            return e.toString();
        }
    }

    private void installed() throws Exception {
        String account = machine.run(0, "getent", "passwd", "seco");
        assertTrue(account, account.endsWith(":" + DATA + ":/usr/sbin/nologin\n"));
        assertEquals("seco seco 750 " + DATA, machine.run(0, "stat", "-c", "%U %G %a %n", DATA).strip());
        assertEquals("what was packed is there", "", machine.run(0, "dpkg", "-V", "seco-service"));
        assertEquals("root's, and nobody else may write", "", machine.run(0, "sh", "-c", "dpkg -L seco-service | grep seco | while read -r file; do"
                + " find \"$file\" -maxdepth 0 -not -type l \\( -not -user root -o -perm /022 \\); done"));
        assertTrue(machine.run(0, "sh", "-c", "zcat /usr/share/man/man1/seco.1.gz").contains(".TH SECO 1"));
        assertFalse(machine.read("/usr/share/bash-completion/completions/seco").startsWith("#!"));
        if (Files.isExecutable(Path.of("/usr/bin/systemd-analyze"))) {
            String verified = machine.run(0, "systemd-analyze", "verify", "/usr/lib/systemd/system/seco.service");
            assertFalse(verified, verified.contains("seco.service"));
        }
    }

    /** A simulated SOFiE that belongs to the service's account, and the settings. */
    private void sofie(String... more) throws Exception {
        Path parts = folder.newFolder("parts").toPath();
        Files.setPosixFilePermissions(folder.getRoot().toPath(), java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(parts.resolve("sofie.properties"), "root = " + SOFIE + "\nuser = 999900203\nprocess.root = yes\n");
        Files.writeString(parts.resolve("seco.properties"), "settings.language = en\nexchange.check.error = send\n" + String.join("\n", more) + "\n");
        machine.run(0, "install", "-D", "-m", "644", Product.simulator().toString(), "/srv/simulator.jar");
        machine.run(0, Product.java(), "-jar", "/srv/simulator.jar", "install", "--root", SOFIE, "--user", "999900203", "--set", "ccss.today=2026-02-10");
        machine.run(0, "chown", "-R", "seco:seco", SOFIE);
        machine.run(0, "install", "-o", "seco", "-g", "seco", "-m", "640", parts.resolve("sofie.properties").toString(),
                parts.resolve("seco.properties").toString(), DATA + "/");
    }

    /** Starts the service as the unit says: its command, its account, its environment, no rights beyond. */
    private void start() throws Exception {
        List<String> unit = machine.read("/usr/lib/systemd/system/seco.service").lines().toList();
        List<String> words = new ArrayList<>(List.of("sh", "-c", "umask " + value(unit, "UMask") + "; exec \"$@\"", "sh", "setpriv",
                "--reuid=" + value(unit, "User"), "--regid=" + value(unit, "Group"), "--init-groups", "--no-new-privs", "--bounding-set=-all", "env"));
        unit.stream().filter(line -> line.startsWith("Environment=")).forEach(line -> words.add(line.substring("Environment=".length())));
        words.addAll(List.of(value(unit, "ExecStart").split(" ")));
        service = new ProcessBuilder(machine.command(words.toArray(String[]::new))).redirectErrorStream(true)
                .redirectOutput(folder.getRoot().toPath().resolve("service.out").toFile()).start();
        Await.until("the service is up", this::describe, () -> !service.isAlive() || Files.exists(machine.outside(DATA + "/run/control")));
        assertTrue(describe(), service.isAlive());
    }

    /** From now on a systemd seems to run; it only notes what it is asked. */
    private void systemd() throws Exception {
        machine.run(0, "sh", "-c", "mkdir -p /run/systemd/system && printf '#!/bin/sh\\necho \"$@\" >>" + ASKED + "\\n' >/usr/bin/systemctl"
                + " && chmod 755 /usr/bin/systemctl");
    }

    private static String value(List<String> unit, String key) {
        return unit.stream().filter(line -> line.startsWith(key + "=")).findFirst().orElseThrow().substring(key.length() + 1);
    }

    private void stop() throws Exception {
        machine.run(0, "sh", "-c", "kill -TERM $(cat " + DATA + "/run/control | sed 's/.*\"pid\":\\([0-9]*\\).*/\\1/')");
        service.waitFor();
    }

    private void drop(String sample, String name) throws Exception {
        Await.until("Départ is there", this::describe, () -> Files.isDirectory(machine.outside(DATA + "/Départ")));
        machine.run(0, "install", "-o", "seco", "-g", "seco", "-m", "640", Product.sample(sample, name).toAbsolutePath().toString(), DATA + "/Départ/" + name);
    }

    /** Whether CCSS has got the file. */
    private boolean received() throws Exception {
        Path log = machine.outside(SOFIE + "/ccss/received.tsv");
        return Files.exists(log) && Files.readString(log).contains(Product.sha256(Product.sample("01-decsal-ok", "DECSAL.dta")));
    }

    private String journal() throws Exception {
        return machine.run(0, "seco", "--data", DATA, "journal", "--json");
    }

    /** The same package with a higher number and a file more. */
    private Path higher(Path deb) throws Exception {
        Path raw = folder.getRoot().toPath().resolve("raw");
        Product.run(List.of("dpkg-deb", "-R", deb.toString(), raw.toString()), 0);
        Path control = raw.resolve("DEBIAN/control");
        Files.writeString(control, Files.readString(control).replaceFirst("(?m)^Version: .*$", "Version: 99.0"));
        Files.writeString(raw.resolve("usr/lib/seco/NEWER.txt"), "newer\n");
        Path higher = folder.getRoot().toPath().resolve("higher.deb");
        Product.run(List.of("dpkg-deb", "--root-owner-group", "-Znone", "-b", raw.toString(), higher.toString()), 0);
        return higher;
    }

    private String describe() {
        try {
            String log = DATA + "/logs/seco.log";
            return Files.readString(folder.getRoot().toPath().resolve("service.out")) + (Files.exists(machine.outside(log)) ? machine.read(log) : "");
        } catch (IOException e) {
            return e.toString();
        }
    }
}
