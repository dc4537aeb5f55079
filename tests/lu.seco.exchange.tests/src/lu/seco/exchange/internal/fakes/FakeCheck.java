// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.fakes;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** Finds an error in each line {@code error...}, a warning in each line {@code warning...} (not confirmed), a note in each line {@code note...}. */
public final class FakeCheck implements ContentCheck {

    private final Mains mains;
    private final AtomicInteger checks = new AtomicInteger();
    private volatile boolean broken;
    private volatile Optional<CountDownLatch> endless = Optional.empty();

    public FakeCheck(Mains mains) {
        this.mains = mains;
    }

    /** From now on a check fails, or works again. */
    public void broken(boolean next) {
        broken = next;
    }

    /** From now on a check goes on until it is interrupted; the latch tells that one has begun. Empty: no more. */
    public void endless(Optional<CountDownLatch> begun) {
        endless = begun;
    }

    /** How many checks were begun. */
    public int checks() {
        return checks.get();
    }

    @Override
    public CheckReport check(Recognition recognition, Path content, Consumer<Finding> found) throws IOException {
        mains.pass("check");
        checks.incrementAndGet();
        if (broken) {
            throw new IOException("cannot be checked");
        }
        if (endless.isPresent()) {
            endless.get().countDown();
            goOn();
        }
        Map<Severity, Long> counts = new EnumMap<>(Severity.class);
        List<String> lines = Files.readString(content, StandardCharsets.ISO_8859_1).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            for (Severity severity : Severity.values()) {
                if (lines.get(i).startsWith(severity.name().toLowerCase(java.util.Locale.ROOT))) {
                    counts.merge(severity, 1L, Long::sum);
                    found.accept(new Finding(severity, i + 1L, 0, 3, Optional.of(Message.of("field.period")), Optional.of("7"),
                            Message.of("check.told", lines.get(i)), Message.of("check.change"), severity != Severity.WARNING));
                }
            }
        }
        return new CheckReport(true, lines.size(), counts, 0);
    }

    private static void goOn() throws InterruptedIOException {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
