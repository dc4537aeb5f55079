// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.file;

import static org.junit.Assert.assertEquals;

import java.util.Optional;
import org.junit.Test;

/** Which files must keep their order among each other. */
public class LaneTest {

    private static final Lane ONE = new Lane("DECSAL", Optional.of("1900990001500"));
    private static final Lane OTHER = new Lane("DECSAL", Optional.of("1900990002500"));
    private static final Lane SEVERAL = new Lane("DECSAL", Optional.empty());
    private static final Lane OTHER_KIND = new Lane("DECMAL", Optional.of("1900990001500"));
    private static final Lane OTHER_KIND_SEVERAL = new Lane("DECMAL", Optional.empty());

    @Test
    public void sameKindAndEmployerMeet() {
        meet(true, ONE, new Lane("DECSAL", Optional.of("1900990001500")));
    }

    @Test
    public void employersOfOneKindDoNotMeet() {
        meet(false, ONE, OTHER);
    }

    @Test
    public void severalEmployersMeetAllOfTheirKind() {
        meet(true, SEVERAL, ONE);
        meet(true, SEVERAL, OTHER);
        meet(true, SEVERAL, SEVERAL);
    }

    @Test
    public void kindsNeverMeet() {
        meet(false, ONE, OTHER_KIND);
        meet(false, SEVERAL, OTHER_KIND);
        meet(false, SEVERAL, OTHER_KIND_SEVERAL);
    }

    private static void meet(boolean expected, Lane one, Lane other) {
        assertEquals(one + " " + other, expected, one.meets(other));
        assertEquals(other + " " + one, expected, other.meets(one));
    }
}
