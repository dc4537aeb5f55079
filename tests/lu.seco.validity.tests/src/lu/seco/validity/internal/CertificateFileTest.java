// SPDX-License-Identifier: EPL-2.0
package lu.seco.validity.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import lu.seco.core.Message;
import lu.seco.validity.internal.CertificateFile.Reading;
import lu.seco.validity.internal.CertificateFile.Span;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Certificates in every form in which an office may have one. */
public final class CertificateFileTest {

    @ClassRule
    public static final TemporaryFolder SHARED = new TemporaryFolder();

    private static final Span EARLY = span("2025-01-01T12:00:00Z", 100);
    private static final Span LATE = span("2025-06-01T12:00:00Z", 1_000);
    private static Path jks;
    private static Path p12;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @BeforeClass
    public static void make() throws Exception {
        jks = SHARED.getRoot().toPath().resolve("keys.jks");
        Keytool.certificate(jks, "JKS", "late", "2025/06/01 12:00:00", 1_000);
        Keytool.certificate(jks, "JKS", "early", "2025/01/01 12:00:00", 100);
        Keytool.certificate(jks, "JKS", "authority", "2025/01/01 12:00:00", 10, "-ext", "bc:c");
        p12 = SHARED.getRoot().toPath().resolve("keys.p12");
        Keytool.certificate(p12, "PKCS12", "user", "2025/01/01 12:00:00", 100);
    }

    @Test
    public void derAndPemAreReadWhateverTheirNames() throws Exception {
        Path der = file("user.bin");
        Keytool.export(jks, "early", der);
        assertEquals(good(EARLY), read(der));
        Path pem = file("user.txt");
        Keytool.export(jks, "early", pem, "-rfc");
        assertEquals(good(EARLY), read(pem));
    }

    @Test
    public void aPemFileMayHoldWordsKeysAndOtherCertificates() throws Exception {
        Path pem = file("all.pem");
        StringBuilder text = new StringBuilder("Bag Attributes: é\r\n-----BEGIN PRIVATE KEY-----\r\nMIGH\r\n-----END PRIVATE KEY-----\r\n");
        for (String alias : new String[] {"late", "authority", "early"}) {
            Path one = file(alias + ".pem");
            Keytool.export(jks, alias, one, "-rfc");
            text.append(Files.readString(one)).append("\r\n");
        }
        Files.writeString(pem, text, StandardCharsets.ISO_8859_1);
        assertEquals("the one that ends first, but not the authority's, which ends earlier still", good(EARLY), read(pem));
    }

    @Test
    public void anAuthorityAloneIsNotTheUser() throws Exception {
        Path pem = file("ca.crt");
        Keytool.export(jks, "authority", pem, "-rfc");
        assertEquals(bad("authority", pem), read(pem));
    }

    @Test
    public void aJavaKeystoreShowsItsCertificatesWithoutItsPassword() {
        assertEquals(good(EARLY), read(jks));
    }

    @Test
    public void aClosedKeystoreIsToldAsClosed() {
        assertEquals(bad("closed", p12), read(p12));
    }

    @Test
    public void aChangedFileIsReadAgain() throws Exception {
        Path pem = file("user.pem");
        CertificateFile file = new CertificateFile(pem);
        assertEquals(bad("missing", pem), file.read());
        Keytool.export(jks, "early", pem, "-rfc");
        assertEquals(good(EARLY), file.read());
        assertEquals(good(EARLY), file.read());
        Keytool.export(jks, "late", pem);
        assertEquals(good(LATE), file.read());
        Files.delete(pem);
        assertEquals(bad("missing", pem), file.read());
    }

    @Test
    public void whatIsNoCertificateIsToldInASentence() throws IOException {
        for (String text : new String[] {"", "hello", "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n",
            "-----BEGIN CERTIFICATE-----\n=====\n-----END CERTIFICATE-----\n", "-----BEGIN CERTIFICATE-----\nMIIB", "-----BEGIN RSA PRIVATE KEY-----",
            "\u00fe\u00ed\u00fe\u00ed\u0000\u0000\u0000\u0002\u007f\u00ff\u00ff\u00ff", "\u00ce\u00ce\u00ce\u00ce\u0000\u0000\u0000\u0002",
            "0\u0084\u007f\u00ff\u00ff\u00ff", "0\u0080\u0000\u0000"}) {
            Path broken = file("broken.crt");
            Files.write(broken, text.getBytes(StandardCharsets.ISO_8859_1));
            assertEquals(text, bad("none", broken), read(broken));
        }
        Path large = file("large.pem");
        Files.write(large, new byte[(1 << 20) + 1]);
        assertEquals(bad("large", large), read(large));
        assertEquals(bad("none", folder.getRoot().toPath()), read(folder.getRoot().toPath()));
    }

    @Test
    public void damagedCertificatesAndStoresNeverThrow() throws Exception {
        Path der = file("user.der");
        Keytool.export(jks, "early", der);
        Random random = new Random(4);
        for (Path whole : new Path[] {der, jks, p12}) {
            byte[] bytes = Files.readAllBytes(whole);
            for (int round = 0; round < 100; round++) {
                byte[] damaged = Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
                for (int hit = 0; hit < 3; hit++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
                }
                Path file = file("damaged");
                Files.write(file, damaged);
                Reading reading = read(file);
                assertTrue(reading.certificate().isPresent() != reading.trouble().isPresent());
            }
        }
    }

    @Test
    public void aFileThatMayNotBeReadIsToldInASentence() throws IOException {
        Path closed = file("closed.pem");
        Files.createFile(closed);
        assumeTrue(closed.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        assumeTrue("the administrator reads everything", !Files.isReadable(closed));
        assertEquals(Optional.of(Message.of("validity.certificate.file.unreadable", closed, "AccessDeniedException")), read(closed).trouble());
    }

    private Path file(String name) {
        return folder.getRoot().toPath().resolve(name);
    }

    private static Reading read(Path file) {
        return new CertificateFile(file).read();
    }

    private static Span span(String from, int days) {
        Instant start = Instant.parse(from);
        return new Span(start, start.plusSeconds(86_400L * days));
    }

    private static Reading good(Span span) {
        return new Reading(Optional.of(span), Optional.empty());
    }

    private static Reading bad(String code, Path file) {
        return new Reading(Optional.empty(), Optional.of(Message.of("validity.certificate.file." + code, file)));
    }
}
