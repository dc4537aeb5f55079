// SPDX-License-Identifier: EPL-2.0
package lu.seco.notify.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import lu.seco.core.Message;
import lu.seco.core.Texts;
import lu.seco.core.journal.Subject;
import lu.seco.core.notice.Notice;
import lu.seco.core.notice.Notice.Level;
import lu.seco.core.notice.NoticeListener;
import org.junit.After;
import org.junit.Test;

public class NoticeDispatchTest {

    private final FakeLogger log = new FakeLogger();
    private final FakeClock clock = new FakeClock();
    private final NoticeDispatch notifier = new NoticeDispatch(new FakeTexts(), clock, log.logger(), config(3_600_000));
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final NoticeListener good = notice -> heard.add(notice.told().arguments().get(0));

    @After
    public void close() {
        notifier.close();
    }

    @Test
    public void everyListenerHearsNoticesInOrder() throws InterruptedException {
        BlockingQueue<String> second = new LinkedBlockingQueue<>();
        notifier.addListener(good);
        notifier.addListener(notice -> second.add(notice.told().arguments().get(0)));
        for (int number = 0; number < 100; number++) {
            notifier.tell(notice(Level.INFORMATION, "n" + number));
        }
        for (int number = 0; number < 100; number++) {
            assertEquals("n" + number, heard.poll(60, TimeUnit.SECONDS));
            assertEquals("n" + number, second.poll(60, TimeUnit.SECONDS));
        }
    }

    @Test
    public void noticesAreLoggedInWordsWithTheirSubject() {
        notifier.tell(notice(Level.INFORMATION, "a"));
        notifier.tell(notice(Level.WARNING, "b"));
        notifier.tell(new Notice(Level.ALARM, Message.of("some.thing", "c"), Optional.of(Subject.report("r1"))));
        assertEquals(List.of("info", "warn", "warn"), log.entries.stream().map(entry -> entry.split(" ")[0]).toList());
        assertTrue(log.entries.get(2), log.entries.get(2).contains("alarm") && log.entries.get(2).contains("words of some.thing [c]")
                && log.entries.get(2).contains("REPORT r1"));
    }

    @Test
    public void repeatedNoticeIsToldOnceUntilTheTimeOfTheSettingsIsOver() throws InterruptedException {
        notifier.addListener(good);
        notifier.tell(notice(Level.WARNING, "a"));
        notifier.tell(notice(Level.WARNING, "a"));
        notifier.changed(config(1_000));
        clock.now = clock.now.plusSeconds(1);
        notifier.tell(notice(Level.WARNING, "a"));
        notifier.tell(notice(Level.WARNING, "end"));
        assertEquals(List.of("a", "a", "end"), List.of(next(), next(), next()));
        assertTrue(log.entries.toString(), log.entries.stream().anyMatch(entry -> entry.contains("1 times since")));
    }

    @Test
    public void listenerThatThrowsIsLoggedAndHearsTheNextAllTheSame() throws InterruptedException {
        notifier.addListener(notice -> {
            heard.add(notice.told().arguments().get(0));
            throw new IllegalStateException("listener is broken");
        });
        notifier.tell(notice(Level.WARNING, "a"));
        notifier.tell(notice(Level.WARNING, "b"));
        assertEquals(List.of("a", "b"), List.of(next(), next()));
        // told in order on one thread: once b is heard, the trouble with a is logged
        assertTrue(log.entries.toString(),
                log.entries.stream().anyMatch(entry -> entry.startsWith("error") && entry.contains("is broken")));
    }

    @Test
    public void listenerThatHangsHarmsOnlyItselfAndLossIsLogged() throws InterruptedException {
        CountDownLatch hanging = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        NoticeListener hung = notice -> {
            hanging.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
        };
        notifier.addListener(hung);
        notifier.addListener(good);
        for (int number = 0; number < 300; number++) {
            notifier.tell(notice(Level.WARNING, "n" + number));
            assertEquals("n" + number, next());
        }
        assertTrue(hanging.await(60, TimeUnit.SECONDS));
        long lost = log.entries.stream().filter(entry -> entry.contains("is lost for")).count();
        assertEquals(99, lost);
        notifier.removeListener(hung);
        assertTrue(interrupted.await(60, TimeUnit.SECONDS));
    }

    @Test
    public void listenerThatWentHearsNothing() throws InterruptedException {
        BlockingQueue<String> gone = new LinkedBlockingQueue<>();
        NoticeListener leaver = notice -> gone.add("heard");
        notifier.addListener(leaver);
        notifier.addListener(good);
        notifier.removeListener(leaver);
        notifier.tell(notice(Level.WARNING, "a"));
        assertEquals("a", next());
        assertTrue(gone.isEmpty());
    }

    private String next() throws InterruptedException {
        return heard.poll(60, TimeUnit.SECONDS);
    }

    private static Notice notice(Level level, String argument) {
        return new Notice(level, Message.of("some.thing", argument), Optional.empty());
    }

    private static NoticeDispatch.Config config(long millis) {
        return new NoticeDispatch.Config() {
            @Override
            public Class<? extends Annotation> annotationType() {
                return NoticeDispatch.Config.class;
            }

            @Override
            public long repeat_after() {
                return millis;
            }
        };
    }

    private static final class FakeTexts implements Texts {

        @Override
        public String text(Message message) {
            return "words of " + message.code() + " " + message.arguments();
        }

        @Override
        public String text(Message message, Locale language) {
            return text(message);
        }

        @Override
        public Locale language() {
            return Locale.FRENCH;
        }
    }
}
