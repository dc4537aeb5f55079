// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** The sample files, and what the tests need to look at them. */
final class Samples {

    static final Path DECSAL_GOOD = Path.of("..", "samples", "01-decsal-ok", "DECSAL.dta");
    static final Path DECSAL_BAD = Path.of("..", "samples", "02-decsal-bad", "DECSAL.dta");
    static final Path SALRET = Path.of("..", "samples", "03-salret", "SALRET.1900990001500_999901_20260211091500.dta");
    static final Path SALMAN = Path.of("..", "samples", "04-salman", "SALMAN.1900990001500_999901_20260211091500.dta");
    static final Path DECMAL_GOOD = Path.of("..", "samples", "05-decmal-ok", "DECMAL.dta");
    static final Path DECMAL_BAD = Path.of("..", "samples", "06-decmal-bad", "DECMAL.dta");
    static final Path MALRET = Path.of("..", "samples", "07-malret", "MALRET.1900990001500_999901_20260211091500.dta");
    static final Path DECAFF = Path.of("..", "samples", "08-decaff-SHAPE-ONLY", "DECAFF.dta");
    static final Path AFFRET = Path.of("..", "samples", "09-affret-SHAPE-ONLY", "AFFRET.1900990001500_999901_20260211091500.dta");
    static final Path NAMES = Path.of("..", "samples", "10-names", "names.tsv");

    static final String MEMBER = "1900990001500";
    static final String EMPLOYER = "1900990012000";

    private Samples() {
    }

    /** What is known on 10 February 2026, for which the samples are made. */
    static SeculineKnowledge knowledge() {
        return knowledge("2026-02-10T09:00:00Z");
    }

    static SeculineKnowledge knowledge(String now) {
        return new SeculineKnowledge(Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }
}
