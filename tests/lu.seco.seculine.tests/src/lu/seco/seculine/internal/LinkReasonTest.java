// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.file.AnswerLink;
import lu.seco.core.file.SentContent;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** On what a link stands, which other files explain the answer as well, and answers that are linked by something else than their records. */
public final class LinkReasonTest {

    private static final String HEADER = "0;1900990001500;999901\r\n";
    private static final String FIRST = "1;1900990012000;1890010190183;202601;350000;173;0;0;0;0;0;0;0;01;31;;;;;R-1";
    private static final String SECOND = "1;1900990012000;1890021490203;202601;280050;160;0;0;0;0;0;0;0;01;31;;;;;R-2";
    private static final String OTHER_MEMBER = "0;1900990099900;999902\r\n";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final SeculineKnowledge knowledge = Samples.knowledge();

    @Test
    public void aLinkSaysOnWhatItStands() throws IOException {
        SentContent sent = sent("s", FIRST, SECOND);
        assertEquals(Message.of("link.equal", 2), reason("SALRET", refuse(FIRST, 3) + refuse(SECOND, 3), sent));
        assertEquals(Message.of("link.reference", 1), reason("SALRET", refuse(FIRST.replace("350000", "1"), 3), sent));
        assertEquals(Message.of("link.key", 1), reason("SALRET", refuse(FIRST.replace("R-1", ""), 3), sent));
        assertEquals(Message.of("link.equal-and-key", 1, 1), reason("SALRET", refuse(FIRST, 3) + refuse(SECOND.replace("R-2", ""), 3), sent));
        SentContent incapacity = new SentContent("m", "DECMAL", Samples.DECMAL_GOOD);
        assertEquals(Message.of("link.key", 1), reason("MALRET", "1;8;1900990012000;1890010190183;202601;1;20260105;20260110;48;\r\n", incapacity));
    }

    @Test
    public void furtherFilesWithTheSameRecordsAreTold() throws IOException {
        AnswerLink link = only("SALRET", refuse(FIRST, 3), sent("new", SECOND, FIRST), sent("old", FIRST), sent("none", SECOND));
        assertEquals("new", link.reportId());
        assertEquals(List.of("old"), link.alternatives());
        AnswerLink both = only("SALRET", refuse(FIRST, 3) + refuse(SECOND, 3), sent("new", SECOND, FIRST), sent("half", FIRST));
        assertEquals("half the records are no explanation", List.of(), both.alternatives());
        AnswerLink byKey = only("SALRET", refuse(FIRST.replace("350000", "1"), 3), sent("new", FIRST), sent("old", FIRST));
        assertEquals(List.of("old"), byKey.alternatives());
    }

    @Test
    public void filesThatShareTheRecordsOfAReturnAreNoAlternatives() throws IOException {
        List<AnswerLink> links = link("SALRET", refuse(FIRST, 3) + refuse(FIRST, 3), sent("new", FIRST), sent("old", FIRST));
        assertEquals(List.of("new", "old"), links.stream().map(AnswerLink::reportId).toList());
        assertEquals(List.of(List.of(), List.of()), links.stream().map(AnswerLink::alternatives).toList());
    }

    @Test
    public void theMemberMustBeTheSameWhereBothTellIt() throws IOException {
        SentContent others = new SentContent("others", "DECSAL", write("others", OTHER_MEMBER + FIRST + "\r\n"));
        SentContent headless = new SentContent("headless", "DECSAL", write("headless", FIRST + "\r\n"));
        assertEquals(List.of(), link("SALRET", refuse(FIRST, 3), others));
        assertEquals("headless", only("SALRET", refuse(FIRST, 3), others, headless).reportId());
        Path returned = write("SALRET", refuse(FIRST, 3));
        assertEquals("nobody tells", 1, knowledge.link("SALRET", returned, List.of(others)).size());
        assertEquals("the name tells", List.of(), knowledge.link(knowledge.recognise("SALRET.1900990001500_999901_1.dta"), returned, List.of(others)));
    }

    @Test
    public void aRefusedFileIsFoundByItsName() throws IOException {
        String stamp = "20260210-08301512";
        SentContent other = named("a", "DEMDET (XML)", "SECU.DEMDET.20260210-08301513.1900990001500999901.CCSS.XML");
        SentContent meant = named("b", "DEMDET (XML)", "SECU.DEMDET." + stamp + ".1900990001500999901.CCSS.XML");
        SentContent annex = named("c", "DEMDET annex EXPL", "SECU.DEMDET.EXPL.1890010190183." + stamp + ".1900990001500999901.CCSS.PDF");
        SentContent nameless = new SentContent("d", "DEMDET (XML)", Samples.DECSAL_GOOD);
        Path answer = write("fail", "<x/>");
        List<SentContent> sent = List.of(nameless, other, meant, annex);
        AnswerLink link = knowledge.link(knowledge.recognise("SECU.DEMDET." + stamp + ".FAIL.CCSS.1900990001500999901.XML"), answer, sent).get(0);
        assertEquals(new AnswerLink("b", 1, true, Optional.of(Message.of("link.name", meant.name().get())), List.of()), link);
        assertEquals(List.of("c"), knowledge.link(knowledge.recognise("SECU.DEMDET.EXPL.1890010190183." + stamp + ".FAIL.CCSS.1900990001500999901.PDF"),
                answer, sent).stream().map(AnswerLink::reportId).toList());
        assertEquals(List.of(), knowledge.link("DEMDET.FAIL", answer, sent));
    }

    @Test
    public void aDetretIsFoundByTheNumbersOfItsPersons() throws IOException {
        SentContent newer = xml("new", "<a><e>1900990012000</e><i>1890021490203</i></a>");
        SentContent older = xml("old", "<a><e>1900990012000</e><i>1890010190183</i></a>");
        AnswerLink link = only("DETRET (XML)", "<r><e>1900990012000</e><i x='1890010190183'/><code>4</code></r>", newer, older);
        assertEquals(new AnswerLink("old", 1, false, Optional.of(Message.of("link.numbers", 1)), List.of()), link);
        assertEquals(List.of(), link("DETRET (XML)", "<r/>", newer, older));
        assertEquals("sixteen bits a character", "old", only("DETRET (XML)", new String("<i>1890010190183</i>".getBytes(StandardCharsets.UTF_16LE),
                StandardCharsets.ISO_8859_1), newer, older).reportId());
    }

    @Test
    public void numbersThatWereAssignedAreFoundByBirthDateAndName() throws IOException {
        SentContent asked = new SentContent("asked", "DEMMAT", write("asked", HEADER + "1;MUSTERFRAU;ANNA;18900101;L;1234\r\n"));
        SentContent twin = new SentContent("twin", "DEMMAT", write("twin", HEADER + "1;TESTMANN;JEAN;01.01.1890;L;1234\r\n"));
        AnswerLink link = only("MATASS", "1;1890010190183;MUSTERFRAU;ANNA\r\n", twin, asked);
        assertEquals(new AnswerLink("asked", 0, false, Optional.of(Message.of("link.birth", 1)), List.of(), false), link);
        AnswerLink nameless = only("MATASS", "1;1890010190183\r\n", twin, asked);
        assertEquals(new AnswerLink("twin", 0, false, Optional.of(Message.of("link.birth", 1)), List.of("asked"), false), nameless);
        assertEquals(new AnswerLink("asked", 1, true, Optional.of(Message.of("link.equal", 1)), List.of()),
                only("MATRET", "1;7;MUSTERFRAU;ANNA;18900101;L;1234\r\n", twin, asked));
        assertEquals(new AnswerLink("asked", 1, false, Optional.of(Message.of("link.birth", 1)), List.of(), false),
                only("MATRET", "1;7;MUSTERFRAU;ANNA;1890-01-01\r\n", twin, asked));
    }

    @Test
    public void companiesAreFoundByNameAndAddress() throws IOException {
        SentContent one = new SentContent("one", "DEMUTI", write("one", HEADER + "1;ACME GMBH;HAUPTSTRASSE;TRIER;DE\r\n"));
        SentContent other = new SentContent("other", "DEMUTI", write("other", HEADER + "1;BETA SA;RUE HAUTE;TRIER;DE\r\n".replace("DE", "")));
        assertEquals(new AnswerLink("one", 0, false, Optional.of(Message.of("link.company", 1)), List.of(), false),
                only("MATUTI", "1;1900990077700;ACME GMBH;HAUPTSTRASSE;TRIER;DE\r\n", other, one));
        assertEquals(new AnswerLink("one", 1, true, Optional.of(Message.of("link.equal", 1)), List.of()),
                only("UTIRET", "1;2;ACME GMBH;HAUPTSTRASSE;TRIER;DE\r\n", other, one));
    }

    @Test
    public void anEndlessLineAndManyLinesAroundTheBufferAreReadAsTheReaderDoes() throws IOException {
        String filler = "1;" + "x".repeat(997) + "\n";
        String text = "\u00ef\u00bb\u00bf" + FIRST + "\n" + filler.repeat(700) + "y".repeat(RecordReader.LONGEST) + "\n" + "z".repeat(RecordReader.LONGEST + 1)
                + "\n\r\n\n" + "w".repeat(300_000) + "\n" + SECOND;
        Path file = write("big", text);
        try (RecordReader reader = new RecordReader(file); LineScanner scanner = new LineScanner(file, LineScanner.buffer())) {
            for (Optional<RecordLine> line = reader.next(); line.isPresent(); line = reader.next()) {
                if (!line.get().cut()) {
                    assertEquals(true, scanner.next());
                    assertEquals(line.get(), scanner.line());
                    assertEquals(reader.number(), scanner.number());
                }
            }
            assertEquals(false, scanner.next());
        }
        assertEquals(2, only("SALRET", refuse(FIRST, 3) + refuse(SECOND, 3), new SentContent("big", "DECSAL", file)).refusedRecords());
    }

    @Test
    public void aFileWithMoreAlikeLinesThanAreKeptIsReadOnceMore() throws IOException {
        int often = 2 * PickedLines.MOST / FIRST.length();
        SentContent many = new SentContent("many", "DECSAL", write("many", HEADER + (FIRST + "\r\n").repeat(often) + SECOND + "\r\n"));
        AnswerLink link = only("SALRET", refuse(FIRST, 3).repeat(often) + refuse(SECOND, 3), many, sent("old", SECOND));
        assertEquals(new AnswerLink("many", often + 1, true, Optional.of(Message.of("link.equal", often + 1)), List.of()), link);
    }

    @Test
    public void linesComeInTheOrderOfTheFilesWithTheirNumbers() throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            files.add(write("file" + i, HEADER + "\r\n" + SECOND + "\r\n" + FIRST + "\r\n" + SECOND + "\n" + FIRST));
        }
        KeyFilter filter = new KeyFilter(List.of(2, 3, 4));
        filter.add(new RecordLine(FIRST, false));
        List<String> seen = new ArrayList<>();
        new SentSearch(files, HeaderMember.NOBODY).keyed(filter, (file, line) -> seen.add(file + ":" + line.number() + ":" + line.line().text()),
                bytes -> seen.size() < 60);
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            expected.add(i + ":4:" + FIRST);
            expected.add(i + ":6:" + FIRST);
        }
        assertEquals(expected, seen);
    }

    @Test
    public void linkingEndsWhenItsThreadIsInterrupted() throws IOException {
        SentContent sent = sent("sent", FIRST);
        Path returned = write("SALRET", HEADER + refuse(FIRST, 3));
        Thread.currentThread().interrupt();
        try {
            assertThrows(IOException.class, () -> knowledge.link("SALRET", returned, List.of(sent)));
            assertThrows(InterruptedIOException.class, () -> {
                try (LineScanner scanner = new LineScanner(returned, LineScanner.buffer())) {
                    scanner.next();
                }
            });
        } finally {
            Thread.interrupted();
        }
    }

    private Message reason(String kind, String records, SentContent... sent) throws IOException {
        return only(kind, records, sent).reason().orElseThrow();
    }

    private AnswerLink only(String kind, String records, SentContent... sent) throws IOException {
        List<AnswerLink> links = link(kind, records, sent);
        assertEquals(links.toString(), 1, links.size());
        return links.get(0);
    }

    private List<AnswerLink> link(String kind, String records, SentContent... sent) throws IOException {
        return knowledge.link(kind, write("returned", kind.contains("XML") ? records : HEADER + records), List.of(sent));
    }

    private SentContent sent(String id, String... records) throws IOException {
        return new SentContent(id, "DECSAL", write(id, HEADER + String.join("\r\n", records) + "\r\n"));
    }

    private SentContent named(String id, String kind, String name) throws IOException {
        return new SentContent(id, kind, write(id, "<x/>"), Optional.of(name), Optional.of(Instant.parse("2026-02-10T08:30:15Z")));
    }

    private SentContent xml(String id, String content) throws IOException {
        return new SentContent(id, "DEMDET (XML)", write(id, content));
    }

    private static String refuse(String record, int code) {
        return record.charAt(0) + ";" + code + record.substring(1) + "\r\n";
    }

    private Path write(String name, String content) throws IOException {
        return Files.write(folder.getRoot().toPath().resolve(name), content.getBytes(StandardCharsets.ISO_8859_1));
    }
}
