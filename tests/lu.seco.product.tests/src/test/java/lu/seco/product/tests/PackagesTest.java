// SPDX-License-Identifier: EPL-2.0
package lu.seco.product.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import lu.seco.product.Packages;
import lu.seco.product.Product;
import org.junit.Assume;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What people download: its structure, and that it works from where it is unpacked. */
public class PackagesTest {

    private static final Path DPKG = Path.of("/usr/bin/dpkg-deb");
    private static final Path ANALYZE = Path.of("/usr/bin/systemd-analyze");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private static String rights(Path file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static Set<String> names(Path parent) throws Exception {
        try (Stream<Path> files = Files.list(parent)) {
            return files.map(file -> file.getFileName().toString()).collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
        }
    }

    private String seco(Path script, int code, String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(script.toString(), "--data", folder.getRoot().toPath().resolve("data").toString()));
        command.addAll(List.of(words));
        return Product.run(command, code);
    }

    @Test
    public void theArchivesForLinuxUnpackIntoOneFolderAndWorkFromThere() throws Exception {
        for (String name : List.of("seco-workbench-", "seco-service-")) {
            Path into = folder.newFolder(name).toPath();
            Product.run(List.of("tar", "-xzf", Packages.find(name, ".tar.gz").toString(), "-C", into.toString()), 0);
            assertEquals(1, names(into).size());
            Path home = into.resolve(names(into).iterator().next());
            assertTrue(names(home).toString(), names(home).containsAll(List.of("README.txt", "LICENSE.txt", "seco", "seco.png", "plugins", "man")));
            assertFalse(Files.readString(home.resolve("README.txt")).contains("@version@"));
            assertEquals("rwxr-xr-x", rights(home.resolve("seco")));
            assertTrue(seco(home.resolve("seco"), 0, "--version").startsWith("seco "));
        }
    }

    @Test
    public void theDebianPackagesAreInOrder() throws Exception {
        Assume.assumeTrue(Files.exists(DPKG));
        for (String name : List.of("seco_", "seco-service_")) {
            Path deb = Packages.find(name, ".deb");
            Path control = folder.newFolder(name + "control").toPath();
            Product.run(List.of("dpkg-deb", "-e", deb.toString(), control.toString()), 0);
            assertTrue(names(control).containsAll(List.of("control", "md5sums", "postinst", "prerm", "postrm")));
            String said = Files.readString(control.resolve("control"));
            assertTrue(said, said.contains("Depends:") && said.contains("java17-runtime") && said.contains("Architecture: amd64"));
            for (String script : List.of("postinst", "prerm", "postrm")) {
                Product.run(List.of("sh", "-n", control.resolve(script).toString()), 0);
                assertTrue(rights(control.resolve(script)).startsWith("rwx"));
                assertFalse("data is never deleted", Files.readString(control.resolve(script)).lines()
                        .anyMatch(line -> line.strip().startsWith("rm ") && !line.contains(" /run/")));
            }
            unpacked(deb, name);
        }
    }

    private void unpacked(Path deb, String name) throws Exception {
        Path root = folder.newFolder(name + "root").toPath();
        Product.run(List.of("dpkg-deb", "-x", deb.toString(), root.toString()), 0);
        assertEquals(Set.of("usr"), names(root));
        assertEquals("../lib/seco/seco", Files.readSymbolicLink(root.resolve("usr/bin/seco")).toString());
        assertEquals("rwxr-xr-x", rights(root.resolve("usr/lib/seco/seco")));
        assertEquals("rw-r--r--", rights(root.resolve("usr/lib/seco/LICENSE.txt")));
        for (String file : List.of("usr/lib/systemd/system/seco.service", "usr/share/man/man1/seco.1.gz", "usr/share/bash-completion/completions/seco",
                "usr/share/doc/" + name.replace("_", "") + "/copyright")) {
            assertTrue(file, Files.isRegularFile(root.resolve(file), LinkOption.NOFOLLOW_LINKS));
        }
        assertEquals(name.equals("seco_"), Files.exists(root.resolve("usr/share/applications/lu.seco.desktop")));
        assertEquals(name.equals("seco_"), Files.exists(root.resolve("usr/share/icons/hicolor/256x256/apps/seco.png")));
        assertTrue(seco(root.resolve("usr/bin/seco"), 0, "--version").startsWith("seco "));
        if (Files.exists(ANALYZE)) {
            Path unit = Files.writeString(folder.getRoot().toPath().resolve("seco.service"),
                Files.readString(root.resolve("usr/lib/systemd/system/seco.service"))
                    .replace("/usr/bin/seco", root.resolve("usr/bin/seco").toString()).replace("Documentation=man:seco(1)\n", ""));
            String told = Product.run(List.of("systemd-analyze", "verify", unit.toString()), 0);
            assertFalse(told, told.contains("seco.service:"));
        }
    }

    @Test
    public void theManualPageHasEveryCommand() throws Exception {
        String page = seco(Product.service().resolve("seco"), 0, "--lang", "en", "manual");
        String help = seco(Product.service().resolve("seco"), 0, "--lang", "en", "--help");
        help.lines().dropWhile(line -> !line.equals("Commands:")).skip(1).filter(line -> line.matches("  [a-z].*")).map(line -> line.strip().split("\\s+")[0])
                .forEach(command -> assertTrue(command, page.contains(".SS \"seco " + command.replace("-", "\\-"))));
    }

    @Test
    public void theArchivesForWindowsHoldProgramsAndScripts() throws Exception {
        for (String name : List.of("seco-workbench-", "seco-service-")) {
            try (ZipFile zip = new ZipFile(Packages.find(name, "-windows-x86_64.zip").toFile())) {
                Set<String> tops = zip.stream().map(entry -> entry.getName().split("/")[0]).collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
                assertEquals(1, tops.size());
                String top = tops.iterator().next() + "/";
                for (String file : List.of("seco.bat", "README.txt", "LICENSE.txt", "SeCoService.exe", "windows/seco-start.jar", "windows/install-service.cmd",
                        "windows/uninstall-service.cmd", "windows/commons-daemon/LICENSE.txt")) {
                    assertTrue(file, zip.getEntry(top + file) != null);
                }
                program(bytes(zip, top + "SeCoService.exe"), 0x8664);
                String script = new String(bytes(zip, top + "windows/install-service.cmd"), StandardCharsets.US_ASCII);
                assertEquals("every line ends as Windows wants it", script.split("\n", -1).length, script.split("\r\n", -1).length);
                if (name.equals("seco-workbench-")) {
                    byte[] exe = bytes(zip, top + "SeCo.exe");
                    program(exe, 0x14c);
                    String text = new String(exe, StandardCharsets.UTF_16LE) + new String(Arrays.copyOfRange(exe, 1, exe.length), StandardCharsets.UTF_16LE);
                    assertTrue("version information", text.contains("ProductName") && text.contains("SeCo.exe"));
                    assertTrue("icon", new String(exe, StandardCharsets.ISO_8859_1).contains("PNG\r\n"));
                }
            }
        }
    }

    private static byte[] bytes(ZipFile zip, String name) throws Exception {
        try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return in.readAllBytes();
        }
    }

    /** A program for Windows: its first header leads to the second, which names the machine. */
    private static void program(byte[] exe, int machine) {
        assertEquals('M', exe[0]);
        assertEquals('Z', exe[1]);
        int header = exe[0x3c] & 0xff | (exe[0x3d] & 0xff) << 8 | (exe[0x3e] & 0xff) << 16;
        assertEquals("PE\0\0", new String(exe, header, 4, StandardCharsets.US_ASCII));
        assertEquals(machine, exe[header + 4] & 0xff | (exe[header + 5] & 0xff) << 8);
    }
}
