// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lu.seco.core.check.SelfTest;
import lu.seco.core.check.SelfTest.Ran;

/**
 * The self-test as it stands.
 *
 * @param known by check, the newest that was found; in the order of the checks
 * @param ids the checks there are; empty if that is not known
 * @param at when the last one began
 * @param stopped whether the last one was stopped
 * @param progress what is going on; empty if nothing is
 * @param done how many checks are through
 * @param total how many there are; 0 if no test is going on
 */
record TestRun(Map<String, Ran> known, List<String> ids, Optional<Instant> at, boolean stopped, String progress, int done, int total) {

    static final TestRun NONE = new TestRun(Map.of(), List.of(), Optional.empty(), false, "", 0, 0);

    /** A test that ran before. */
    static TestRun of(SelfTest.Result last) {
        return new TestRun(byId(last.checks()), List.of(), Optional.of(last.at()), false, "", 0, 0);
    }

    private static Map<String, Ran> byId(List<Ran> checks) {
        Map<String, Ran> all = new LinkedHashMap<>();
        checks.forEach(ran -> all.put(ran.id(), ran));
        return all;
    }

    TestRun begins(List<String> checks) {
        return new TestRun(known, checks, at, stopped, "", 0, checks.size());
    }

    TestRun going(String text) {
        return new TestRun(known, ids, at, stopped, text, done, total);
    }

    TestRun with(Ran ran) {
        Map<String, Ran> all = new LinkedHashMap<>(known);
        all.put(ran.id(), ran);
        return new TestRun(all, ids, at, stopped, progress, done + 1, total);
    }

    /** It is over: checks that are gone leave nothing behind; what a stopped test did not reach stays as it was seen last. */
    TestRun ended(SelfTest.Result result, List<String> checks, boolean wasStopped) {
        Map<String, Ran> all = new LinkedHashMap<>(known);
        all.keySet().retainAll(checks);
        return new TestRun(all, checks, Optional.of(result.at()), wasStopped, "", done, total);
    }

    TestRun rests() {
        return new TestRun(known, ids, at, stopped, "", 0, 0);
    }

    Collection<Ran> results() {
        return known.values();
    }

    /** A line for each result; of checks that were never looked at too. */
    List<TestRow> rows(Findings findings) {
        List<TestRow> rows = new ArrayList<>();
        List<String> order = ids.isEmpty() ? List.copyOf(known.keySet()) : ids;
        for (String id : order) {
            Ran ran = known.get(id);
            rows.addAll(ran == null ? List.of(findings.skipped(id, stopped && total == 0)) : findings.rows(ran));
        }
        return rows;
    }
}
