// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.settings;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import lu.seco.core.DataFolder;
import lu.seco.core.Message;
import lu.seco.core.exchange.OrderResult;
import lu.seco.core.notice.NotificationChannel;
import lu.seco.core.settings.SecretDefinition;
import lu.seco.core.settings.Secrets;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.SettingPage;
import lu.seco.core.settings.Settings;
import lu.seco.core.settings.SettingsProblem;
import lu.seco.service.internal.cli.CommandLines;
import lu.seco.service.internal.cli.CommandRunner;
import lu.seco.service.internal.cli.Invocation.Caller;
import lu.seco.service.internal.fake.Calls;
import lu.seco.service.internal.settings.SecretCommand.Deed;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** {@code seco secret} and {@code seco notify}. */
public class SecretCommandTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Calls calls = new Calls();
    private final Map<String, String> stored = new TreeMap<>();
    private char[] typed = "s3cret".toCharArray();
    private char[] given;

    @Before
    public void place() {
        Path root = folder.getRoot().toPath();
        calls.services.with(DataFolder.class, () -> root);
        calls.services.with(Settings.class, new Known());
        calls.services.with(Secrets.class, new Store());
    }

    @Test
    public void aSecretIsReadStoredAndWiped() {
        assertEquals(0, call(Deed.SET, "secret", "set", "notify.mail.password"));
        assertEquals(Map.of("notify.mail.password", "s3cret"), stored);
        assertEquals("cli.secret.stored(notify.mail.password)\n", calls.output.out());
        assertArrayEquals("the array of the input is overwritten", new char[6], given);
    }

    @Test
    public void aSecretNeverComesFromTheArguments() {
        assertEquals(2, call(Deed.SET, "secret", "set", "notify.mail.password", "s3cret"));
        assertEquals(Map.of(), stored);
    }

    @Test
    public void whatIsNoSecretIsRefused() {
        typed = new char[0];
        assertEquals(7, call(Deed.SET, "secret", "set", "notify.mail.password"));
        typed = "a\nb".toCharArray();
        assertEquals(7, call(Deed.SET, "secret", "set", "notify.mail.password"));
        typed = new char[SecretInput.LARGEST + 1];
        assertEquals(7, call(Deed.SET, "secret", "set", "notify.mail.password"));
        assertEquals("cli.secret.empty\ncli.secret.control\ncli.secret.long(1024)\n", calls.output.err());
        assertEquals(2, call(Deed.SET, "secret", "set", "notify.mail.pasword"));
        assertEquals("the code of the administrator is only kept as a hash", 2, call(Deed.SET, "secret", "set", "settings.admin.code"));
        assertEquals(Map.of(), stored);
    }

    @Test
    public void theListNeverShowsASecret() {
        stored.put("notify.mail.password", "s3cret");
        assertEquals(0, call(Deed.LIST, "secret", "list"));
        assertTrue(calls.output.out(), calls.output.out().contains("notify.mail.password  cli.secret.there"));
        assertTrue(calls.output.out(), calls.output.out().contains("settings.admin.code   cli.secret.missing"));
        assertEquals(0, call(Deed.LIST, "secret", "list", "--json"));
        assertFalse(calls.output.out(), calls.output.out().contains("s3cret"));
    }

    @Test
    public void aSecretIsForgotten() {
        stored.put("settings.admin.code", "hash");
        assertEquals(0, call(Deed.REMOVE, "secret", "remove", "settings.admin.code"));
        assertEquals(Map.of(), stored);
    }

    @Test
    public void anotherAccountCannotWriteWhatSecoCouldNotReadAnyMore() {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        String user = System.getProperty("user.name");
        System.setProperty("user.name", "somebody-else");
        try {
            assertEquals(7, call(Deed.SET, "secret", "set", "notify.mail.password"));
        } finally {
            System.setProperty("user.name", user);
        }
        assertEquals("cli.secret.account(" + user + ",somebody-else)\n", calls.output.err());
        assertEquals(Map.of(), stored);
    }

    @Test
    public void channelsAreShownAndTried() {
        calls.services.with(NotificationChannel.class, new Channel(Optional.of(Message.of("notify.mail.down"))));
        assertEquals(8, calls.call("notify", "status"));
        assertTrue(calls.output.out(), calls.output.out().replaceAll(" +", " ").contains("mail cli.notify.active notify.mail.down"));
        assertEquals(0, calls.call("notify", "test", "mail"));
        assertTrue(calls.output.out(), calls.output.out().endsWith("notify.test.sent(paie)\n"));
        assertEquals(2, calls.call("notify", "test", "pigeon"));
    }

    private int call(Deed deed, String... arguments) {
        given = typed;
        CommandLines lines = new CommandLines(List.of(new SecretCommand(deed, prompt -> given)), "1");
        CommandRunner runner = new CommandRunner(lines, calls.services, calls.log.logger());
        try {
            return runner.read(List.of(arguments), new Caller("paie", 0, folder.getRoot().toPath()), calls.output,
                    (read, wording) -> runner.execute(read, wording, calls.output, calls.stop, false));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private record Channel(Optional<Message> trouble) implements NotificationChannel {
        @Override
        public String id() {
            return "mail";
        }

        @Override
        public boolean active() {
            return true;
        }

        @Override
        public CompletableFuture<OrderResult> test(String person) {
            return CompletableFuture.completedFuture(new OrderResult(true, 0, 0, Message.of("notify.test.sent", person)));
        }
    }

    private final class Store implements Secrets {
        @Override
        public Optional<char[]> read(String name) {
            return Optional.ofNullable(stored.get(name)).map(String::toCharArray);
        }

        @Override
        public void write(String name, char[] secret) {
            stored.put(name, new String(secret));
        }

        @Override
        public void remove(String name) {
            stored.remove(name);
        }
    }

    private static final class Known implements Settings {
        @Override
        public List<SecretDefinition> secrets() {
            return new ArrayList<>(List.of(SecretDefinition.of("notify.mail.password", SettingPage.MAIL),
                    new SecretDefinition("settings.admin.code", SettingPage.STATION, false)));
        }

        @Override
        public List<SettingDefinition> definitions() {
            return List.of();
        }

        @Override
        public Optional<String> value(String key) {
            return Optional.empty();
        }

        @Override
        public List<SettingsProblem> problems() {
            return List.of();
        }

        @Override
        public List<SettingsProblem> change(Map<String, String> values, String person) {
            return List.of();
        }

        @Override
        public List<SettingsProblem> reload() {
            return List.of();
        }
    }
}
