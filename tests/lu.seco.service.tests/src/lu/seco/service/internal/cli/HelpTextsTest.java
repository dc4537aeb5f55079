// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.cli;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lu.seco.core.Message;
import lu.seco.core.Texts;
import lu.seco.core.content.AnswerItem;
import lu.seco.core.content.Records;
import lu.seco.core.content.Severity;
import lu.seco.core.diagnosis.Remedy;
import lu.seco.core.validity.Ending;
import lu.seco.service.internal.app.Commands;
import lu.seco.service.internal.cli.CommandLines.Read;
import lu.seco.service.internal.fake.FakeLogger;
import org.junit.Test;

/** Every sentence the commands say has a text: what the help asks for, what stands in the source, and what is put together from values. */
public class HelpTextsTest {

    private static final Path TEXTS = Path.of("../../bundles/lu.seco.texts/OSGI-INF/l10n");
    private static final Path SOURCE = Path.of("../../bundles/lu.seco.service/src");
    private static final List<String> COMMANDS = List.of("run", "once", "journal", "verify", "test-installation", "status", "send", "receive", "update",
            "pause", "resume", "decide", "link", "unlink", "check", "decode", "explain", "compare", "sample", "work", "due", "analyse", "book", "book check",
            "book install", "book list", "self-test", "bundle", "settings", "settings list", "settings get", "settings set", "settings unset",
            "settings export", "settings import", "secret", "secret list", "secret set", "secret remove", "notify", "notify status", "notify test",
            "installations", "setup", "list", "show", "release", "refuse", "diagnose", "health", "validity", "validity password",
            "validity certificate", "backup", "backup list", "backup check", "restore", "manual",
            "program", "program check", "program apply", "program history", "program revert",
            "program restart", "program keys", "program new-key", "program sign", "completion", "completion bash");

    @Test
    public void theHelpOfEveryCommandHasItsTexts() throws IOException {
        Asked asked = new Asked();
        CommandLines lines = Commands.all("1.2.3", new FakeLogger().logger());
        for (String command : COMMANDS) {
            List<String> words = Stream.concat(Stream.of(command.split(" ")), Stream.of("--help")).toList();
            Read read = lines.read(words, new Invocation.Caller("paie", 80, Path.of("").toAbsolutePath()), new Wording(asked, Locale.FRENCH));
            assertTrue(command, read instanceof Read.Told);
        }
        assertTrue(asked.codes.contains("cli.explain.option.sent"));
        missing(asked.codes);
    }

    @Test
    public void whatTheSourceSaysHasItsTexts() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCE)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher code = Pattern.compile("\"(cli(?:\\.[a-z0-9-]+)+)\"").matcher(Files.readString(file));
                while (code.find()) {
                    codes.add(code.group(1));
                }
            }
        }
        assertTrue(codes.contains("cli.check.sum"));
        missing(codes);
    }

    @Test
    public void valuesAndColumnsHaveTheirTexts() throws IOException {
        Set<String> codes = new TreeSet<>();
        names(codes, "cli.severity.", Severity.values());
        names(codes, "cli.meaning.", AnswerItem.Meaning.values());
        names(codes, "cli.change.", Records.What.values());
        names(codes, "cli.weight.", Remedy.Weight.values());
        for (String column : List.of("line", "column", "field", "severity", "code", "found", "change", "employer", "month", "records", "persons", "sum",
                "cause", "done", "meaning", "insured", "name", "reference", "sent", "sent-record", "what", "before", "now", "difference", "due", "when",
                "kind", "weight", "rule", "situation", "certainty", "source", "key", "value", "standard", "stored", "channel", "state", "file",
                "version", "installed", "person", "on-disk", "fingerprint")) {
            codes.add("cli.column." + column);
        }
        names(codes, "cli.validity.source.", Ending.Source.values());
        List.of("documented", "observed", "inferred", "assumed").forEach(certainty -> codes.add("cli.certainty." + certainty));
        missing(codes);
    }

    private static void names(Set<String> codes, String prefix, Enum<?>[] values) {
        for (Enum<?> value : values) {
            codes.add(prefix + value.name().toLowerCase(Locale.ROOT));
        }
    }

    private static void missing(Set<String> codes) throws IOException {
        assertTrue("the tests run in the folder of their bundle", Files.isDirectory(TEXTS));
        Properties texts = new Properties();
        try (Stream<Path> files = Files.list(TEXTS)) {
            for (Path file : files.filter(path -> !path.toString().matches(".*_[a-z]+\\.properties")).toList()) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    texts.load(reader);
                }
            }
        }
        Set<String> without = new TreeSet<>(codes);
        without.removeAll(texts.stringPropertyNames());
        assertEquals(Set.of(), without);
    }

    /** Remembers which texts were asked for. */
    private static final class Asked implements Texts {
        private final Set<String> codes = new TreeSet<>();

        @Override
        public String text(Message message) {
            return text(message, language());
        }

        @Override
        public String text(Message message, Locale language) {
            codes.add(message.code());
            return message.code();
        }

        @Override
        public Locale language() {
            return Locale.FRENCH;
        }
    }
}
