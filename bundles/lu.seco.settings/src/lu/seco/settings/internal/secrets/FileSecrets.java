// SPDX-License-Identifier: EPL-2.0
package lu.seco.settings.internal.secrets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import lu.seco.core.DataFolder;
import lu.seco.core.Message;
import lu.seco.core.Texts;
import lu.seco.core.io.SafeFile;
import lu.seco.core.settings.ChangeLedger;
import lu.seco.core.settings.Secrets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Secrets in the file {@code secrets} of the data folder, encrypted with the key in {@code secrets.key}; both readable by their owner only. Read
 * from the disk each time, so that nothing stays in memory and a change counts at once. A file that cannot be read is never overwritten: the
 * exception is a sentence for people, and never holds a secret. See docs/adr/0022.
 */
@Component(service = Secrets.class)
public final class FileSecrets implements Secrets {

    private static final int LARGEST_FILE = 1 << 16;
    private static final int LARGEST_SECRET = 1 << 10;
    private static final int LONGEST_NAME = 100;
    private static final String HIDDEN = "***";
    private static final String NONE = "-";

    private final Path file;
    private final Path keyFile;
    private final Texts texts;
    private final Optional<ChangeLedger> ledger;
    private final SecureRandom random = new SecureRandom();

    @Activate
    public FileSecrets(@Reference DataFolder folder, @Reference Texts texts, @Reference ChangeLedger ledger) {
        this(folder.root(), texts, Optional.of(ledger));
    }

    FileSecrets(Path root, Texts texts) {
        this(root, texts, Optional.empty());
    }

    private FileSecrets(Path root, Texts texts, Optional<ChangeLedger> ledger) {
        this.ledger = ledger;
        this.file = root.resolve("secrets");
        this.keyFile = root.resolve("secrets.key");
        this.texts = texts;
    }

    @Override
    public synchronized Optional<char[]> read(String name) throws IOException {
        Map<String, char[]> all = all();
        Optional<char[]> wanted = Optional.ofNullable(all.remove(checked(name)));
        forget(all);
        return wanted;
    }

    @Override
    public synchronized void write(String name, char[] secret) throws IOException {
        Objects.requireNonNull(secret, "secret");
        if (secret.length > LARGEST_SECRET) {
            throw said("secrets.too-long", LARGEST_SECRET, null);
        }
        Map<String, char[]> all = all();
        char[] old = all.put(checked(name), secret.clone());
        if (old != null) {
            Arrays.fill(old, '\0');
        }
        store(all);
    }

    @Override
    public synchronized void remove(String name) throws IOException {
        Map<String, char[]> all = all();
        char[] old = all.remove(checked(name));
        if (old == null) {
            forget(all);
            return;
        }
        Arrays.fill(old, '\0');
        store(all);
    }

    @Override
    public void write(String name, char[] secret, String person) throws IOException {
        write(name, secret);
        ledger.ifPresent(told -> told.changed(Map.of(name, HIDDEN), person));
    }

    @Override
    public void remove(String name, String person) throws IOException {
        remove(name);
        ledger.ifPresent(told -> told.changed(Map.of(name, NONE), person));
    }

    private Map<String, char[]> all() throws IOException {
        Optional<byte[]> block = bytes(file);
        if (block.isEmpty()) {
            return new TreeMap<>();
        }
        byte[] key = bytes(keyFile).orElseThrow(() -> said("secrets.key.missing", keyFile, null));
        try {
            checkKey(key);
            return Vault.open(block.get(), key);
        } catch (IOException e) {
            throw said("secrets.damaged", file, e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private void store(Map<String, char[]> all) throws IOException {
        byte[] key = null;
        try {
            key = key();
            SafeFile.writeSecret(file, Vault.lock(all, key, random));
        } catch (IOException e) {
            throw said("secrets.unwritable", file, e);
        } finally {
            forget(all);
            if (key != null) {
                Arrays.fill(key, (byte) 0);
            }
        }
    }

    private byte[] key() throws IOException {
        Optional<byte[]> there = bytes(keyFile);
        if (there.isPresent()) {
            checkKey(there.get());
            return there.get();
        }
        byte[] key = new byte[Vault.KEY];
        random.nextBytes(key);
        SafeFile.writeSecret(keyFile, key);
        return key;
    }

    private static void checkKey(byte[] key) throws IOException {
        if (key.length != Vault.KEY) {
            throw new IOException("not a key");
        }
    }

    private Optional<byte[]> bytes(Path from) throws IOException {
        try (InputStream in = Files.newInputStream(from)) {
            byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
            if (bytes.length > LARGEST_FILE) {
                throw new IOException("too large");
            }
            return Optional.of(bytes);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw said("secrets.damaged", from, e);
        }
    }

    private IOException said(String code, Object about, Throwable cause) {
        return new IOException(texts.text(Message.of(code, about)), cause);
    }

    private static String checked(String name) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a name of a secret has 1 to " + LONGEST_NAME + " characters");
        }
        return name;
    }

    private static void forget(Map<String, char[]> secrets) {
        secrets.values().forEach(secret -> Arrays.fill(secret, '\0'));
    }
}
