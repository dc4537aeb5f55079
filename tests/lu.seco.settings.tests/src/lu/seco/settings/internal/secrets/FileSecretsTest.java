// SPDX-License-Identifier: EPL-2.0
package lu.seco.settings.internal.secrets;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.Texts;
import org.junit.Assume;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class FileSecretsTest {

    private static final String NAME = "notify.mail.password";
    private static final String CANARY = "canary-é€-7f3a";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Path root;
    private FileSecrets secrets;

    @Before
    public void open() {
        root = folder.getRoot().toPath();
        secrets = new FileSecrets(root, new CodeTexts());
    }

    @Test
    public void secretIsThereAfterARestartUntilItIsRemoved() throws IOException {
        assertEquals(Optional.empty(), secrets.read(NAME));
        secrets.write(NAME, CANARY.toCharArray());
        secrets.write("other", "x".toCharArray());
        FileSecrets again = new FileSecrets(root, new CodeTexts());
        assertArrayEquals(CANARY.toCharArray(), again.read(NAME).orElseThrow());
        again.remove(NAME);
        again.remove("never there");
        assertEquals(Optional.empty(), secrets.read(NAME));
        assertArrayEquals("x".toCharArray(), secrets.read("other").orElseThrow());
    }

    @Test
    public void callersArrayIsTheirOwn() throws IOException {
        char[] mine = CANARY.toCharArray();
        secrets.write(NAME, mine);
        assertEquals(CANARY, new String(mine));
        secrets.read(NAME).orElseThrow()[0] = 'X';
        assertArrayEquals(CANARY.toCharArray(), secrets.read(NAME).orElseThrow());
    }

    @Test
    public void noFileHoldsTheSecretAndOnlyTheOwnerReadsThem() throws IOException {
        secrets.write(NAME, "canary-7f3a".toCharArray());
        for (Path file : files()) {
            String content = Files.readString(file, StandardCharsets.ISO_8859_1);
            assertFalse(file.toString(), content.contains("canary") || content.contains(NAME));
        }
        assertEquals(List.of("secrets", "secrets.key"), files().stream().map(file -> file.getFileName().toString()).toList());
        Assume.assumeTrue(root.getFileSystem().supportedFileAttributeViews().contains("posix"));
        for (Path file : files()) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
    }

    @Test
    public void sameSecretNeverLooksTheSame() throws IOException {
        secrets.write(NAME, CANARY.toCharArray());
        byte[] first = Files.readAllBytes(root.resolve("secrets"));
        secrets.write(NAME, CANARY.toCharArray());
        assertFalse(Arrays.equals(first, Files.readAllBytes(root.resolve("secrets"))));
    }

    @Test
    public void anyChangedByteIsRefusedWithASentenceAndNeverOverwritten() throws IOException {
        secrets.write(NAME, CANARY.toCharArray());
        byte[] good = Files.readAllBytes(root.resolve("secrets"));
        for (int at = 0; at < good.length; at++) {
            byte[] bad = good.clone();
            bad[at] ^= 1;
            refused("secrets.damaged", bad);
        }
        for (int length = 0; length < good.length; length++) {
            refused("secrets.damaged", Arrays.copyOf(good, length));
        }
        refused("secrets.damaged", new byte[1 << 17]);
        Files.write(root.resolve("secrets"), good);
        assertArrayEquals(CANARY.toCharArray(), secrets.read(NAME).orElseThrow());
    }

    @Test
    public void missingOrWrongKeyIsSaid() throws IOException {
        secrets.write(NAME, CANARY.toCharArray());
        byte[] good = Files.readAllBytes(root.resolve("secrets"));
        Files.delete(root.resolve("secrets.key"));
        refused("secrets.key.missing", good);
        assertFalse(Files.exists(root.resolve("secrets.key")));
        Files.write(root.resolve("secrets.key"), new byte[32]);
        refused("secrets.damaged", good);
        Files.write(root.resolve("secrets.key"), new byte[5]);
        refused("secrets.damaged", good);
    }

    @Test
    public void secretThatIsTooLongIsRefused() {
        assertTrue(assertThrows(IOException.class, () -> secrets.write(NAME, new char[1025])).getMessage().contains("secrets.too-long"));
        assertFalse(Files.exists(root.resolve("secrets")));
    }

    @Test
    public void folderThatCannotBeWrittenIsSaidWithoutTheSecret() {
        FileSecrets nowhere = new FileSecrets(root.resolve("missing"), new CodeTexts());
        IOException said = assertThrows(IOException.class, () -> nowhere.write(NAME, CANARY.toCharArray()));
        StringWriter all = new StringWriter();
        said.printStackTrace(new PrintWriter(all));
        assertTrue(said.getMessage(), said.getMessage().contains("secrets.unwritable"));
        assertFalse(all.toString(), all.toString().contains(CANARY));
    }

    private void refused(String code, byte[] content) throws IOException {
        Files.write(root.resolve("secrets"), content);
        for (String said : List.of(assertThrows(IOException.class, () -> secrets.read(NAME)).getMessage(),
                assertThrows(IOException.class, () -> secrets.write(NAME, "new".toCharArray())).getMessage(),
                assertThrows(IOException.class, () -> secrets.remove(NAME)).getMessage())) {
            assertTrue(said, said.contains(code));
        }
        assertArrayEquals(content, Files.readAllBytes(root.resolve("secrets")));
    }

    private List<Path> files() throws IOException {
        try (var all = Files.list(root)) {
            return all.sorted().toList();
        }
    }

    private static final class CodeTexts implements Texts {

        @Override
        public String text(Message message) {
            return message.code() + " " + message.arguments();
        }

        @Override
        public String text(Message message, Locale language) {
            return text(message);
        }

        @Override
        public Locale language() {
            return Locale.FRENCH;
        }
    }
}
