// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lu.seco.core.file.NameQuality;
import lu.seco.core.file.Recognition;
import org.junit.Test;

/** Names made to do harm are unknown names, never an exception, and give no harmful name away. */
public final class HostileNameTest {

    private static final String[] PIECES = {"DECSAL", ".dta", "SECU.", "DEMDET", ".", "..", "/", "\\", " ", "\u0000", "\u202E", "\uD800",
            "_",
            "1900990001500", "999901", "CON", "é", "\uD83D\uDE00", "\n", "FAIL", "CCSS", ".XML", "\u00A0", "?", "\u2028"};

    private final SeculineKnowledge knowledge = Samples.knowledge();

    @Test
    public void hostileNamesAreUnknownAndUnsafe() {
        for (String name : List.of("", " ", ".", "..", "../DECSAL.dta", "..\\DECSAL.dta", "/etc/DECSAL.dta", "a/b", "C:DECSAL.dta",
                "DECSAL.dta ",
                "DECSAL.dta.", " DECSAL.dta", "DECSAL.dta\u0000", "DECSAL\u0000.dta", "DECSAL.dta\n", "DECSAL\r.dta", "\u202Eatd.LASCED",
                "DECSAL\u200F.dta", "DECSAL\u200B.dta", "\uFEFFDECSAL.dta", "DECSAL..dta", "CON", "nul.dta", "COM1.dta", "LPT9", "aux",
                "prn.x.y",
                "DECSAL.dta\u00A0", "DECSAL?.dta", "DECSAL*.dta", "\uD800DECSAL.dta", "DECSAL.dta\uDC00", "DECSAL\u2028.dta",
                "SALRET.1900990001500_999901_../../x.dta", "x".repeat(256), "x".repeat(1_000_000))) {
            Recognition recognition = knowledge.recognise(name);
            assertEquals(name, NameQuality.UNKNOWN, recognition.quality());
            assertEquals(name, "name.unsafe", recognition.note().orElseThrow().code());
            assertFalse(name, recognition.sendable());
            assertHarmless(recognition);
        }
    }

    @Test
    public void aNameOf255CharactersIsUnknownButItsOwn() {
        for (String name : List.of("DECSAL" + "x".repeat(245) + ".dta", "SALRET.1900990001500_999901_" + "1".repeat(223) + ".dta",
                "é".repeat(255))) {
            assertEquals(255, name.length());
            Recognition recognition = knowledge.recognise(name);
            assertEquals(NameQuality.UNKNOWN, recognition.quality());
            assertEquals("name.unknown", recognition.note().orElseThrow().code());
            assertEquals(name, recognition.officialName());
        }
    }

    @Test
    public void anyMixtureGivesAValue() {
        Random random = new Random(20260210);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder name = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) {
                name.append(PIECES[random.nextInt(PIECES.length)]);
            }
            assertHarmless(knowledge.recognise(name.toString()));
        }
    }

    @Test(timeout = 60_000)
    public void noPatternTakesLongOverALongName() {
        List<String> names = new ArrayList<>();
        for (String start : List.of("DECSAL", "DECSAL_", "SALRET.1900990001500_999901_", "SECU.DEMDET.", "SECU.DEMDET.FAIL.", "CARTID",
                "")) {
            for (String piece : List.of("1", "a", ".", "_", ".FAIL.CCSS", "1900990001500999901", ";")) {
                names.add((start + piece.repeat(200)).substring(0, 128));
                names.add((start + piece.repeat(100)).substring(0, 60) + "!");
            }
        }
        for (NameRule rule : DataFile.resource("names.tsv", NameRule.COLUMNS).stream().map(NameRule::new).toList()) {
            for (String name : names) {
                for (int i = 0; i < 10; i++) {
                    rule.recognise(name + i);
                }
                rule.recognise(name.repeat(500));
            }
        }
    }

    @Test
    public void aSafeNameIsAlwaysMade() {
        for (String name : List.of("", ".", "..", "...", "CON", " ", "a ", "a.", ".a", "\u0000", "x".repeat(1000), "\uD800", "a..b",
                "..".repeat(100))) {
            assertTrue(name, SafeName.safe(SafeName.made(name)));
        }
    }

    private static void assertHarmless(Recognition recognition) {
        String name = recognition.officialName();
        assertTrue(name, SafeName.safe(name));
        assertEquals(name, java.nio.file.Path.of(name).getFileName().toString());
        recognition.note().ifPresent(note -> note.arguments().forEach(text -> assertTrue(text, SafeName.safe(text) || text.equals("?"))));
    }
}
