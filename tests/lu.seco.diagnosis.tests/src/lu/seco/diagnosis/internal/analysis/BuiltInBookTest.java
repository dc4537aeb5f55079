// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.analysis;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lu.seco.core.diagnosis.LogFile.Origin;
import lu.seco.core.diagnosis.Worded;
import lu.seco.diagnosis.internal.book.Book;
import lu.seco.diagnosis.internal.book.BookReader;
import lu.seco.diagnosis.internal.book.Clue;
import lu.seco.diagnosis.internal.book.Rule;
import org.junit.Test;

/** The book that is in the program. */
public class BuiltInBookTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC);

    private final Book book = builtIn();
    private final BookCheck check = new BookCheck(book, CLOCK);

    static Book builtIn() {
        try (java.io.InputStream input = BookReader.class.getResourceAsStream("remedy-book.json")) {
            return BookReader.read(input.readAllBytes());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (lu.seco.diagnosis.internal.book.BookException e) {
            throw new AssertionError(e.told().format(), e);
        }
    }

    @Test
    public void everyRuleIsItsExampleAndNotItsCounterExample() {
        assertEquals(List.of(), check.run());
    }

    @Test
    public void aRuleThatMissesItsExampleIsFound() {
        Rule first = book.rules().get(0);
        Rule.Example wrong = new Rule.Example(Optional.empty(), Clue.line(Optional.empty(), "all is well"));
        Book damaged = new Book("1", List.of(new Rule(first.remedy(), first.signs(), Optional.empty(), List.of(), true, wrong, first.example().clue())),
                book.unknown());

        assertEquals("book.example", new BookCheck(damaged, CLOCK).run().get(0).code());
    }

    @Test
    public void aRuleThatFitsItsCounterExampleIsFound() {
        Rule first = book.rules().get(0);
        Book damaged = new Book("1", List.of(new Rule(first.remedy(), first.signs(), Optional.empty(), List.of(), true, first.example(),
                first.example().clue())), book.unknown());

        assertEquals("book.counter", new BookCheck(damaged, CLOCK).run().get(0).code());
    }

    @Test
    public void everySituationOfSofiesHelpIsInIt() {
        Set<String> ids = book.rules().stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
        Set<String> wanted = Set.of("connection.down", "directory.down", "proxy", "right.removed", "password.expiring", "password.expired",
                "password.wrong", "password.unsynchronised", "password.not-saved", "password.key", "certificate.expiring", "certificate.expired",
                "configuration.pending", "decrypted.exists", "naming.rule", "jce.provider", "java.missing", "java.version", "update.failed",
                "home.undefined", "disk.full", "file.locked", "fatal", "run.timed-out", "profile.undefined", "addressee.unknown", "upload.failed",
                "upload.no-network", "reception.failed", "encrypt.failed", "decrypt.failed", "decrypt.other-user");

        assertTrue(ids + " has not all of " + wanted, ids.containsAll(wanted));
    }

    /** People of an office see the source: a public document with its page, or a program whose messages were observed, in no language of its own. */
    @Test
    public void everySourceIsAPublicDocumentOrAProgram() {
        Pattern document = Pattern.compile("SOFiE Help: ([A-Z]\\w+\\.htm(, )?)+|e-file\\.lu wiki: \\w+; SOFiE Help: \\w+\\.htm");
        Set<String> programs = Set.of("SOFiE", "SeCo", "Java", "Linux", "Windows");
        for (Rule rule : book.rules()) {
            String source = rule.remedy().source();
            assertTrue(rule.id() + ": " + source, document.matcher(source).matches() || programs.containsAll(List.of(source.split(", "))));
            assertTrue(rule.id() + " is documented, so it names the document: " + source,
                    !"documented".equals(rule.remedy().certainty()) || document.matcher(source).matches());
        }
    }

    @Test
    public void everyRuleIsToldInThreeLanguagesThatDiffer() {
        for (Rule rule : book.rules()) {
            List<Worded> told = new java.util.ArrayList<>(rule.remedy().steps());
            told.addAll(List.of(rule.remedy().title(), rule.remedy().clerk(), rule.remedy().admin()));
            assertFalse(rule.id(), rule.remedy().steps().isEmpty());
            told.forEach(text -> assertTrue(rule.id() + " " + text, !text.fr().equals(text.en()) && !text.en().equals(text.de())));
            assertFalse(rule.id(), rule.remedy().source().isBlank());
        }
    }

    @Test
    public void everyActionIsOneThatSecoHas() {
        Set<String> known = Set.of("decrypted.move-aside", "connection.try-now", "send.now", "update.now");

        book.rules().forEach(rule -> rule.remedy().action().ifPresent(action -> assertTrue(action, known.contains(action))));
    }

    @Test
    public void theLiteralsAreLongEnoughToBeFast() {
        Matching.literals(book).forEach(literal -> assertTrue(literal, literal.length() >= 3));
    }

    @Test
    public void whatTheSimulatorWritesIsKnown() {
        assertEquals("naming.rule", audit("!!! ENC FOO.dta : naming rule of package not fulfilled"));
        assertEquals("connection.down", audit("!!! UPL SOFI.26030208150401.888810008.888810008 : no connection to the central server"));
        assertEquals("connection.down", audit("!!! DNL - : no connection to the central server"));
        assertEquals("password.unsynchronised", audit("!!! DNL - : the password is not synchronised"));
        assertEquals("disk.full", audit("!!! UPL SOFI.26030208150401.888810008.888810008 : No space left on device"));
        assertEquals("decrypted.exists",
                audit("!!! DEC SOFI.26030208150401.888810008.888810008 original A -> SALRET.1.dta : decrypted file exists already"));
        assertEquals("decrypt.failed", audit("!!! DEC SOFI.2 original - -> - : not a SOFIE file"));
        assertEquals("-", audit("DEC SOFI.26030208150401.888810008.888810008 original A -> SALRET.1.dta"));
        assertEquals("-", audit("UPL SOFI.26030208150401.888810008.888810008"));
    }

    @Test
    public void whatTheSimulatorWritesInItsOtherDialectIsKnown() {
        assertEquals("naming.rule", found(Origin.SOFIE_AUDIT, "02.03.2026;08:15:04;ERR;CHIFFR;FOO.dta;;;;naming rule of package not fulfilled"));
        assertEquals("connection.down", found(Origin.SOFIE_AUDIT, "02.03.2026;08:15:04;ERR;ENVOI;;SOFI.2;;;no connection to the central server"));
        assertEquals("decrypted.exists", found(Origin.SOFIE_AUDIT, "02.03.2026;08:15:04;ERR;DECHIFFR;;SOFI.2;A;B.dta;decrypted file exists already"));
        assertEquals("upload.failed", found(Origin.SOFIE_AUDIT, "02.03.2026;08:15:04;ERR;ENVOI;;SOFI.2;;;server said no"));
        assertEquals("-", found(Origin.SOFIE_AUDIT, "02.03.2026;08:15:04;OK;ENVOI;;SOFI.2;;;"));
    }

    @Test
    public void whatTheSimulatorWritesToItsTechnicalLogIsKnown() {
        assertEquals("update.failed", technical("ERROR", "update", "the update check failed", "java.net.ConnectException: Connection timed out: connect"));
        assertEquals("connection.down", technical("WARN", "login", "no HTTP connection to the central server, sending and receiving are disabled"));
        assertEquals("connection.down",
                technical("ERROR", "transport", "upload failed", "java.net.SocketException: no connection to the central server"));
        assertEquals("connection.down", technical("ERROR", "batch", "DNL failed for one file",
                "java.net.SocketException: the connection to the central server is broken"));
        assertEquals("password.wrong", technical("WARN", "login", "wrong password, try 1 of 3"));
        assertEquals("password.wrong", technical("FATAL", "batch", "wrong password", "lu.seco.simulator.internal.batch.EndOfRun: wrong password"));
        assertEquals("password.not-saved", technical("ERROR", "login", "no password is saved for batch processing"));
        assertEquals("password.unsynchronised", technical("ERROR", "login", "the local password and the server's password differ"));
        assertEquals("password.expired", technical("ERROR", "login", "the password has expired (90 days)"));
        assertEquals("password.expiring", technical("WARN", "login", "the password expires in 15 days"));
        assertEquals("certificate.expired", technical("ERROR", "login", "the certificate has expired"));
        assertEquals("certificate.expiring", technical("WARN", "login", "the certificate expires within 45 days"));
        assertEquals("configuration.pending", technical("ERROR", "login", "a new SOFiE configuration file must be installed"));
        assertEquals("instance.second", technical("FATAL", "batch", "another instance of SOFiE is running on this installation"));
        assertEquals("file.locked", technical("ERROR", "audit", "the audit log is locked by another program, a line of it is lost"));
        assertEquals("disk.full", technical("FATAL", "batch", "the program must stop", "java.io.IOException: No space left on device"));
        assertEquals("fatal", technical("FATAL", "batch", "the program must stop", "java.io.IOException: strange"));
        assertEquals("file.unfinished", technical("ERROR", "batch", "a file could not be finished after its upload"));
        assertEquals("unknown", technical("ERROR", "batch", "the flux compensator is cold"));
        for (String good : List.of("batch started for user 888810008", "checking the program files against the server",
                "the program files are up to date, version 5.15.0", "program files downloaded: version none is now 5.15.0", "batch ended")) {
            assertEquals(good, "-", technical("INFO", "batch", good));
        }
    }

    @Test
    public void whatTheSimulatorPrintsIsKnown() {
        assertEquals("instance.second", found(Origin.SOFIE_OUTPUT, "another instance of SOFiE is running"));
        assertEquals("fatal", found(Origin.SOFIE_OUTPUT, "fatal error: strange"));
        assertEquals("profile.undefined", found(Origin.SOFIE_OUTPUT, "user 123 is not defined on this computer"));
        assertEquals("-", found(Origin.SOFIE_OUTPUT, "SOFiE batch started for user 888810008"));
        assertEquals("-", found(Origin.SOFIE_OUTPUT, "SOFiE batch ended"));
    }

    private String audit(String text) {
        return found(Origin.SOFIE_AUDIT, "2026-03-02 08:15:04.120 " + text);
    }

    private String technical(String level, String logger, String text, String... trace) {
        String stack = trace.length == 0 ? "" : "\n" + trace[0] + "\n\tat lu.seco.simulator.internal.batch.Batch.run(Batch.java:70)";
        return found(Origin.SOFIE_TECHNICAL, "2026-03-02 08:15:04.120 " + level + " [main] lu.cetrel.sofie." + logger + " - " + text + stack);
    }

    private String found(Origin origin, String text) {
        return check.found(Clue.line(Optional.of(origin), text)).orElse("-");
    }
}
