// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.support;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;

public final class MaskTest {

    private static final String HOME = String.join("/", "", "home", "");
    private static final StandIns STAND_INS = new StandIns(new byte[32]);
    private static final Mask MASK = new Mask(STAND_INS, List.of("anna", "Jean Dupont"));
    private static final String NUMBER = STAND_INS.of("number", "1890010190183");

    @Test
    public void registrationNumbersAreMaskedHoweverTheyAreWritten() {
        for (String number : List.of("1890010190183", "1890 01 01 901 83", "1890.01.01.901.83", "18900101-901-83")) {
            assertEquals("x" + NUMBER + "_y", MASK.of("x" + number + "_y"));
        }
        assertEquals("SALRET." + STAND_INS.of("number", "1900990001500") + "_999901_20260211091500.dta",
                MASK.of("SALRET.1900990001500_999901_20260211091500.dta"));
    }

    @Test
    public void otherNumbersStay() {
        for (String text : List.of("SOFI.12072415395658.888810008.888810008", "20260210-083015123-abcdef", "2026-02-10T08:30:15.123+01:00 INFO",
                "123456789012", "12345678901234", "2026-02-10 08:30")) {
            assertEquals(text, MASK.of(text));
        }
    }

    @Test
    public void aQuotedRecordGoesAsAWhole() {
        assertEquals("bad line: [record]\nnext", MASK.of("bad line: 1;1900990012000;1890010190183;202601;350000;173\nnext"));
    }

    @Test
    public void recordsAreFoundWithOtherSeparatorsAndFromTheirFirstFieldOn() {
        assertEquals("ERROR [record]", MASK.of("ERROR A;DUPONT;JEAN;1890010190183;350000"));
        assertEquals("x [record]\r\ny", MASK.of("x 1|1890010190183|JEAN|3500,00\r\ny"));
        assertEquals("a;b;c", MASK.of("a;b;c"));
    }

    @Test
    public void theSameThingHasTheSameStandInInOneBundleAndAnotherInTheNext() {
        assertEquals(MASK.of("1890010190183 and 1890 01 01 901 83"), NUMBER + " and " + NUMBER);
        assertNotEquals(NUMBER, MASK.of("1890010190184"));
        assertNotEquals(NUMBER, StandIns.fresh().of("number", "1890010190183"));
        assertTrue(NUMBER, NUMBER.matches("\\[number:[a-p]{8}\\]"));
    }

    @Test
    public void namesGoWhereverTheyStand() {
        String anna = STAND_INS.of("name", "anna");
        assertEquals("by " + anna + ", " + anna + "!", MASK.of("by anna, ANNA!"));
        assertEquals("Joanna and annabelle stay", MASK.of("Joanna and annabelle stay"));
        assertEquals(STAND_INS.of("name", "jean dupont") + " sent it", MASK.of("Jean Dupont sent it"));
        assertEquals("Mme " + STAND_INS.of("name", "marie-claire weber") + " a appelé", MASK.of("Mme Marie-Claire Weber a appelé"));
        assertEquals("Nom : " + STAND_INS.of("name", "muller"), MASK.of("Nom : MULLER"));
        assertEquals(HOME + STAND_INS.of("name", "jmuller") + "/SeCo C:\\Users\\" + STAND_INS.of("name", "jmuller") + "\\x",
                MASK.of(HOME + "jmuller/SeCo C:\\Users\\jmuller\\x"));
        assertEquals("to " + STAND_INS.of("mail", "j.muller@fid.lu") + ".", MASK.of("to J.Muller@fid.lu."));
    }

    @Test
    public void amountsGoAndVersionsTimesAndAddressesStay() {
        for (String amount : List.of("3500.00", "3.500,00", "3 500,00")) {
            assertEquals("salary x " + STAND_INS.of("amount", "350000") + " x", MASK.of("salary x " + amount + " x"));
        }
        assertEquals(STAND_INS.of("amount", "3500") + " EUR", MASK.of("3500 EUR"));
        assertEquals("montant : " + STAND_INS.of("amount", "3500"), MASK.of("montant : 3500"));
        for (String text : List.of("17.0.12", "192.168.10.20", "08:30:15.123", "0.1.0.202602100800", "12.34 s", "file-2026.02.10.log", "took 120 ms")) {
            assertEquals(text, MASK.of(text));
        }
    }

    @Test
    public void secretsGoTheLineThroughAndNotIntoTheNext() {
        assertEquals("environment.DB_PASSWORD = ***\nuser = x", MASK.of("environment.DB_PASSWORD = hunter2 and more\nuser = x"));
        assertEquals("mot de passe : ***", MASK.of("mot de passe : abc"));
        assertEquals("password =\nuser = x", MASK.of("password =\nuser = x"));
        assertEquals("the password expires in 3 days", MASK.of("the password expires in 3 days"));
        assertTrue(Mask.secret("mail.Password"));
        assertTrue(Mask.secret("api-token"));
        assertFalse(Mask.secret("exchange.outbox"));
    }

    @Test
    public void secretsAreFoundInOptionsElementsAndAddressesToo() {
        assertEquals("sofie --password *** --user x", MASK.of("sofie --password hunter2 --user x"));
        assertEquals("-token ***", MASK.of("-token abc"));
        assertEquals("<cfg:password>***</cfg:password>", MASK.of("<cfg:password>hunter2</cfg:password>"));
        assertEquals("proxy https://me:***@proxy.example:8080/", MASK.of("proxy https://me:hunter2@proxy.example:8080/"));
        assertEquals("https://ccss.public.lu:443/a@b", MASK.of("https://ccss.public.lu:443/a@b"));
        assertEquals("Authorization: ***", MASK.of("Authorization: Bearer abc"));
        assertEquals("mot-de-passe = ***", MASK.of("mot-de-passe = abc"));
        assertEquals("\"credentials\":***", MASK.of("\"credentials\":\"abc\""));
        assertEquals("passive = yes", MASK.of("passive = yes"));
        assertFalse(Mask.secret("exchange.passive"));
    }

    /** Hostile text must not make a support bundle take for ever. */
    @Test(timeout = 60_000)
    public void longHostileTextsAreMaskedInTime() {
        for (String piece : List.of("password", "password ", "--token ", "Mme A", "EUR1", "1 000", "a@", "nom:a", HOME, "anna", ";|",
                "<secret", "://a:", "1890 ", "x;1890010190183", " \t", "mot de ")) {
            MASK.of(piece.repeat(200_000 / piece.length()));
        }
    }
}
