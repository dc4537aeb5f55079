// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.explain;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.content.AnswerItem;
import lu.seco.core.content.AnswerItem.Meaning;
import lu.seco.core.content.Explanation;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** XML answers whose schemas nobody knows, and hostile ones. */
public final class XmlExplainTest {

    private static final String CALCUL = "SECU.CALCUL.20260211-09150007.CCSS.1900990001500999901.XML";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Desk desk;

    @Before
    public void open() {
        desk = new Desk(folder.getRoot().toPath());
    }

    @Test
    public void codesAreFoundWithTheirPersonsWhateverTheElementsAreCalled() throws IOException {
        Explanation told = desk.explain(Desk.DETRET, "<?xml version='1.0'?>\n<ns:DETRET xmlns:ns='x'><mandataire>1900990001500</mandataire>\n"
                + "<employeur><matricule>1900990012000</matricule></employeur>\n"
                + "<demande><assure><nin>1890010190183</nin><nom>MUSTERFRAU</nom></assure>"
                + "<erreur><code>4</code><message>Matricule</message></erreur></demande>\n"
                + "<demande><assure nin='1890021490203'/><erreurs><erreur codeErreur='6'/><erreur codeErreur='77'/></erreurs></demande></ns:DETRET>");
        assertEquals(List.of("4", "6", "77"), told.items().stream().map(item -> item.code().orElseThrow()).toList());
        AnswerItem first = told.items().get(0);
        assertEquals(Message.of("code.detret-xml.4.cause"), first.cause());
        assertEquals(Optional.of("1890010190183"), first.who().insured());
        assertEquals(Optional.of("MUSTERFRAU"), first.who().name());
        assertEquals(4, first.line());
        assertFalse("names of elements are assumed", first.confirmed());
        assertTrue(first.details().stream().anyMatch(detail -> detail.title().equals(Message.of("explain.message")) && detail.value().equals("Matricule")));
        assertTrue(first.details().stream().anyMatch(detail -> detail.title().equals(Message.of("explain.path", "assure/nin"))));
        assertEquals(Optional.of("1890021490203"), told.items().get(2).who().insured());
        assertEquals(Message.of("explain.code-unknown", "77", "DETRET (XML)"), told.items().get(2).cause());
        assertTrue(told.remarks().contains(Message.of("explain.xml-assumed", "DETRET (XML)")));
    }

    @Test
    public void aCodeThatStandsBesideSeveralPersonsIsGivenToNoneOfThem() throws IOException {
        Explanation told = desk.explain(Desk.DETRET, "<d><i>1890010190183</i><i>1890021490203</i><code>2</code></d>");
        assertEquals(1, told.items().size());
        assertEquals(Optional.empty(), told.items().get(0).who().insured());
    }

    @Test
    public void withoutACodeTheValuesAreShown() throws IOException {
        Explanation told = desk.explain(Desk.DETRET, "<d><a>1</a><countryCode>12</countryCode><b c='2'/></d>");
        assertTrue(told.remarks().contains(Message.of("explain.xml-no-code")));
        assertEquals(List.of(Meaning.INFORMATION), told.items().stream().map(AnswerItem::meaning).toList());
        assertEquals(List.of("a=1", "countryCode=12", "b@c=2"), told.items().get(0).details().stream()
                .map(detail -> detail.title().arguments().get(0) + "=" + detail.value()).toList());
    }

    @Test
    public void aCalculationIsShownPersonByPerson() throws IOException {
        Explanation told = desk.explain(CALCUL, "<c><employeur>1900990012000</employeur>"
                + "<ligne><assure>1890010190183</assure><periode>202601</periode><base>350000</base></ligne>"
                + "<ligne><assure>1890021490203</assure><periode>2026-01</periode></ligne></c>");
        assertEquals(2, told.items().stream().filter(item -> item.who().insured().isPresent()).count());
        AnswerItem first = told.items().get(0);
        assertEquals(Optional.of(YearMonth.of(2026, 1)), first.who().period());
        assertEquals(Optional.of("1900990012000"), first.who().employer());
        assertEquals(Meaning.INFORMATION, first.meaning());
        assertEquals(List.of(), told.groups());
    }

    @Test
    public void textsAreReadInTheEncodingOfTheFile() throws IOException {
        String text = "<d><nom>\u00e9</nom></d>";
        assertEquals("\u00e9", onlyValue("<?xml version='1.0' encoding='windows-1252'?>" + text));
        assertEquals("\u00e9", onlyValue(latin(text.getBytes(StandardCharsets.UTF_8))));
        assertEquals("\u00e9", onlyValue("\u00ef\u00bb\u00bf" + latin(text.getBytes(StandardCharsets.UTF_8))));
        assertEquals("\u00e9", onlyValue(latin(text.getBytes(StandardCharsets.UTF_16))));
        assertEquals("\u00e9", onlyValue(latin(text.getBytes(StandardCharsets.UTF_16LE))));
        assertEquals("a byte that is no character", "\ufffd", onlyValue(text));
    }

    private String onlyValue(String content) throws IOException {
        return desk.explain(CALCUL, content).items().get(0).details().get(0).value();
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test(timeout = 60_000)
    public void bombsAreRemarks() throws IOException {
        String laughs = "<!DOCTYPE d [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><d>&b;</d>";
        assertTrue(desk.explain(Desk.DETRET, laughs).remarks().contains(Message.of("explain.xml-dtd")));
        Path secret = desk.write("secret", "SECRET");
        Explanation outside = desk.explain(Desk.DETRET, "<!DOCTYPE d [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]><d><code>1</code>&x;</d>");
        assertFalse(outside.toString().contains("SECRET"));
        assertTrue(desk.explain(Desk.DETRET, "<a>".repeat(100_000)).remarks().contains(Message.of("explain.xml-deep", 64)));
        for (String broken : List.of("no xml", "<a", "<a></b>", "<a>&x;</a>", "<a>\n\0\0\0", "<?xml version='1.0' encoding='nonsense'?><a/>")) {
            assertTrue(broken, desk.explain(Desk.DETRET, broken).remarks().contains(Message.of("explain.xml-broken")));
        }
        StringBuilder attributes = new StringBuilder("<a");
        for (int i = 0; i < 20_000; i++) {
            attributes.append(" x").append(i).append("='1'");
        }
        assertTrue(desk.explain(Desk.DETRET, attributes.append("/>").toString()).remarks().contains(Message.of("explain.xml-broken")));
    }

    @Test(timeout = 120_000)
    public void hugeFilesAreReadWithinBounds() throws IOException {
        Path huge = desk.write("huge", "<d><r><assure>1890010190183</assure><code>4</code></r>");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.seek(file.length());
            byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 20; i++) {
                file.write(blanks);
            }
        }
        Explanation told = desk.explain(Desk.DETRET, huge);
        assertEquals(1, told.items().size());
        assertTrue(told.remarks().contains(Message.of("explain.xml-cut", 16)));
        Path endless = desk.write("endless", Desk.HEADER + "1;3;1900990012000\r\n");
        try (RandomAccessFile file = new RandomAccessFile(endless.toFile(), "rw")) {
            file.setLength(256L << 20);
        }
        Explanation records = desk.explain("SALRET" + Desk.DTA, endless);
        assertEquals(2, records.records());
        Path fields = Files.write(folder.getRoot().toPath().resolve("fields"), ";".repeat(3_000_000).getBytes(StandardCharsets.US_ASCII));
        assertEquals(1, desk.explain("SALRET" + Desk.DTA, fields).items().size());
    }

    @Test
    public void explainingEndsWhenItsThreadIsInterrupted() {
        for (String name : List.of(Desk.DETRET, "SALRET" + Desk.DTA)) {
            assertThrows(name, IOException.class, () -> {
                Path content = desk.write("answer", "<a>1;2</a>");
                Thread.currentThread().interrupt();
                try {
                    desk.explain(name, content);
                } finally {
                    Thread.interrupted();
                }
            });
        }
    }
}
