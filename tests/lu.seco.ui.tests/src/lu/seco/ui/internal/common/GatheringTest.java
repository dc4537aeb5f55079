// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.common;

import static org.junit.Assert.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import lu.seco.ui.tests.fakes.FakeTimedWork;
import org.junit.Test;

public class GatheringTest {

    private final FakeTimedWork work = new FakeTimedWork();
    private final List<String> done = new ArrayList<>();

    @Test
    public void whatComesWithinThePauseIsDoneOnce() {
        Gathering gathering = new Gathering(work, Duration.ofSeconds(1), () -> done.add("done"));
        gathering.soon();
        gathering.soon();
        work.run();
        assertEquals("not before the pause is over", List.of(), done);
        work.pass(Duration.ofSeconds(1));
        assertEquals(List.of("done"), done);
        gathering.soon();
        work.pass(Duration.ofSeconds(1));
        assertEquals("a new occasion", List.of("done", "done"), done);
    }

    @Test
    public void withoutAPauseItIsDoneBehindTheWorkBefore() {
        Gathering gathering = new Gathering(work, Duration.ZERO, () -> done.add("done"));
        gathering.soon();
        gathering.soon();
        assertEquals(List.of(), done);
        work.run();
        assertEquals(List.of("done"), done);
    }

    @Test
    public void whatComesWhileItIsDoneIsNotLost() {
        List<Gathering> own = new ArrayList<>();
        own.add(new Gathering(work, Duration.ZERO, () -> {
            done.add("done");
            if (done.size() == 1) {
                own.get(0).soon();
            }
        }));
        own.get(0).soon();
        work.run();
        work.run();
        assertEquals(List.of("done", "done"), done);
    }
}
