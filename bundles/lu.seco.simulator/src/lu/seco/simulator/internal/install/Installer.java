// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.install;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

import lu.seco.simulator.internal.batch.Home;
import lu.seco.simulator.internal.settings.Key;
import lu.seco.simulator.internal.settings.SettingsFile;

/** Creates the tree of an installation (SOFiE help, Directory_Structure, Batch_Mode, Passwords_Management) and its scripts. */
public final class Installer {

    private static final Set<PosixFilePermission> EXECUTABLE = PosixFilePermissions.fromString("rwxr-xr-x");

    private final Home home;

    public Installer(Home home) {
        this.home = home;
    }

    /**
     * Creates what is missing and writes scripts and settings anew; other files are left as they are.
     *
     * @param settings the text of the settings file
     */
    public void install(String settings) throws IOException {
        Path root = home.root();
        for (String folder : new String[] {"lib", "keys", "properties/communication", "logs"}) {
            Files.createDirectories(root.resolve(folder));
        }
        for (Key key : Home.FOLDERS) {
            Files.createDirectories(home.folder(key));
        }
        Files.createDirectories(home.data());
        Files.createDirectories(home.state());
        write(root.resolve(SettingsFile.NAME), settings);
        create(root.resolve("properties/communication/communication_default_http.properties"), resource("communication.txt"));
        create(root.resolve("keys/keystore_" + home.user() + ".txt"), "stands for the private key of the user\n");
        create(home.passwords(), "stands for the password saved for batch processing\n");
        create(home.data().resolve("loginHash"), "stands for the hash of the login\n");
        create(home.version(), home.settings().text(Key.UPDATE_VERSION) + "\n");
        create(home.file(Key.AUDIT_FILE), "");
        create(home.file(Key.TECHNICAL_FILE), "");
        scripts(root);
    }

    private void scripts(Path root) throws IOException {
        String classPath = OwnLocation.find().toString();
        String user = home.user();
        executable(root.resolve("_run"), unix("_run.sh.txt", classPath));
        executable(root.resolve("run_batch_" + user + ".ksh"), unix("run_batch.ksh.txt", classPath));
        executable(root.resolve("sofie_gui.sh"), unix("sofie_gui.sh.txt", classPath));
        write(root.resolve("_run.bat"), windows("_run.bat.txt", classPath));
        write(root.resolve("run_batch_" + user + ".bat"), windows("run_batch.bat.txt", classPath));
        write(root.resolve("sofie_gui.bat"), windows("sofie_gui.bat.txt", classPath));
    }

    private String unix(String template, String classPath) throws IOException {
        return filled(template, "'" + classPath.replace("'", "'\\''") + "'");
    }

    private String windows(String template, String classPath) throws IOException {
        return filled(template, classPath.replace("%", "%%")).replace("\n", "\r\n");
    }

    private String filled(String template, String classPath) throws IOException {
        return resource(template).replace("@CLASS_PATH@", classPath).replace("@USER@", home.user()).replace("@PARAMETER_USER@",
                home.settings().text(Key.PARAMETER_USER));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Installer.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("the program has no part " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }

    private static void executable(Path file, String text) throws IOException {
        write(file, text);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, EXECUTABLE);
        }
    }

    private static void create(Path file, String text) throws IOException {
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            write(file, text);
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
