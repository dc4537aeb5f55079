// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal;

import static org.junit.Assert.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lu.seco.exchange.internal.ExchangeSettings.Retry;
import org.junit.Test;

/** How long until a failed sending is tried again. */
public class RetryTest {

    @Test
    public void theWaitDoublesUpToTheLongestAndEndsAtTheLimit() {
        Retry retry = new Retry(Duration.ofMinutes(1), Duration.ofMinutes(5), 6);
        assertEquals(List.of(1L, 2L, 4L, 5L, 5L), IntStream.rangeClosed(1, 5).mapToObj(n -> retry.waitAfter(n)
                .orElseThrow().toMinutes()).toList());
        assertEquals(Optional.empty(), retry.waitAfter(6));
        assertEquals(Optional.empty(), retry.waitAfter(7));
    }

    @Test
    public void oneAttemptMeansNoRetry() {
        assertEquals(Optional.empty(), new Retry(Duration.ofMinutes(1), Duration.ofHours(1), 1).waitAfter(1));
    }

    @Test
    public void aFirstWaitAboveTheLongestIsTheLongest() {
        assertEquals(Optional.of(Duration.ofSeconds(1)), new Retry(Duration.ofDays(1), Duration.ofSeconds(1), 5).waitAfter(1));
    }

    @Test
    public void manyAttemptsDoNotOverflow() {
        assertEquals(Optional.of(Duration.ofDays(7)), new Retry(Duration.ofSeconds(1), Duration.ofDays(7), 1000).waitAfter(999));
    }
}
