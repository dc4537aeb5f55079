// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.file.Direction;
import lu.seco.core.file.NameQuality;
import lu.seco.core.file.Recognition;
import org.junit.Test;

/** What names tell beyond the samples. */
public final class NameRecognitionTest {

    private static final String E_S = "1900990001500_999901";
    private static final String ES = "1900990001500999901";

    private final SeculineKnowledge knowledge = Samples.knowledge();

    @Test
    public void namesOfPayrollProgramsAreSentUnderTheOfficialNameForEveryFixedProcedure() {
        for (String kind : List.of("DECSAL", "DECMAL", "DECAFF", "DEMMAT", "DECINT", "DEMUTI", "DEMPEN")) {
            for (String name : List.of(kind + "_1_2026_1.dta", kind + "_12_2025_17.dta",
                    kind.toLowerCase(Locale.ROOT) + "_02_2026_3.DTA")) {
                Recognition recognition = knowledge.recognise(name);
                assertEquals(name, NameQuality.TOLERATED, recognition.quality());
                assertEquals(kind, recognition.kind());
                assertEquals(kind + ".dta", recognition.officialName());
                assertEquals(Optional.of(Message.of("name.numbered", name, kind, kind + ".dta")), recognition.note());
                assertTrue(recognition.sendable());
            }
        }
    }

    @Test
    public void anotherCaseIsNoted() {
        Recognition recognition = knowledge.recognise("Decsal.DTA");
        assertEquals(NameQuality.TOLERATED, recognition.quality());
        assertEquals("DECSAL.dta", recognition.officialName());
        assertEquals(Optional.of(Message.of("name.case", "Decsal.DTA", "DECSAL", "DECSAL.dta")), recognition.note());
    }

    @Test
    public void whatOnlyLooksLikeAProcedureIsNotSent() {
        for (String name : List.of("DECSAL", "DECSAL (1).dta", "DECSAL - Copie.dta", "DECSAL.dta.bak", "DECSAL_13_2026_1.dta",
                "DECSAL2026.dta",
                "DECSAL_0_2026_1.dta", "DECSAL_1_26_1.dta", "decsal.xml", "SALRET.dta", "CARTID.JPG", "DEMDET.xml",
                "DECSAL\uFF0Edta", "SECU.DEMDET.X.XML", "SALRET." + E_S + "_.dta", "SALRET.190099000150_999901_1.dta")) {
            Recognition recognition = knowledge.recognise(name);
            assertFalse(name, recognition.sendable());
            assertTrue(name, recognition.note().isPresent());
            assertEquals(name, NameQuality.INVALID, recognition.quality());
        }
    }

    @Test
    public void wordsThatBeginLikeAProcedureAreUnknown() {
        for (String name : List.of("DECSALAIRE.txt", "xDECSAL.dta", "DECSALdta", "NOTES.txt", "été 2026.dta", "Dec_sal.dta",
                "\u017FALRET." + E_S + "_1.dta", "\u0394ECSAL.dta")) {
            assertEquals(name, NameQuality.UNKNOWN, quality(name));
        }
    }

    @Test
    public void daysAndTimesInNamesMustExist() {
        assertEquals(NameQuality.DOCUMENTED, quality("CARTID200002290." + E_S + ".JPG"));
        for (String name : List.of("CARTID190002290." + E_S + ".JPG", "CARTID189000010." + E_S + ".JPG", "CARTID189001320." + E_S + ".JPG",
                "SECU.DEMDET.20261310-08301512." + ES + ".CCSS.XML", "SECU.DEMDET.20260230-08301512." + ES + ".CCSS.XML",
                "SECU.DEMDET.20260210-24301512." + ES + ".CCSS.XML", "SECU.DEMDET.20260210-08601512." + ES + ".CCSS.XML",
                "SECU.DEMDET.20260210-08306012." + ES + ".CCSS.XML", "SECU.DETRET.20260210-25000000.CCSS." + ES + ".XML",
                "SECU.DEMDET.EXPL.1890010190183.20261310-08301512." + ES + ".CCSS.PDF",
                "SECU.DEMDET.INFO.00000000-00000000.CCSS." + ES + ".PDF")) {
            Recognition recognition = knowledge.recognise(name);
            assertEquals(name, NameQuality.INVALID, recognition.quality());
            assertEquals(name, "name.impossible-date", recognition.note().orElseThrow().code());
            assertEquals(name, Recognition.Parts.NONE, recognition.parts());
        }
    }

    @Test
    public void anAnswerIsNeverSent() {
        Recognition recognition = knowledge.recognise("SALRET." + E_S + "_20260211091500.dta");
        assertEquals(Direction.RECEIVED, recognition.direction());
        assertFalse(recognition.sendable());
        assertEquals("name.received-kind", recognition.note().orElseThrow().code());
    }

    @Test
    public void answersComeWithAnyTimeStampAndInUpperCase() {
        Recognition recognition = knowledge.recognise("SALRET." + E_S + "_26021008311801.DTA");
        assertEquals("SALRET", recognition.kind());
        assertEquals(NameQuality.TOLERATED, recognition.quality());
        assertEquals(Optional.of("26021008311801"), recognition.parts().timeStamp());
        assertEquals("name.received-kind", recognition.note().orElseThrow().code());
        assertEquals("SALRET." + E_S + "_Run-a.dta", knowledge.recognise("salret." + E_S + "_Run-a.dta").officialName());
        assertEquals(Optional.of("2026-02-11 a.b"), knowledge.recognise("SALRET." + E_S + "_2026-02-11 a.b.dta").parts().timeStamp());
    }

    @Test
    public void aRefusalOfAMalformedNameOrOfAnAnnexIsStillARefusal() {
        for (String name : List.of("SECU.DEMDET.20260210.FAIL.CCSS." + ES + ".XML",
                "SECU.DEMDET.20261310-08301512.FAIL.CCSS." + ES + ".XML",
                "SECU.DEMDET.EXPL.1890010190183.20260210-08301512.FAIL.CCSS." + ES + ".PDF", "SECU.DEMDET.FAIL.CCSS." + ES + ".XML")) {
            Recognition recognition = knowledge.recognise(name);
            assertEquals(name, "DEMDET.FAIL", recognition.kind());
            assertEquals(name, NameQuality.DOCUMENTED, recognition.quality());
            assertEquals(name, name, recognition.officialName());
            assertEquals(Optional.of(Samples.MEMBER), recognition.parts().member());
        }
    }

    @Test
    public void aProcedureIsRetiredFromTheDayItIsClosedInLuxembourg() {
        assertEquals(NameQuality.DOCUMENTED, Samples.knowledge("2024-04-01T21:59:59Z").recognise("DEMDET.dta").quality());
        assertEquals(NameQuality.RETIRED, Samples.knowledge("2024-04-01T22:00:00Z").recognise("DEMDET.dta").quality());
        assertFalse(knowledge.recognise("demdet.DTA").sendable());
    }

    private NameQuality quality(String name) {
        return knowledge.recognise(name).quality();
    }
}
