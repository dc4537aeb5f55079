// SPDX-License-Identifier: EPL-2.0
package lu.seco.update.internal.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The build's last step: makes the p2 repository a site of updates. Arguments: folder of the repository, folder of the release notes, oldest Java, and, if it
 * is to be signed, the file with the private key. Started with the repository's own bundles as class path.
 */
public final class SiteMain {

    private static final String PRODUCT = "features/lu.seco.engine.feature_";
    private static final int SIGNED = 4;

    private SiteMain() {
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Path notes = Path.of(arguments[1]);
        Files.createDirectories(folder.resolve("notes"));
        try (Stream<Path> files = Files.list(notes)) {
            for (Path note : files.filter(file -> file.toString().endsWith(".txt")).toList()) {
                Files.copy(note, folder.resolve("notes").resolve(note.getFileName()), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
        SiteWriter.index(folder, version(folder), Integer.parseInt(arguments[2]), Instant.now());
        Optional<String> key = arguments.length == SIGNED ? Optional.of(arguments[SIGNED - 1]).filter(text -> !text.isBlank()) : Optional.empty();
        if (key.isPresent()) {
            System.out.println("site signed with the key " + SiteWriter.sign(folder, Path.of(key.get())));
        } else {
            System.out.println("site not signed: no key was given");
        }
    }

    private static String version(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("features"))) {
            return files.map(file -> "features/" + file.getFileName()).filter(name -> name.startsWith(PRODUCT) && name.endsWith(".jar"))
                    .map(name -> name.substring(PRODUCT.length(), name.length() - ".jar".length())).max(String::compareTo)
                    .orElseThrow(() -> new IOException("no engine feature in " + folder));
        }
    }
}
