// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import lu.seco.core.file.AnswerLink;
import lu.seco.core.file.SentContent;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Which sent files a return speaks of. */
public final class AnswerLinkTest {

    private static final String HEADER = "0;1900990001500;999901\r\n";
    private static final String FIRST = "1;1900990012000;1890010190183;202601;350000;173;0;0;0;0;0;0;0;01;31;;;;;R-1";
    private static final String SECOND = "1;1900990012000;1890021490203;202601;280050;160;0;0;0;0;0;0;0;01;31;;;;;R-2";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final SeculineKnowledge knowledge = Samples.knowledge();

    @Test
    public void theSampleReturnsAnswerTheSampleFiles() throws IOException {
        List<SentContent> all = List.of(new SentContent("02", "DECSAL", Samples.DECSAL_BAD), new SentContent("01", "DECSAL",
                Samples.DECSAL_GOOD),
                new SentContent("06", "DECMAL", Samples.DECMAL_BAD), new SentContent("05", "DECMAL", Samples.DECMAL_GOOD),
                new SentContent("08", "DECAFF", Samples.DECAFF));
        assertEquals(List.of(new AnswerLink("02", 14, true)), plain(knowledge.link("SALRET", Samples.SALRET, all)));
        assertEquals(List.of(new AnswerLink("06", 13, true)), plain(knowledge.link("MALRET", Samples.MALRET, all)));
        assertEquals(List.of(new AnswerLink("08", 1, true)), plain(knowledge.link("AFFRET", Samples.AFFRET, all)));
    }

    @Test
    public void aFileNobodyRefusedIsNotLinked() throws IOException {
        assertEquals(List.of(), plain(knowledge.link("SALRET", Samples.SALRET, List.of(new SentContent("01", "DECSAL", Samples.DECSAL_GOOD)))));
        assertEquals(List.of(), plain(knowledge.link("SALRET", Samples.SALRET, List.of())));
    }

    @Test
    public void aReturnMayMixRecordsOfSeveralFiles() throws IOException {
        assertEquals(List.of(new AnswerLink("new", 1, true), new AnswerLink("old", 2, true)), salret(refuse(FIRST, 3) + refuse(SECOND, 4)
                + refuse("1;1", 99), sent("new", HEADER + SECOND + "\r\n"), sent("old", HEADER + FIRST + "\r\n1;1\r\n")));
    }

    @Test
    public void anIdenticalRecordCountsForTheNewest() throws IOException {
        SentContent newest = sent("new", HEADER + SECOND + "\r\n" + FIRST + "\r\n");
        SentContent oldest = sent("old", HEADER + FIRST + "\r\n");
        assertEquals(List.of(new AnswerLink("new", 1, true)), salret(refuse(FIRST, 3), newest, oldest));
        assertEquals(List.of(new AnswerLink("new", 1, true), new AnswerLink("old", 1, true)),
                salret(refuse(FIRST, 3) + refuse(FIRST, 14), newest, oldest));
    }

    @Test
    public void identicalRecordsOfOneFileCountAsOftenAsTheyReturn() throws IOException {
        SentContent twice = sent("twice", HEADER + (FIRST + "\r\n").repeat(2));
        assertEquals(List.of(new AnswerLink("twice", 1, true)), salret(refuse(FIRST, 1), twice));
        assertEquals(List.of(new AnswerLink("twice", 2, true)), salret(refuse(FIRST, 1).repeat(2), twice));
        assertEquals(List.of(new AnswerLink("twice", 2, true)), salret(refuse(FIRST, 1).repeat(5), twice));
        SentContent often = sent("often", HEADER + (FIRST + "\r\n").repeat(4));
        assertEquals(List.of(new AnswerLink("often", 2, true)), salret(refuse(FIRST, 1).repeat(2), often));
    }

    @Test
    public void aRecordThatCameBackChangedIsFoundByItsKeyButNotCertain() throws IOException {
        SentContent sent = sent("sent", HEADER + FIRST + "\r\n" + SECOND + "\r\n");
        assertEquals(List.of(new AnswerLink("sent", 1, false)), salret(refuse(FIRST.replace("350000", "0350000"), 4), sent));
        assertEquals(List.of(new AnswerLink("sent", 2, false)), salret(refuse(FIRST.replace("350000", "0350000"), 4) + refuse(SECOND, 3),
                sent));
        assertEquals(List.of(), salret(refuse(FIRST.replace("202601", "202602"), 4), sent));
        String nobody = FIRST.replace("1890010190183", "");
        assertEquals(List.of(), salret(refuse(nobody.replace("350000", "1"), 3), sent("nobody", HEADER + nobody + "\r\n")));
    }

    @Test
    public void theOwnReferenceCountsIfItComesBack() throws IOException {
        SentContent other = sent("other", HEADER + FIRST.replace("R-1", "R-9") + "\r\n");
        SentContent same = sent("same", HEADER + FIRST + "\r\n");
        String changed = FIRST.replace("350000", "0");
        assertEquals(List.of(new AnswerLink("same", 1, false)), salret(refuse(changed, 4), other, same));
        assertEquals(List.of(new AnswerLink("other", 1, false)), salret(refuse(changed.replace("R-1", ""), 4), other, same));
        assertEquals(List.of(new AnswerLink("other", 1, false)),
                salret(refuse("1;1900990012000;1890010190183;202601;too;short", 99), other, same));
    }

    @Test
    public void anEqualRecordInAnOlderFileIsBetterThanAnAlikeOneInTheNewest() throws IOException {
        assertEquals(List.of(new AnswerLink("old", 1, true)), salret(refuse(FIRST, 3), sent("new", HEADER + FIRST.replace("350000",
                "360000") + "\r\n"),
                sent("old", HEADER + FIRST + "\r\n")));
    }

    @Test
    public void aRecordFoundByItsBytesIsNotFoundAgainByItsKey() throws IOException {
        SentContent sent = sent("sent", HEADER + FIRST + "\r\n");
        assertEquals(List.of(new AnswerLink("sent", 1, true)), salret(refuse(FIRST, 3) + refuse(FIRST.replace("350000", "1"), 3), sent));
    }

    @Test
    public void withoutAKnownLayoutOnlyEqualBytesCount() throws IOException {
        Path answer = write("AFFRET", HEADER + "1;1;1900990012000;1890010190183;changed\r\n");
        SentContent sent = new SentContent("sent", "DECAFF", write("DECAFF", HEADER + "1;1900990012000;1890010190183;as sent\r\n"));
        assertEquals(List.of(), plain(knowledge.link("AFFRET", answer, List.of(sent))));
    }

    @Test
    public void headersAndEmptyLinesCountForNothing() throws IOException {
        assertEquals(List.of(), salret("0;99;1900990001500;999901\r\n\r\n0;1900990001500;999901\r\n\r\n", sent("sent",
                HEADER + "\r\n\r\n")));
    }

    @Test
    public void lineEndsAreNotPartOfARecordButEveryOtherByteIs() throws IOException {
        String accent = FIRST.replace("R-1", "R\u00e9");
        assertEquals(List.of(new AnswerLink("sent", 1, true)), salret(refuse(accent, 3), sent("sent", HEADER + accent)));
        String utf8 = FIRST.replace("R-1", "R\u00c3\u00a9");
        assertEquals(List.of(), salret(refuse(accent, 3), sent("other", HEADER + utf8)));
    }

    @Test
    public void onlyTheKindsThatAreAnsweredAreLookedAt() throws IOException {
        SentContent wrong = new SentContent("x", "DECMAL", folder.getRoot().toPath().resolve("missing"));
        assertEquals(List.of(), salret(refuse(FIRST, 3), wrong));
        assertThrows(NoSuchFileException.class, () -> salret(refuse(FIRST, 3), new SentContent("x", "DECSAL", wrong.content())));
    }

    @Test
    public void kindsWithoutRefusedRecordsAreLinkedToNothing() throws IOException {
        SentContent sent = new SentContent("x", "DEMDET (XML)", Samples.DECSAL_BAD);
        for (String kind : List.of("SALMAN", "CALCUL", "DEMDET.INFO", "DEMDET.FAIL", "MATASS", "?", "")) {
            assertEquals(List.of(), plain(knowledge.link(kind, Samples.SALRET, List.of(sent))));
        }
    }

    @Test
    public void answeredKindsAreThoseOfCcss() {
        assertEquals(List.of("DECSAL"), knowledge.answeredKinds("SALRET"));
        assertEquals(List.of(), knowledge.answeredKinds("SALMAN"));
        assertEquals(List.of("DECMAL"), knowledge.answeredKinds("MALRET"));
        assertEquals(List.of("DECAFF"), knowledge.answeredKinds("AFFRET"));
        assertEquals(List.of("DEMMAT"), knowledge.answeredKinds("MATASS"));
        assertEquals(List.of("DEMMAT"), knowledge.answeredKinds("MATRET"));
        assertEquals(List.of("DECINT"), knowledge.answeredKinds("INTRET"));
        assertEquals(List.of("DEMUTI"), knowledge.answeredKinds("MATUTI"));
        assertEquals(List.of("DEMUTI"), knowledge.answeredKinds("UTIRET"));
        assertEquals(List.of("DEMPEN"), knowledge.answeredKinds("PENEST"));
        assertEquals(List.of("DEMDET (XML)"), knowledge.answeredKinds("DETRET (XML)"));
        assertEquals(List.of("DEMDET (XML)"), knowledge.answeredKinds("DEMDET.INFO"));
        assertEquals(List.of("DEMDET (XML)", "DEMDET annex EXPL", "DEMDET annex RHIN"), knowledge.answeredKinds("DEMDET.FAIL"));
        assertEquals(List.of(), knowledge.answeredKinds("?"));
    }

    @Test(timeout = 60_000)
    public void aHugeReturnAndAHugeCandidateTakeBoundedMemory() throws IOException {
        SentContent huge = sent("huge", HEADER);
        SentContent sent = sent("sent", HEADER + FIRST + "\r\n");
        try (RandomAccessFile big = new RandomAccessFile(huge.content().toFile(), "rw")) {
            big.setLength(512L << 20);
        }
        assertEquals(List.of(new AnswerLink("sent", 1, true)), salret(refuse(FIRST, 3), huge, sent));
        Path endless = write("SALRET", HEADER + refuse(FIRST, 3));
        try (RandomAccessFile big = new RandomAccessFile(endless.toFile(), "rw")) {
            big.setLength(512L << 20);
        }
        assertEquals(List.of(new AnswerLink("sent", 1, true)), plain(knowledge.link("SALRET", endless, List.of(sent))));
    }

    @Test
    public void whatIsBeyondTheLongestReturnIsLinkedToNothing() throws IOException {
        Path answer = write("SALRET", refuse(FIRST, 3) + refuse(SECOND, 3));
        SentContent sent = sent("sent", HEADER + FIRST + "\r\n" + SECOND + "\r\n");
        int both = FIRST.length() + SECOND.length() + 4;
        assertEquals(List.of(new AnswerLink("sent", 2, true)), plain(linker(sent, both).link(answer, HeaderMember.NOBODY)));
        assertEquals(List.of(new AnswerLink("sent", 1, true)), plain(linker(sent, both - 1).link(answer, HeaderMember.NOBODY)));
    }

    private static String refuse(String record, int code) {
        return record.charAt(0) + ";" + code + record.substring(1) + "\r\n";
    }

    private List<AnswerLink> salret(String records, SentContent... candidates) throws IOException {
        return plain(knowledge.link("SALRET", write("SALRET", HEADER + records), List.of(candidates)));
    }

    private static AnswerLinker linker(SentContent sent, int longest) {
        return new AnswerLinker(Optional.empty(), OptionalInt.empty(), List.of(sent), longest);
    }

    /** Without reasons and alternatives; {@link LinkReasonTest} looks at these. */
    private static List<AnswerLink> plain(List<AnswerLink> links) {
        return links.stream().map(link -> new AnswerLink(link.reportId(), link.refusedRecords(), link.certain())).toList();
    }

    private SentContent sent(String id, String content) throws IOException {
        return new SentContent(id, "DECSAL", write(id, content));
    }

    private Path write(String name, String content) throws IOException {
        return Files.write(folder.getRoot().toPath().resolve(name), content.getBytes(StandardCharsets.ISO_8859_1));
    }
}
