// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Starts a class of this test in a process of its own, from plain JUnit as well as from within OSGi. */
final class ChildJvm {

    private ChildJvm() {
    }

    static Process start(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m",
                "-cp", classPath(main),
                main.getName()));
        command.addAll(Arrays.asList(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** Where the needed classes come from: in OSGi a bundle's own place. */
    private static String classPath(Class<?> main) throws IOException {
        Set<String> places = new LinkedHashSet<>();
        for (Class<?> needed : List.of(main, DerbyJournal.class, lu.seco.core.journal.Journal.class,
                com.google.gson.stream.JsonWriter.class,
                org.osgi.service.log.Logger.class, org.apache.derby.database.Database.class, derbyShared())) {
            Path place = place(needed.getProtectionDomain().getCodeSource().getLocation());
            places.add(place.toString());
            for (String output : List.of("bin", "target/classes", "target/test-classes")) {
                // Run from a workspace a bundle's place is its project.
                if (Files.isDirectory(place.resolve(output))) {
                    places.add(place.resolve(output).toString());
                }
            }
        }
        return String.join(File.pathSeparator, places);
    }

    /** A class of the bundle that only Derby sees. */
    private static Class<?> derbyShared() throws IOException {
        try {
            return org.apache.derby.database.Database.class.getClassLoader()
                    .loadClass("org.apache.derby.shared.common.error.StandardException");
        } catch (ClassNotFoundException e) {
            throw new IOException(e);
        }
    }

    private static Path place(URL location) {
        try {
            return Path.of(location.toURI());
        } catch (java.net.URISyntaxException | IllegalArgumentException e) {
            // Equinox gives places with blanks in them as they are.
            return Path.of(URI.create("file:" + location.getPath().replace(" ", "%20")));
        }
    }
}
