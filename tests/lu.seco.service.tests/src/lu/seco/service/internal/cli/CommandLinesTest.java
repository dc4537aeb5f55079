// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.cli;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lu.seco.service.internal.app.Commands;
import lu.seco.service.internal.cli.CommandLines.Read;
import lu.seco.service.internal.cli.Invocation.Caller;
import lu.seco.service.internal.fake.FakeLogger;
import lu.seco.service.internal.fake.FakeTexts;
import org.junit.Test;

public class CommandLinesTest {

    private final CommandLines lines = Commands.all("1.2.3", new FakeLogger().logger());

    @Test
    public void aCommandIsReadWithItsOptions() {
        Read.Call call = (Read.Call) read("--wait", "1s", "journal", "--from=2026-02-01", "--kind", "DECSAL", "--kind", "DECAFF", "--json");
        assertEquals("journal", call.command().name());
        assertEquals(Optional.of(LocalDate.of(2026, 2, 1)), call.invocation().value("--from"));
        assertEquals(Optional.empty(), call.invocation().value("--to"));
        assertEquals(List.of("DECSAL", "DECAFF"), call.invocation().values("--kind"));
        assertTrue(call.invocation().json());
        assertEquals(Duration.ofSeconds(1), call.patience());
    }

    @Test
    public void everyCommandOfTheManualIsThere() {
        for (String name : List.of("run", "once", "journal", "verify", "test-installation", "status", "send", "receive", "update", "pause",
                "resume", "link a r", "unlink a r", "check f", "decode f", "explain f --sent g h", "compare f g", "sample DECSAL f", "work a", "due",
                "analyse f g", "settings list",
                "settings get k", "settings set k v w", "settings unset k", "settings export f", "settings import f",
                "secret list", "secret set n", "secret remove n", "notify status", "notify test mail",
                "book check f", "book install f", "book list", "self-test", "bundle", "bundle f", "completion bash")) {
            String told = ((Read.Call) read(name.split(" "))).command().name();
            assertTrue(name, (name + " ").startsWith(told + " "));
        }
    }

    @Test
    public void theWaitMayStandAnywhere() {
        for (String line : List.of("--wait 1s book list", "book --wait 1s list", "book list --wait 1s", "--wait 9s book --wait 5s list --wait 1s")) {
            assertEquals(line, Duration.ofSeconds(1), ((Read.Call) read(line.split(" "))).patience());
        }
    }

    @Test
    public void filesBehindAnOptionAndWithoutOneAreToldApart() {
        Read.Call call = (Read.Call) read("explain", "--sent=a", "--sent", "b", "c", "--max", "3", "r");
        Path folder = Path.of("").toAbsolutePath();
        assertEquals(List.of(folder.resolve("a"), folder.resolve("b"), folder.resolve("c")), call.invocation().files("--sent"));
        assertEquals(Optional.of(folder.resolve("r")), call.invocation().file(0));
        assertEquals(Optional.empty(), call.invocation().file("--csv"));
        assertEquals(List.of(Path.of("/x"), folder.resolve("y")), ((Read.Call) read("check", "/x", "--mask", "y")).invocation().files(0));
    }

    @Test
    public void theHelpOfAGroupListsItsCommands() {
        String book = ((Read.Told) read("book", "--help")).text();
        assertTrue(book, book.contains("cli.book.install.help") && book.contains("seco book"));
        String install = ((Read.Told) read("book", "install", "--help")).text();
        assertTrue(install, install.contains("seco book install") && install.contains("cli.book.install.parameter.file"));
        assertTrue(((Read.Wrong) read("book")).text().startsWith("cli.command.missing\n"));
    }

    @Test
    public void valuesStayAsTheyWereGiven() {
        Read.Call call = (Read.Call) read("journal", "--text", "@/etc/passwd ${sys:user.name} %n \"é\"");
        assertEquals(Optional.of("@/etc/passwd ${sys:user.name} %n \"é\""), call.invocation().value("--text"));
        assertEquals(Optional.of("-x"), ((Read.Call) read("journal", "--text=-x")).invocation().value("--text"));
    }

    /** The parser speaks English only: what it complains of is said by texts of ours. */
    @Test
    public void complaintsAreInTheLanguageOfTheCaller() {
        assertTrue(((Read.Wrong) read("jurnal")).text(), ((Read.Wrong) read("jurnal")).text().startsWith("cli.unmatched"));
        assertTrue(((Read.Wrong) read("jurnal")).text(), ((Read.Wrong) read("jurnal")).text().contains("cli.unmatched.meant"));
        for (List<String> wrong : List.of(List.of("journal", "--form", "x"), List.of("journal", "--from", "yesterday"), List.of("--lang", "xx", "status"),
                List.of("journal", "--from", "2026-01-01", "--from", "2026-01-02"), List.of("journal", "--from"), List.of("show"))) {
            String text = ((Read.Wrong) read(wrong.toArray(String[]::new))).text();
            assertTrue(wrong + ": " + text, text.startsWith("cli."));
        }
    }

    @Test
    public void wrongCommandLinesAreToldApart() {
        for (List<String> wrong : List.of(List.<String>of(), List.of("jurnal"), List.of("journal", "--form", "2026-01-01"),
                List.of("journal", "--from", "gestern"), List.of("journal", "--limit", "0"), List.of("journal", "--limit", "9999999999"),
                List.of("status", "extra"), List.of("--lang", "xx", "status"), List.of("--data", "/x", "status"),
                List.of("journal", "--from"),
                List.of("@file"))) {
            assertTrue(wrong.toString(), read(wrong.toArray(String[]::new)) instanceof Read.Wrong);
        }
    }

    @Test
    public void aComplaintSaysWhatIsWrongAndCannotHarmTheTerminal() {
        String text = ((Read.Wrong) read("journal", "--limit", "\u001b[2J")).text();
        assertTrue(text, text.contains("--limit") && text.contains("cli.count.wrong(\uFFFD[2J)") && text.contains("cli.usage.hint"));
        assertTrue(text, !text.contains("\u001b"));
    }

    @Test
    public void helpAndVersionAreTexts() {
        String top = ((Read.Told) read("--help")).text();
        assertTrue(top, top.contains("cli.usage seco") && top.contains("test-installation") && top.contains("cli.journal.help"));
        String journal = ((Read.Told) read("journal", "--help")).text();
        assertTrue(journal, journal.contains("--receptions") && journal.contains("cli.option.receptions"));
        assertEquals("seco 1.2.3\n", ((Read.Told) read("--version")).text());
    }

    @Test
    public void theLanguageIsKnownBeforeTheRestIsRead() {
        assertEquals(Locale.GERMAN, CommandLines.language(List.of("journal", "--lang", "de", "--nonsense"), new FakeTexts()));
        assertEquals(Locale.ENGLISH, CommandLines.language(List.of("--lang=en"), new FakeTexts()));
        assertEquals(Locale.FRENCH, CommandLines.language(List.of("--lang"), new FakeTexts()));
    }

    private Read read(String... arguments) {
        return lines.read(List.of(arguments), new Caller("paie", 80, Path.of("").toAbsolutePath()), new Wording(new FakeTexts(), Locale.FRENCH));
    }
}
