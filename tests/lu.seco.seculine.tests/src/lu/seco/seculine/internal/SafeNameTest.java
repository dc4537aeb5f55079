// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import org.junit.Test;

/** What stands in the place of a name that may not be used. */
public final class SafeNameTest {

    @Test
    public void aMadeNameIsAsNearAsPossibleToTheUnsafeOne() {
        assertEquals("a_b.dta", SafeName.made("a/b.dta"));
        assertEquals("_____DECSAL.dta", SafeName.made("..\\..DECSAL.dta"));
        assertEquals("_con.dta_", SafeName.made("con.dta"));
        assertEquals("DECSAL_atd.exe", SafeName.made("DECSAL\u202eatd.exe"));
        assertEquals("__", SafeName.made(""));
        assertEquals("é\ud83d\ude00_", SafeName.made("é\ud83d\ude00\ud83d"));
    }

    @Test
    public void aMadeNameIsShort() {
        assertEquals(120, SafeName.made("x".repeat(300)).length());
        assertTrue(SafeName.safe(SafeName.made("\ud83d\ude00".repeat(300))));
    }
}
