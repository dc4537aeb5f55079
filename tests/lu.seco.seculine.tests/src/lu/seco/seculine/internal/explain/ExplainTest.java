// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.explain;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.content.AnswerItem;
import lu.seco.core.content.AnswerItem.Meaning;
import lu.seco.core.content.AnswerItem.SentRecord;
import lu.seco.core.content.Explanation;
import lu.seco.core.content.Explanation.Group;
import lu.seco.core.file.SentContent;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What answers of records and of whole files mean. */
public final class ExplainTest {

    private static final String FIRST = "1;1900990012000;1890010190183;202601;350000;173;0;0;0;0;0;0;0;01;31;;;;;R-1";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Desk desk;

    @Before
    public void open() {
        desk = new Desk(folder.getRoot().toPath());
    }

    @Test
    public void everyRefusedWageOfTheSampleIsExplainedWithItsSentLine() throws IOException {
        SentContent sent = new SentContent("sent", "DECSAL", Desk.sample("02-decsal-bad/DECSAL.dta"));
        Explanation salret = desk.explain("SALRET" + Desk.DTA, salret(), sent);
        assertEquals(Message.of("explain.about.salret"), salret.about());
        assertTrue(salret.known());
        assertEquals(14, salret.records());
        assertEquals(List.of("1", "1", "2", "3", "4", "5", "7", "8", "9", "10", "11", "12", "13", "99"),
                salret.items().stream().map(item -> item.code().orElseThrow()).toList());
        for (AnswerItem item : salret.items()) {
            assertEquals(Meaning.REFUSED, item.meaning());
            assertEquals("code.salret." + item.code().get() + ".cause", item.cause().code());
            assertTrue(item.confirmed());
            assertEquals(item.toString(), 1, item.sent().size());
            assertTrue(item.sent().get(0).equal());
            assertEquals("the sample keeps the order, without the good first record", item.line() + 1, item.sent().get(0).line());
        }
    }

    @Test
    public void anItemTellsWhomItIsAboutAndWhatPeopleWantToSee() throws IOException {
        AnswerItem item = desk.explain("SALRET" + Desk.DTA, salret()).items().get(10);
        assertEquals(new AnswerItem.Who(Optional.of("1895050591141"), Optional.empty(), Optional.of("1900990012000"),
                Optional.of(YearMonth.of(2026, 1)), Optional.of("B-11")), item.who());
        assertEquals(Optional.of("1900990012000;1895050591141;202601;"), item.key());
        assertEquals(List.of("field.base-wage=3500.00", "field.hours=300", "field.idle-pay=500.00", "field.idle-hours=80", "field.occupation-from=01",
                "field.occupation-to=31"), item.details().stream().map(detail -> detail.title().code() + "=" + detail.value()).toList());
        assertEquals(List.of(), item.sent());
    }

    @Test
    public void theSameCauseIsOneGroupTheLargestFirst() throws IOException {
        List<Group> groups = desk.explain("SALRET" + Desk.DTA, salret()).groups();
        assertEquals(13, groups.size());
        assertEquals(new Group(Optional.of("1"), Message.of("code.salret.1.cause"), Message.of("code.salret.1.change"), true, 2, 1), groups.get(0));
    }

    @Test
    public void theRestOfTheSamplesIsExplained() throws IOException {
        Explanation malret = desk.explain("MALRET" + Desk.DTA, Desk.sample("07-malret/MALRET.1900990001500_999901_20260211091500.dta"),
                new SentContent("mal", "DECMAL", Desk.sample("06-decmal-bad/DECMAL.dta")));
        assertEquals(13, malret.items().size());
        assertTrue(malret.items().stream().allMatch(item -> item.sent().size() == 1 && item.confirmed() && item.sent().get(0).equal()));
        assertTrue(malret.remarks().contains(Message.of("explain.code-place-assumed", "MALRET")));
        Explanation salman = desk.explain("SALMAN" + Desk.DTA, Desk.sample("04-salman/SALMAN.1900990001500_999901_20260211091500.dta"));
        assertEquals(List.of(Meaning.MISSING, Meaning.MISSING), salman.items().stream().map(AnswerItem::meaning).toList());
        assertEquals(Optional.of("MUSTERFRAU ANNA (EXEMPLE)"), salman.items().get(0).who().name());
        assertEquals(1, salman.groups().size());
        assertEquals(2, salman.groups().get(0).persons());
        Explanation affret = desk.explain("AFFRET" + Desk.DTA, Desk.sample("09-affret-SHAPE-ONLY/AFFRET.1900990001500_999901_20260211091500.dta"),
                new SentContent("aff", "DECAFF", Desk.sample("08-decaff-SHAPE-ONLY/DECAFF.dta")));
        assertFalse(affret.known());
        assertTrue(affret.remarks().contains(Message.of("explain.layout-unknown", "AFFRET")));
        assertEquals(Message.of("code.affret.1.cause"), affret.items().get(0).cause());
        assertEquals(3, affret.items().get(0).sent().get(0).line());
    }

    @Test
    public void anUnknownCodeIsToldWithItsNumber() throws IOException {
        AnswerItem item = only("SALRET", refuse(FIRST, "77"));
        assertEquals(Message.of("explain.code-unknown", "77", "SALRET"), item.cause());
        assertFalse(item.confirmed());
        assertEquals(Meaning.REFUSED, item.meaning());
        assertEquals(Message.of("explain.code-unlisted", "3", "MATRET"), only("MATRET", "1;3;MUSTERFRAU\r\n").cause());
        assertEquals(Message.of("explain.code-missing"), only("SALRET", refuse(FIRST, "")).cause());
        assertEquals("a zero in front is nothing", Message.of("code.salret.3.cause"), only("SALRET", refuse(FIRST, "03")).cause());
    }

    @Test
    public void theSentLineIsFoundByItsBytesThenByItsKeyTheNewestFirst() throws IOException {
        SentContent newest = desk.sent("new", "DECSAL", Desk.HEADER + FIRST.replace("350000", "360000") + "\r\n");
        SentContent older = desk.sent("old", "DECSAL", Desk.HEADER + FIRST + "\r\n" + FIRST + "\r\n");
        assertEquals(List.of(new SentRecord("old", 2, FIRST, true), new SentRecord("old", 3, FIRST, true)),
                only("SALRET", refuse(FIRST, "1"), newest, older).sent());
        assertEquals(List.of("new", "old", "old"),
                only("SALRET", refuse(FIRST.replace("350000", "1"), "1"), newest, older).sent().stream().map(SentRecord::reportId).toList());
        assertEquals(List.of(), only("SALRET", refuse(FIRST.replace("R-1", "R-2"), "1"), newest).sent());
        SentContent others = desk.sent("others", "DECSAL", "0;1900990099900;999902\r\n" + FIRST + "\r\n");
        assertEquals(List.of(), only("SALRET", refuse(FIRST, "1"), others).sent());
    }

    @Test
    public void aRecordOfAWrongLayoutIsFoundByItsText() throws IOException {
        SentContent sent = desk.sent("s", "DECSAL", Desk.HEADER + "1;short;record\r\n" + FIRST + "\r\n");
        AnswerItem item = only("SALRET", "1;99;short;record\r\n", sent);
        assertEquals(List.of(new SentRecord("s", 2, "1;short;record", true)), item.sent());
        assertEquals(Optional.empty(), item.key());
    }

    @Test
    public void assignedNumbersAreInformation() throws IOException {
        AnswerItem item = only("MATASS", "1;MUSTERFRAU;ANNA;1890010190183\r\n");
        assertEquals(Meaning.INFORMATION, item.meaning());
        assertEquals(Optional.of("1890010190183"), item.who().insured());
        assertTrue(item.confirmed());
        assertEquals(Message.of("explain.matuti.cause"), only("MATUTI", "1;1900990077700;ACME\r\n").cause());
    }

    @Test
    public void aPensionAnswerIsReadAsFarAsItIsPublic() throws IOException {
        Explanation told = desk.explain("PENEST" + Desk.DTA, Desk.HEADER + "1900990012000;1890010190183;001;00;MUSTERFRAU\r\n"
                + "1900990012000;1890010190183;002;1920;12\r\n1900990012000;1890010190183;999;480\r\n1900990012000;1890021490203;001;22;TESTMANN\r\n"
                + "1900990012000;1891032090385;001;TESTMANN\r\n" + "x".repeat(90) + "\r\n");
        assertEquals(List.of("code.penest.0.cause", "explain.penest.career", "explain.penest.pension", "code.penest.22.cause",
                "explain.penest.identification", "explain.penest.cause"), told.items().stream().map(item -> item.cause().code()).toList());
        assertEquals(List.of(Meaning.REFUSED), told.items().stream().map(AnswerItem::meaning).filter(Meaning.REFUSED::equals).toList());
        assertTrue(told.remarks().contains(Message.of("explain.penest.fixed")));
        assertTrue(told.items().stream().noneMatch(AnswerItem::confirmed));
    }

    @Test
    public void aRefusedFileIsNamedAndFound() throws IOException {
        String former = "SECU.DEMDET.20260210-08301512.1900990001500999901.CCSS.XML";
        SentContent sent = new SentContent("d", "DEMDET (XML)", desk.write("d", "<x/>"), Optional.of(former), Optional.of(Instant.EPOCH));
        Explanation fail = desk.explain("SECU.DEMDET.20260210-08301512.FAIL.CCSS.1900990001500999901.XML", "<x/>", sent);
        AnswerItem item = fail.items().get(0);
        assertEquals(Meaning.REFUSED, item.meaning());
        assertEquals(Optional.of(former), item.key());
        assertEquals(List.of(new SentRecord("d", 1, former, true)), item.sent());
        AnswerItem info = desk.explain("SECU.DEMDET.INFO.20260211-09150007.CCSS.1900990001500999901.PDF", "%PDF").items().get(0);
        assertEquals(Meaning.INFORMATION, info.meaning());
    }

    @Test
    public void filesOfUnknownKindsAreSplitOrSaidNotToBeRecords() throws IOException {
        Explanation split = desk.explain("strange.dta", Desk.HEADER + "7;a;b\r\n");
        assertEquals(Message.of("explain.about.unknown"), split.about());
        assertFalse(split.known());
        assertEquals(List.of("a", "b"), split.items().get(0).details().stream().map(AnswerItem.Detail::value).toList());
        assertTrue(desk.explain("strange.txt", "no fields").remarks().contains(Message.of("explain.not-records")));
        assertTrue(desk.explain("strange.xml", "<a><b>1</b></a>").remarks().contains(Message.of("explain.xml-assumed", "?")));
    }

    @Test
    public void whatHoldsNoTextIsNoAnswerWhateverItsNameSays() throws IOException {
        for (String name : List.of("strange.pdf", "SALRET" + Desk.DTA, Desk.DETRET)) {
            for (String content : List.of("%PDF-1.7", "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\0", "PK\u0003\u0004", "")) {
                Explanation explanation = desk.explain(name, content);
                assertEquals(name, Optional.of(Message.of(Explanation.NO_TEXT, name)), explanation.refusal());
                assertEquals(List.of(), explanation.groups());
            }
        }
        assertEquals(Optional.empty(), desk.explain("SALRET" + Desk.DTA, Desk.HEADER).refusal());
        Explanation damaged = desk.explain("SALRET" + Desk.DTA, Desk.HEADER + refuse(FIRST, "3") + "\0".repeat(5_000));
        assertEquals("a refusal in a damaged answer is seen", Meaning.REFUSED, damaged.items().get(0).meaning());
    }

    @Test
    public void anEmptyAnswerAndOneWithoutHeaderAreRemarks() throws IOException {
        assertEquals(List.of(Message.of("explain.empty")), desk.explain("SALRET" + Desk.DTA, "\r\n").remarks());
        assertEquals(List.of(Message.of("explain.no-records")), desk.explain("SALRET" + Desk.DTA, Desk.HEADER).remarks());
        assertEquals(List.of(Message.of("explain.no-header")), desk.explain("SALRET" + Desk.DTA, refuse(FIRST, "3")).remarks());
        assertTrue(desk.explain("SALRET" + Desk.DTA, Desk.HEADER + "1;99;x\r\n").remarks().contains(Message.of("explain.misfits", 1, 2)));
    }

    private AnswerItem only(String kind, String record, SentContent... sent) throws IOException {
        Explanation explanation = desk.explain(kind + Desk.DTA, Desk.HEADER + record, sent);
        assertEquals(1, explanation.items().size());
        return explanation.items().get(0);
    }

    private static Path salret() {
        return Desk.sample("03-salret/SALRET.1900990001500_999901_20260211091500.dta");
    }

    private static String refuse(String record, String code) {
        return record.charAt(0) + ";" + code + record.substring(1) + "\r\n";
    }
}
