// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.settings;

import static org.junit.Assert.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** Lengths of time as people write them. */
public class DurationsTest {

    @Test
    public void everyWrittenFormIsRead() {
        Map<String, Duration> written = Map.ofEntries(Map.entry("500 ms", Duration.ofMillis(500)), Map.entry("1s", Duration.ofSeconds(1)),
                Map.entry("  5   min ", Duration.ofMinutes(5)), Map.entry("1 H", Duration.ofHours(1)), Map.entry("2 d", Duration.ofDays(2)),
                Map.entry("0 s", Duration.ZERO), Map.entry("999999999 d", Duration.ofDays(999_999_999)), Map.entry("PT5M",
                        Duration.ofMinutes(5)),
                Map.entry("pt1.5s", Duration.ofMillis(1500)), Map.entry("P1DT2H", Duration.ofHours(26)));
        written.forEach((text, duration) -> assertEquals(text, Optional.of(duration), Durations.parse(text)));
    }

    @Test
    public void everythingElseIsNone() {
        for (String wrong : List.of("", " ", "5", "5 m", "5 minutes", "-5 s", "1.5 s", "1 h 30 min", "ms", "9999999999 s", "PT", "-PT5M",
                "PT-5M",
                "P9999999999999999999D", "PT9223372036854775807H", "1 s\n2", "٥ s")) {
            assertEquals(wrong, Optional.empty(), Durations.parse(wrong));
        }
    }
}
