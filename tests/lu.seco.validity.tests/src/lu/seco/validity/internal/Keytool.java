// SPDX-License-Identifier: EPL-2.0
package lu.seco.validity.internal;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Makes certificates and keystores with the tool that comes with Java. */
final class Keytool {

    static final String PASSWORD = "changeit";

    private Keytool() {
    }

    /** Adds a certificate with its key to a keystore. */
    static void certificate(Path store, String type, String alias, String start, int days, String... more) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("-genkeypair", "-keystore", store.toString(), "-storetype", type, "-storepass", PASSWORD,
                "-keypass", PASSWORD, "-alias", alias, "-dname", "CN=" + alias, "-keyalg", "EC", "-groupname", "secp256r1", "-startdate", start,
                "-validity", Integer.toString(days)));
        arguments.addAll(List.of(more));
        run(arguments);
    }

    /** Writes a certificate of a keystore into a file. */
    static void export(Path store, String alias, Path file, String... more) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("-exportcert", "-keystore", store.toString(), "-storepass", PASSWORD, "-alias", alias,
                "-file", file.toString()));
        arguments.addAll(List.of(more));
        run(arguments);
    }

    private static void run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-J-Duser.timezone=UTC"));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(output, true, process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(output, 0, process.exitValue());
    }
}
