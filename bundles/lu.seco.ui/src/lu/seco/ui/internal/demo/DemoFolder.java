// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.io.SafeFile;

/**
 * The throw-away folder of a demonstration: a data folder, and a simulated SOFiE beside it.
 *
 * @param root the folder; its mark says that it may be thrown away
 */
record DemoFolder(Path root) {

    /** The file that marks it; the simulator looks for it before it removes anything. */
    static final String MARK = "seco-demonstration";
    /** The user of the simulated SOFiE. */
    static final String USER = "999900203";

    DemoFolder {
        Objects.requireNonNull(root, "root");
    }

    /** The demonstration that works in this data folder, if it is one. */
    static Optional<DemoFolder> of(Path data) {
        Path root = data.getParent();
        return root != null && Files.isRegularFile(root.resolve(MARK)) ? Optional.of(new DemoFolder(root)) : Optional.empty();
    }

    /** Where a demonstration lies: beside the data folder, or where temporary files are if nothing can be made there. */
    static DemoFolder beside(Path data, Path temporary, String person) {
        Path parent = data.toAbsolutePath().normalize().getParent();
        return new DemoFolder(parent != null && Files.isWritable(parent) ? parent.resolve(data.getFileName() + "-demonstration")
                : temporary.resolve("seco-demonstration-" + person.replaceAll("[^A-Za-z0-9_-]", "_")));
    }

    Path data() {
        return root.resolve("data");
    }

    Path sofie() {
        return root.resolve("sofie");
    }

    Path outbox() {
        return data().resolve("Départ");
    }

    /** Whether it is there already. */
    boolean made() {
        return Files.isRegularFile(root.resolve(MARK));
    }

    /**
     * Makes the folder with its mark.
     *
     * @throws IOException if something else lies there, or it cannot be made
     */
    void make() throws IOException {
        if (!made() && Files.exists(root)) {
            throw new IOException(root + ": not a demonstration");
        }
        SafeFile.secretFolder(root);
        SafeFile.write(root.resolve(MARK), "SeCo: a demonstration. This folder may be thrown away.\n".getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes descriptor and settings. Files with errors go all the same: the demonstration shows how CCSS refuses them.
     *
     * @param language of the window
     */
    void furnish(String language) throws IOException {
        Files.createDirectories(outbox());
        write("sofie.properties", "root = " + sofie() + "\nuser = " + USER + "\nprocess.root = yes\n");
        write("seco.properties", "# settings of the demonstration\nsettings.language = " + language
                + "\nexchange.reception.interval = 10 s\nexchange.check.error = send\ndiagnosis.network.check = no\n");
    }

    private void write(String name, String text) throws IOException {
        SafeFile.create(data().resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }
}
