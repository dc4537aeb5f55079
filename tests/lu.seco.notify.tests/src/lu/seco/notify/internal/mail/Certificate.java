// SPDX-License-Identifier: EPL-2.0
package lu.seco.notify.internal.mail;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for {@code localhost} that only the tests trust, made by Java's keytool. */
final class Certificate {

    static final String PASSWORD = "changeit";

    final Path file;
    final SSLContext context;

    /** The one that GreenMail has: it reads a key store once in the life of the process. */
    static Certificate ofGreenMail() {
        return Shared.ONE;
    }

    Certificate(Path folder) throws Exception {
        file = folder.resolve("localhost.p12");
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-keyalg", "EC",
                "-alias", "localhost", "-dname", "CN=localhost", "-ext", "san=dns:localhost", "-validity", "3650", "-startdate", "-1d", "-storetype",
                "PKCS12", "-keystore", file.toString(), "-storepass", PASSWORD).redirectErrorStream(true).redirectOutput(folder.resolve("keytool.txt").toFile())
                        .start();
        if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
            throw new IllegalStateException(Files.readString(folder.resolve("keytool.txt")));
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("localhost", store.getCertificate("localhost"));
        trust.init(trusted);
        context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    }

    /** Made for the first who needs it. */
    private static final class Shared {

        private static final Certificate ONE = make();

        private static Certificate make() {
            try {
                Path folder = Files.createTempDirectory("seco-certificate");
                Certificate made = new Certificate(folder);
                folder.toFile().deleteOnExit();
                made.file.toFile().deleteOnExit();
                folder.resolve("keytool.txt").toFile().deleteOnExit();
                return made;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
