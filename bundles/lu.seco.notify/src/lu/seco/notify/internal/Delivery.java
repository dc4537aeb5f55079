// SPDX-License-Identifier: EPL-2.0
package lu.seco.notify.internal;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import lu.seco.core.notice.Notice;
import lu.seco.core.notice.NoticeListener;
import org.osgi.service.log.Logger;

/**
 * Brings notices to one listener, in order, on a thread of its own that only exists while there is something to tell. A listener that
 * hangs fills its own queue; what no longer fits is lost for it alone, and logged.
 */
final class Delivery implements AutoCloseable {

    private static final int WAITING = 200;
    private static final int IDLE_SECONDS = 10;

    private final NoticeListener listener;
    private final Logger log;
    private final ThreadPoolExecutor executor;

    Delivery(NoticeListener listener, Logger log) {
        this.listener = listener;
        this.log = log;
        executor = new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), work -> {
            Thread thread = new Thread(work, "seco-notify");
            thread.setDaemon(true);
            return thread;
        });
        executor.allowCoreThreadTimeOut(true);
    }

    boolean to(NoticeListener other) {
        return listener == other;
    }

    void bring(Notice notice) {
        try {
            executor.execute(() -> tell(notice));
        } catch (RejectedExecutionException e) {
            log.warn("notice {} is lost for {}, which has {} waiting", notice.told().code(), listener.getClass().getName(),
                    executor.getQueue().size());
        }
    }

    private void tell(Notice notice) {
        try {
            listener.told(notice);
        } catch (RuntimeException e) {
            log.error("notice {} could not be told by {}", notice.told().code(), listener.getClass().getName(), e);
        }
    }

    /** Ends at once: what waits is in the log. */
    @Override
    public void close() {
        executor.shutdownNow();
    }
}
