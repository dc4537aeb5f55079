// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.remedy;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import lu.seco.core.DataFolder;
import lu.seco.core.Message;
import lu.seco.diagnosis.internal.FakeLogger;
import lu.seco.diagnosis.internal.book.BookReaderTest;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The book in use, and who may replace it. */
public class InstalledBookTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC);

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final FakeLogger log = new FakeLogger();
    private Path root;
    private Path file;
    private KeyPair keys;

    @Before
    public void makeKeys() throws IOException, GeneralSecurityException {
        root = folder.newFolder("data").toPath();
        file = folder.getRoot().toPath().resolve("new.json");
        keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        trust(keys);
    }

    @Test
    public void theBuiltInBookIsGood() throws IOException {
        InstalledBook book = book();
        Files.write(file, BookBytes.builtIn());

        assertEquals(List.of(), book.check(file));
        assertFalse(book.remedies().isEmpty());
    }

    @Test
    public void aNewerSignedBookIsTakenAndSurvivesARestart() throws IOException, GeneralSecurityException {
        write("9999.1", "needle", "Ed25519");
        InstalledBook book = book();

        assertEquals(List.of(), book.install(file, "admin"));
        assertEquals("9999.1", book.version());
        assertEquals("9999.1", book().version());
        assertEquals(1, book().remedies().size());
    }

    @Test
    public void rsaAndBase64SignaturesAreAccepted() throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
        trust(keys);
        write("9999.1", "needle", "SHA256withRSA");
        Path signature = file.resolveSibling("new.json.sig");
        Files.write(signature, Base64.getMimeEncoder().encode(Files.readAllBytes(signature)));

        assertEquals(List.of(), book().install(file, "admin"));
    }

    @Test
    public void aBookChangedAfterItsSignatureIsRefused() throws IOException, GeneralSecurityException {
        write("9999.1", "needle", "Ed25519");
        Files.writeString(file, BookReaderTest.book("9999.2", BookReaderTest.rule("a", "needle")));

        refused("book.signature.wrong");
    }

    @Test
    public void aBookSignedByAnotherKeyIsRefused() throws IOException, GeneralSecurityException {
        write("9999.1", "needle", "Ed25519");
        trust(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());

        refused("book.signature.wrong");
    }

    @Test
    public void aBookWithoutSignatureIsRefused() throws IOException, GeneralSecurityException {
        write("9999.1", "needle", "Ed25519");
        Files.delete(file.resolveSibling("new.json.sig"));

        refused("book.signature.missing");
    }

    @Test
    public void withTheKeyOfTheProjectAloneNoOtherIsTaken() throws IOException, GeneralSecurityException {
        write("9999.1", "needle", "Ed25519");
        Files.delete(root.resolve(BookKeys.FILE));

        refused("book.signature.wrong");
    }

    /** Signed with the private key of the project, which is nowhere in the sources. */
    @Test
    public void whatTheProjectSignsIsTrustedWithoutAnythingPutInByHand() throws IOException {
        Files.delete(root.resolve(BookKeys.FILE));
        byte[] content = "SeCo remedy book, test of the key of the project\n".getBytes(StandardCharsets.UTF_8);
        byte[] signature = "4tnVqLxvxv15ksXcv7RD7ORAQvmE8YMyO1/kMQgjAeu+RenVi8TrA+d5NnLUAt5/Twq3927t+NaAW9gW3W84Dg==".getBytes(StandardCharsets.UTF_8);

        assertTrue(new BookKeys(root).signed(content, signature));
        content[0] = 's';
        assertFalse(new BookKeys(root).signed(content, signature));
    }

    @Test
    public void anOlderBookIsRefused() throws IOException, GeneralSecurityException {
        write("1.0", "needle", "Ed25519");

        refused("book.old");
    }

    @Test
    public void aSignedBookThatFailsItsOwnExamplesIsRefused() throws IOException, GeneralSecurityException {
        sign(BookReaderTest.book("9999.1", BookReaderTest.rule("a", "needle").replace("\"x needle\"", "\"thread\"")), "Ed25519");

        refused("book.example");
    }

    @Test
    public void aShortRsaKeyIsNotTrusted() throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        keys = generator.generateKeyPair();
        trust(keys);
        write("9999.1", "needle", "SHA256withRSA");

        refused("book.signature.wrong");
    }

    @Test
    public void aStoredBookThatWasChangedIsNotUsedAgain() throws IOException, GeneralSecurityException {
        write("9999.1", "needle", "Ed25519");
        assertEquals(List.of(), book().install(file, "admin"));
        Path stored = root.resolve("diagnosis").resolve("remedy-book.installed");
        String other = Base64.getEncoder().encodeToString(BookReaderTest.book("9999.9", BookReaderTest.rule("a", "needle")).getBytes(StandardCharsets.UTF_8));
        Files.writeString(stored, Files.readString(stored).replaceAll("\"book\":\"[^\"]*\"", "\"book\":\"" + other + "\""));

        assertNotEquals("9999.9", book().version());
        assertEquals(1, log.entries.stream().filter(entry -> entry.startsWith("warn")).count());
        for (String damaged : List.of("", "{", "[]", "{\"book\":1}", "{\"book\":\"!\",\"signature\":\"\"}")) {
            Files.writeString(stored, damaged);
            assertEquals(InstalledBook.builtIn().version(), book().version());
        }
    }

    private void refused(String code) throws IOException {
        InstalledBook book = book();
        String before = book.version();

        assertEquals(List.of(code), book.install(file, "admin").stream().map(Message::code).toList());
        assertEquals(before, book.version());
        assertEquals(before, book().version());
    }

    private InstalledBook book() {
        DataFolder data = () -> root;
        return new InstalledBook(data, CLOCK, log.logger());
    }

    private void trust(KeyPair pair) throws IOException {
        Files.writeString(root.resolve(BookKeys.FILE), "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(pair.getPublic().getEncoded()) + "\n-----END PUBLIC KEY-----\n");
    }

    private void write(String version, String literal, String algorithm) throws IOException, GeneralSecurityException {
        sign(BookReaderTest.book(version, BookReaderTest.rule("a", literal)), algorithm);
    }

    private void sign(String text, String algorithm) throws IOException, GeneralSecurityException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(keys.getPrivate());
        signature.update(bytes);
        Files.write(file, bytes);
        Files.write(file.resolveSibling("new.json.sig"), signature.sign());
    }

    /** The bytes of the built-in book. */
    private static final class BookBytes {

        static byte[] builtIn() throws IOException {
            try (java.io.InputStream input = lu.seco.diagnosis.internal.book.BookReader.class.getResourceAsStream("remedy-book.json")) {
                return input.readAllBytes();
            }
        }
    }
}
