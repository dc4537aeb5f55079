// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.journal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.Test;

/** Paging by key. */
public class PageRequestTest {

    @Test
    public void aPageHasOneToThousandRows() {
        assertEquals(1, PageRequest.newest(1).limit());
        assertEquals(1000, PageRequest.oldest(1000).limit());
        for (int wrong : new int[] {Integer.MIN_VALUE, -1, 0, 1001, Integer.MAX_VALUE}) {
            assertThrows(IllegalArgumentException.class, () -> PageRequest.newest(wrong));
            assertThrows(IllegalArgumentException.class, () -> PageRequest.oldest(wrong));
        }
        assertThrows(NullPointerException.class, () -> new PageRequest(true, null, 1));
    }

    @Test
    public void theNextPageKeepsDirectionAndLimit() {
        assertEquals(new PageRequest(true, OptionalLong.of(17), 5), PageRequest.newest(5).behind(17));
        assertEquals(new PageRequest(false, OptionalLong.of(18), 5), PageRequest.oldest(5).behind(17).behind(18));
        assertTrue(PageRequest.newest(5).newestFirst());
        assertFalse(PageRequest.oldest(5).newestFirst());
    }

    @Test
    public void aPageDoesNotChangeWithTheListItWasMadeFrom() {
        List<String> rows = new ArrayList<>(List.of("a"));
        Page<String> page = new Page<>(rows, true);
        rows.add("b");
        assertEquals(List.of("a"), page.rows());
        assertThrows(UnsupportedOperationException.class, () -> page.rows().add("c"));
    }
}
