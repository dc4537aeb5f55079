// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.book;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.Test;

/** What is a book and what is not. */
public class BookReaderTest {

    private static final String WORDED = "{\"fr\": \"a\", \"en\": \"b\", \"de\": \"c\"}";
    private static final String TOLD = "\"weight\": \"error\", \"certainty\": \"assumed\", \"source\": \"s\", \"title\": " + WORDED + ", \"clerk\": " + WORDED
            + ", \"admin\": " + WORDED;

    /** A book of one rule. */
    public static String book(String version, String rule) {
        return "{\"version\": \"" + version + "\", \"unknown\": {" + TOLD + "}, \"rules\": [" + rule + "]}";
    }

    /** A rule by a literal. */
    public static String rule(String id, String literal) {
        return "{\"id\": \"" + id + "\", \"signs\": [{\"literal\": \"" + literal + "\"}], \"example\": {\"line\": \"x " + literal
                + "\"}, \"counter\": {\"line\": \"x\"}, " + TOLD + "}";
    }

    @Test
    public void aGoodBookIsRead() throws BookException {
        Book book = read(book("2026.10", rule("a.b", "needle")));

        assertEquals("a.b", book.rules().get(0).id());
        assertTrue(book.rules().get(0).goodRunCloses());
    }

    @Test
    public void versionsAreComparedByTheirNumbers() throws BookException {
        Book ten = read(book("2026.10", rule("a", "needle")));
        Book nine = read(book("2026.9", rule("a", "needle")));

        assertTrue(ten.newerThan(nine));
        assertFalse(nine.newerThan(ten));
        assertFalse(nine.newerThan(nine));
    }

    @Test
    public void mistakesAreToldWithRuleAndField() {
        assertEquals("book.json", refused("{\"rules\": ["));
        assertEquals("book.shape", refused("[]"));
        assertEquals("book.field.wrong", refused(book("one", rule("a", "needle"))));
        assertEquals("book.rule.id", refused(book("1", rule("A b", "needle"))));
        assertEquals("book.rule.id", refused(book("1", rule("a", "needle") + ", " + rule("a", "thread"))));
        assertEquals("book.rule.id", refused(book("1", rule("unknown", "needle"))));
        assertEquals("book.field.wrong", refused(book("1", rule("a", "no"))));
        assertEquals("book.field.unknown", refused(book("1", rule("a", "needle").replace("\"counter\"", "\"countre\""))));
        assertEquals("book.field.missing", refused(book("1", rule("a", "needle").replace("\"counter\": {\"line\": \"x\"}, ", ""))));
        assertEquals("book.field.wrong", refused(book("1", rule("a", "needle").replace("\"error\"", "\"grave\""))));
        assertEquals("book.field.wrong", refused(book("1", sign("{\"literal\": \"needle\", \"regex\": \"(\"}"))));
        assertEquals("book.sign", refused(book("1", sign("{\"literal\": \"needle\", \"exit\": 1}"))));
        assertEquals("book.sign", refused(book("1", sign("{\"regex\": \"needle\"}"))));
        assertEquals("book.sign", refused(book("1", sign("{\"check\": \"sofie.disk\"}"))));
        assertEquals("book.rule.before", refused(book("1", rule("a", "needle").replace("\"signs\"",
                "\"after\": {\"rule\": \"a\", \"within\": \"PT1M\"}, \"signs\""))));
    }

    @Test
    public void whatIsNotUtf8IsToldAsSuch() {
        BookException e = assertThrows(BookException.class, () -> BookReader.read("{\"rules\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1)));

        assertEquals("book.encoding", e.told().code());
    }

    @Test
    public void damagedBooksAreRefusedAndNeverThrowAnythingElse() {
        Random random = new Random(3);
        byte[] good = book("1", rule("a", "needle")).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 3000; i++) {
            byte[] bad = good.clone();
            bad[random.nextInt(bad.length)] = (byte) random.nextInt(128);
            try {
                BookReader.read(bad);
            } catch (BookException e) {
                assertFalse(e.told().code().isEmpty());
            }
        }
        assertEquals("book.json", refused("[".repeat(100_000)));
    }

    @Test
    public void aPatternThatNeverEndsGivesUp() {
        assertFalse(BoundedText.finds(Pattern.compile("(a+)+b"), "a".repeat(60)));
        assertFalse(BoundedText.finds(Pattern.compile("(a|b)*c"), "ab".repeat(100_000)));
        assertTrue(BoundedText.finds(Pattern.compile("a+$"), "a".repeat(60)));
    }

    private static String sign(String sign) {
        return rule("a", "needle").replace("{\"literal\": \"needle\"}", sign);
    }

    private static String refused(String text) {
        return assertThrows(text, BookException.class, () -> read(text)).told().code();
    }

    private static Book read(String text) throws BookException {
        return BookReader.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
