// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.settings;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lu.seco.core.DataFolder;
import lu.seco.core.Message;
import lu.seco.core.settings.SecretDefinition;
import lu.seco.core.settings.Secrets;
import lu.seco.core.settings.Settings;
import lu.seco.service.internal.cli.Command;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.cli.Options;
import lu.seco.service.internal.cli.UsageException;
import lu.seco.service.internal.cli.Wording;
import lu.seco.service.internal.files.FileException;
import lu.seco.service.internal.print.JsonDocument;
import lu.seco.service.internal.print.Listing;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * {@code seco secret list}, {@code set} and {@code remove}. Carried out here and never by the holder of the data folder, so that no secret goes through
 * the control channel; what works with a secret reads it from the disk each time.
 */
public final class SecretCommand implements Command {

    private final Deed deed;
    private final SecretInput input;

    /** What is done. */
    public enum Deed {
        LIST("list"), SET("set"), REMOVE("remove");

        private final String word;

        Deed(String word) {
            this.word = word;
        }
    }

    public SecretCommand(Deed deed, SecretInput input) {
        this.deed = deed;
        this.input = input;
    }

    @Override
    public String name() {
        return "secret " + deed.word;
    }

    @Override
    public Site site() {
        return Site.APART;
    }

    @Override
    public List<PositionalParamSpec> parameters(Wording wording) {
        return deed == Deed.LIST ? List.of()
                : List.of(Options.parameter(wording, name(), "name", wording.text("cli.label.name"), 0, String.class, Options.text()));
    }

    @Override
    public List<OptionSpec> options(Wording wording) {
        return List.of(Options.flag(wording, Options.JSON));
    }

    @Override
    public ExitCode execute(Session session) throws IOException, UsageException, MissingServiceException, FileException {
        Secrets secrets = session.services().part(Secrets.class);
        List<SecretDefinition> known = session.services().part(Settings.class).secrets();
        if (deed == Deed.LIST) {
            return list(session, secrets, known);
        }
        String name = session.invocation().<String>parameter(0).orElseThrow();
        SecretDefinition secret = known.stream().filter(found -> found.name().equals(name)).findFirst().orElseThrow(() -> new UsageException(
                Message.of("cli.secret.unknown", name, String.join(", ", known.stream().map(SecretDefinition::name).toList()))));
        if (deed == Deed.SET && !secret.writable()) {
            throw new UsageException(Message.of("cli.secret.window", name));
        }
        Optional<Message> stranger = stranger(session.services().part(DataFolder.class).root());
        Message told = stranger.isPresent() ? stranger.get() : deed == Deed.SET ? set(session, secrets, name) : remove(secrets, name);
        boolean done = List.of("cli.secret.stored", "cli.secret.removed").contains(told.code());
        if (session.invocation().json()) {
            try (JsonDocument json = new JsonDocument(session.output(), session.wording())) {
                json.text("name", name).flag("done", done).message("told", Optional.of(told)).finish();
            }
        } else if (done) {
            session.output().line(session.wording().text(told));
        } else {
            session.output().complaint(session.wording().text(told));
        }
        return done ? ExitCode.OK : ExitCode.NOT_DONE;
    }

    private Message set(Session session, Secrets secrets, String name) throws IOException, FileException {
        char[] value = input.read(session.wording().text("cli.secret.prompt", name));
        try {
            if (value.length == 0) {
                return Message.of("cli.secret.empty");
            }
            if (value.length > SecretInput.LARGEST) {
                return Message.of("cli.secret.long", SecretInput.LARGEST);
            }
            for (char letter : value) {
                if (Character.isISOControl(letter)) {
                    return Message.of("cli.secret.control");
                }
            }
            write(secrets, name, value);
            return Message.of("cli.secret.stored", name);
        } finally {
            Arrays.fill(value, '\0');
        }
    }

    private static void write(Secrets secrets, String name, char[] value) throws FileException {
        try {
            secrets.write(name, value);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static Message remove(Secrets secrets, String name) throws FileException {
        try {
            secrets.remove(name);
            return Message.of("cli.secret.removed", name);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static FileException failed(IOException failure) {
        return new FileException(Message.of("cli.secret.failed", failure.getMessage()), failure);
    }

    private static ExitCode list(Session session, Secrets secrets, List<SecretDefinition> known) throws IOException, FileException {
        List<Boolean> stored = new ArrayList<>();
        for (SecretDefinition secret : known) {
            stored.add(there(secrets, secret.name()));
        }
        if (session.invocation().json()) {
            try (JsonDocument json = new JsonDocument(session.output(), session.wording())) {
                json.beginList("secrets");
                for (int at = 0; at < known.size(); at++) {
                    json.begin().text("name", known.get(at).name()).flag("stored", stored.get(at)).flag("writable", known.get(at).writable()).end();
                }
                json.endList().finish();
            }
            return ExitCode.OK;
        }
        List<List<String>> rows = new ArrayList<>();
        for (int at = 0; at < known.size(); at++) {
            rows.add(List.of(known.get(at).name(), session.wording().text(stored.get(at) ? "cli.secret.there" : "cli.secret.missing"),
                    session.wording().text("secret." + known.get(at).name() + ".title")));
        }
        Listing.print(session, List.of("name", "stored", "meaning"), rows);
        return ExitCode.OK;
    }

    private static boolean there(Secrets secrets, String name) throws FileException {
        try {
            Optional<char[]> found = secrets.read(name);
            found.ifPresent(value -> Arrays.fill(value, '\0'));
            return found.isPresent();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** A file of secrets belongs to who writes it: written by another account than the service's it could not be read by the service any more. */
    private static Optional<Message> stranger(Path root) throws IOException {
        String caller = System.getProperty("user.name", "");
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return Optional.empty();
        }
        String owner = Files.getOwner(root).getName();
        return owner.equals(caller) ? Optional.empty() : Optional.of(Message.of("cli.secret.account", owner, caller));
    }
}
