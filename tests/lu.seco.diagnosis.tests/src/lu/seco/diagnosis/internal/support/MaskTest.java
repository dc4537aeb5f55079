// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.support;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;

public final class MaskTest {

    @Test
    public void registrationNumbersAreMaskedHoweverTheyAreWritten() {
        for (String number : List.of("1890010190183", "1890 01 01 901 83", "1890.01.01.901.83", "18900101-901-83")) {
            assertEquals("x[13 digits]_y", Mask.of("x" + number + "_y"));
        }
        assertEquals("SALRET.[13 digits]_999901_20260211091500.dta", Mask.of("SALRET.1900990001500_999901_20260211091500.dta"));
    }

    @Test
    public void otherNumbersStay() {
        for (String text : List.of("SOFI.12072415395658.888810008.888810008", "20260210-083015123-abcdef", "2026-02-10T08:30:15.123+01:00 INFO",
                "123456789012", "12345678901234", "2026-02-10 08:30")) {
            assertEquals(text, Mask.of(text));
        }
    }

    @Test
    public void aQuotedRecordGoesAsAWhole() {
        assertEquals("bad line: [record]\nnext", Mask.of("bad line: 1;1900990012000;1890010190183;202601;350000;173\nnext"));
    }

    @Test
    public void secretsGoTheLineThroughAndNotIntoTheNext() {
        assertEquals("environment.DB_PASSWORD = ***\nuser = x", Mask.of("environment.DB_PASSWORD = hunter2 and more\nuser = x"));
        assertEquals("mot de passe : ***", Mask.of("mot de passe : abc"));
        assertEquals("password =\nuser = x", Mask.of("password =\nuser = x"));
        assertEquals("the password expires in 3 days", Mask.of("the password expires in 3 days"));
        assertTrue(Mask.secret("mail.Password"));
        assertTrue(Mask.secret("api-token"));
        assertFalse(Mask.secret("exchange.outbox"));
    }

    @Test
    public void secretsAreFoundInOptionsElementsAndAddressesToo() {
        assertEquals("sofie --password *** --user x", Mask.of("sofie --password hunter2 --user x"));
        assertEquals("-token ***", Mask.of("-token abc"));
        assertEquals("<cfg:password>***</cfg:password>", Mask.of("<cfg:password>hunter2</cfg:password>"));
        assertEquals("proxy https://me:***@proxy.example:8080/", Mask.of("proxy https://me:hunter2@proxy.example:8080/"));
        assertEquals("https://ccss.public.lu:443/a@b", Mask.of("https://ccss.public.lu:443/a@b"));
        assertEquals("Authorization: ***", Mask.of("Authorization: Bearer abc"));
        assertEquals("mot-de-passe = ***", Mask.of("mot-de-passe = abc"));
        assertEquals("\"credentials\":***", Mask.of("\"credentials\":\"abc\""));
        assertEquals("passive = yes", Mask.of("passive = yes"));
        assertFalse(Mask.secret("exchange.passive"));
    }

    /** Hostile text must not make a support bundle take for ever. */
    @Test(timeout = 60_000)
    public void longHostileTextsAreMaskedInTime() {
        for (String piece : List.of("password", "password ", "--token ", "<secret", "://a:", "1890 ", "x;1890010190183", " \t", "mot de ")) {
            Mask.of(piece.repeat(200_000 / piece.length()));
        }
    }
}
