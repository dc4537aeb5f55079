// SPDX-License-Identifier: EPL-2.0
package lu.seco.benchmarks.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import lu.seco.core.DataFolder;
import lu.seco.core.Texts;
import lu.seco.core.diagnosis.LogFile;
import lu.seco.core.diagnosis.LogFile.Origin;
import lu.seco.core.diagnosis.Logs;
import lu.seco.core.exchange.EngineState;
import lu.seco.core.exchange.EngineStatus;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.Page;
import lu.seco.core.notice.Notifier;
import lu.seco.diagnosis.internal.book.Book;
import lu.seco.diagnosis.internal.book.BookException;
import lu.seco.diagnosis.internal.book.BookReader;
import lu.seco.diagnosis.internal.troubles.Following;
import lu.seco.diagnosis.internal.troubles.RunNews;
import lu.seco.diagnosis.internal.troubles.TroubleBoard;
import org.osgi.service.log.Logger;

/** How long it takes from a line in a followed log to a finding that listeners hear of. Prints one line {@code FOLLOW ...}. Argument: how many lines (50). */
public final class FollowSpeed {

    private FollowSpeed() {
    }

    public static void main(String[] arguments) throws Exception {
        int lines = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50;
        Path folder = Files.createTempDirectory("seco-follow");
        Path log = folder.resolve("log_audit.log");
        Book book = book();
        DataFolder data = () -> folder;
        AtomicInteger ids = new AtomicInteger();
        Logger logger = fake(Logger.class, null);
        TroubleBoard board = new TroubleBoard(data, () -> book, () -> "t" + ids.incrementAndGet(), Clock.systemUTC(), logger);
        Semaphore heard = new Semaphore(0);
        AtomicInteger seen = new AtomicInteger();
        board.addListener(() -> {
            int now = board.current().stream().mapToInt(trouble -> (int) trouble.count()).sum();
            heard.release(now - seen.getAndSet(now));
        });
        Following following = new Following(fake(Journal.class, new Page<>(List.of(), false)),
                fake(Logs.class, List.of(new LogFile(Origin.SOFIE_AUDIT, log, StandardCharsets.UTF_8))), new RunNews(), board, () -> book,
                fake(Texts.class, Locale.FRENCH), fake(Notifier.class, null), Clock.systemDefaultZone(), logger);
        following.changed(new EngineStatus(EngineState.ACTIVE, Optional.empty(), Optional.empty(), 0, List.of(), List.of(), List.of()));
        long[] millis = new long[lines];
        for (int i = 0; i < lines; i++) {
            // between two looks, at another moment each time
            TimeUnit.MILLISECONDS.sleep(500 + i * 37 % 400);
            Files.writeString(log, "!!! DNL - : no connection to the central server\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            long start = System.nanoTime();
            if (!heard.tryAcquire(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("not found within a minute");
            }
            millis[i] = (System.nanoTime() - start) / 1_000_000;
        }
        following.stop();
        Arrays.sort(millis);
        System.out.printf(Locale.ROOT, "FOLLOW %d lines: p50 %d ms, max %d ms%n", lines, millis[lines / 2], millis[lines - 1]);
    }

    private static <T> T fake(Class<T> type, Object answer) {
        return type.cast(Proxy.newProxyInstance(FollowSpeed.class.getClassLoader(), new Class<?>[] {type},
                (proxy, method, arguments) -> method.getReturnType() == boolean.class ? Boolean.FALSE : answer));
    }

    private static Book book() throws IOException, BookException {
        try (InputStream input = BookReader.class.getResourceAsStream("remedy-book.json")) {
            return BookReader.read(input.readAllBytes());
        }
    }
}
