// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.content;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;

/** What spreadsheets would calculate. */
public class SafeCellTest {

    @Test
    public void nothingIsCalculated() {
        for (String evil : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "\uFF1D1")) {
            assertEquals("'" + evil, SafeCell.of(evil));
        }
        for (String good : List.of("", " ", "1985010112345", "a=b", "1-2")) {
            assertEquals(good, SafeCell.of(good));
        }
    }
}
