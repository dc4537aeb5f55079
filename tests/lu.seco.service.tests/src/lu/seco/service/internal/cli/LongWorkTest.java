// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.cli;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import lu.seco.core.Message;
import lu.seco.core.journal.JournalException;
import lu.seco.service.internal.fake.Calls;
import lu.seco.service.internal.fake.FakeTexts;
import lu.seco.service.internal.files.FileException;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.Timeout;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

public class LongWorkTest {

    @Rule
    public final Timeout limit = Timeout.seconds(60);

    private final Calls calls = new Calls();
    private final CountDownLatch interrupted = new CountDownLatch(1);

    @Test
    public void theResultComesBackAndTheLastLookIsBehindIt() throws Exception {
        int[] looks = {0};
        assertEquals("done", LongWork.await(session(), () -> "done", () -> looks[0]++));
        assertTrue(looks[0] > 0);
    }

    @Test
    public void failuresKeepTheirKind() {
        assertThrows(FileException.class, () -> LongWork.await(session(), () -> {
            throw new FileException(Message.of("a.b"));
        }));
        assertThrows(JournalException.class, () -> LongWork.await(session(), () -> {
            throw new JournalException(Message.of("a.b"), null);
        }));
        assertThrows(UsageException.class, () -> LongWork.await(session(), () -> {
            throw new UsageException(Message.of("a.b"));
        }));
        assertThrows(IllegalArgumentException.class, () -> LongWork.await(session(), () -> {
            throw new IllegalArgumentException("bug");
        }));
        assertThrows(IllegalStateException.class, () -> LongWork.await(session(), () -> {
            throw new StackOverflowError();
        }));
    }

    @Test
    public void theEndOfTheProcessInterruptsTheWork() throws InterruptedException {
        assertThrows(InterruptedException.class, () -> LongWork.await(session(), () -> {
            calls.stop.request();
            return waitForInterruption();
        }));
        interrupted.await();
    }

    @Test
    public void aCallerWhoIsGoneInterruptsTheWork() throws InterruptedException {
        calls.output.gone = true;
        assertThrows(IOException.class, () -> LongWork.await(session(), this::waitForInterruption));
        interrupted.await();
    }

    private String waitForInterruption() throws FileException {
        try {
            new CountDownLatch(1).await();
            return "never";
        } catch (InterruptedException e) {
            interrupted.countDown();
            throw new FileException(Message.of("cli.file.unreadable"), e);
        }
    }

    private Command.Session session() {
        Invocation invocation = new Invocation(List.of(), new CommandLine(CommandSpec.create()).parseArgs(), new Invocation.Caller("paie", 0, calls.folder));
        return new Command.Session(invocation, calls.services, new Wording(new FakeTexts(), Locale.FRENCH), calls.output, calls.stop, false);
    }
}
