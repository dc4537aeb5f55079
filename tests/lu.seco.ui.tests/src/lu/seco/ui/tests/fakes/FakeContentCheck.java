// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.tests.fakes;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import lu.seco.core.Message;
import lu.seco.core.content.CheckReport;
import lu.seco.core.content.ContentCheck;
import lu.seco.core.content.Finding;
import lu.seco.core.content.Severity;
import lu.seco.core.file.Recognition;

/** Finds what the test puts in, at once or when it is let go. */
public final class FakeContentCheck implements ContentCheck {

    private final AtomicInteger checked = new AtomicInteger();
    private final AtomicInteger broken = new AtomicInteger();
    private volatile List<Finding> findings = List.of();
    private volatile Optional<IOException> failure = Optional.empty();
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile boolean known = true;

    public void find(Finding... now) {
        findings = List.of(now);
    }

    public void unknown() {
        known = false;
    }

    /** From now on the content cannot be read; again once it is empty. */
    public void fail(Optional<IOException> with) {
        failure = with;
    }

    /** From now on nothing comes to an end before {@link #go()}. */
    public void hold() {
        gate = new CountDownLatch(1);
    }

    public void go() {
        gate.countDown();
    }

    /** How often a check began. */
    public int checked() {
        return checked.get();
    }

    /** How often one was broken off. */
    public int broken() {
        return broken.get();
    }

    /** An error that CCSS would answer with that code. */
    public static Finding error(long line, int field, String code) {
        return new Finding(Severity.ERROR, line, 1, field, Optional.of(Message.of("field." + field)), Optional.of(code),
                Message.of("check.wrong", "1985010112345"), Message.of("check.repair"), true);
    }

    /** An unconfirmed warning. */
    public static Finding warning(long line) {
        return new Finding(Severity.WARNING, line, 0, 0, Optional.empty(), Message.of("check.strange"), Message.of("check.look"), false);
    }

    public static CheckReport report(List<Finding> findings, long left, boolean known) {
        Map<Severity, Long> counts = new EnumMap<>(Severity.class);
        Arrays.stream(Severity.values()).forEach(severity -> counts.put(severity, findings.stream().filter(one -> one.severity() == severity).count()));
        counts.merge(Severity.WARNING, left, Long::sum);
        return new CheckReport(known, 12, counts, left);
    }

    @Override
    public CheckReport check(Recognition recognition, Path content, Consumer<Finding> found) throws IOException {
        checked.incrementAndGet();
        try {
            gate.await();
        } catch (InterruptedException e) {
            broken.incrementAndGet();
            throw new InterruptedIOException();
        }
        if (failure.isPresent()) {
            throw failure.get();
        }
        findings.forEach(found);
        return report(findings, 0, known);
    }
}
