// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.logs;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import lu.seco.core.Texts;
import lu.seco.core.diagnosis.LogFile;
import lu.seco.core.diagnosis.LogPage;
import lu.seco.core.diagnosis.LogSource;
import lu.seco.core.diagnosis.Logs;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/**
 * Reads logs from their files, a stretch at a time, and holds no file open in between. A line counts once its line end is there: the last one of
 * a log that is being written may be half. A page may hold fewer lines than were asked for if they are very long; {@link LogPage#start()} and
 * {@link LogPage#end()} tell how far it goes.
 */
@Component(service = Logs.class)
public final class FileLogs implements Logs {

    private static final int MOST = 10_000;

    private final List<LogSource> sources = new CopyOnWriteArrayList<>();
    private final Generations generations = new Generations();
    private final LogOpening opening;
    private final Logger log;

    @Activate
    public FileLogs(@Reference Texts texts, @Reference(service = LoggerFactory.class) Logger log) {
        opening = new LogOpening(texts);
        this.log = log;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addSource(LogSource source) {
        sources.add(source);
    }

    public void removeSource(LogSource source) {
        sources.remove(source);
    }

    @Override
    public List<LogFile> all() {
        List<LogFile> all = new ArrayList<>();
        for (LogSource source : sources) {
            try {
                all.addAll(source.logs());
            } catch (RuntimeException e) {
                log.error("the logs of {} are left out", source.getClass().getName(), e);
            }
        }
        all.sort(Comparator.comparing(LogFile::origin));
        return List.copyOf(all);
    }

    @Override
    public LogPage tail(LogFile wanted, int limit) throws IOException {
        return reading(wanted, limit, channel -> {
            LogWindow window = LogWindow.backward(channel, channel.size(), limit);
            List<LogWindow.Span> all = window.lines(false);
            long behind = all.isEmpty() ? 0 : window.behind(all.get(all.size() - 1));
            return page(wanted, channel, window, last(all, limit), behind, false);
        });
    }

    @Override
    public LogPage before(LogFile wanted, long offset, int limit) throws IOException {
        return reading(wanted, limit, channel -> {
            if (!generations.covers(wanted.file(), channel, offset)) {
                // what stood there is gone: nothing to be told of it
                return new LogPage(List.of(), 0, 0, true);
            }
            LogWindow window = LogWindow.backward(channel, offset, limit);
            return page(wanted, channel, window, last(window.lines(false), limit), offset, false);
        });
    }

    @Override
    public LogPage since(LogFile wanted, long end, int limit) throws IOException {
        return reading(wanted, limit, channel -> {
            boolean renewed = !generations.holds(wanted.file(), channel, end);
            long from = renewed ? 0 : end;
            LogWindow window = LogWindow.forward(channel, from, limit);
            List<LogWindow.Span> all = window.lines(true);
            List<LogWindow.Span> spans = all.subList(0, Math.min(limit, all.size()));
            long behind = spans.isEmpty() ? from : window.behind(spans.get(spans.size() - 1));
            return page(wanted, channel, window, spans, behind, renewed);
        });
    }

    private LogPage page(LogFile wanted, FileChannel channel, LogWindow window, List<LogWindow.Span> spans, long end, boolean renewed)
            throws IOException {
        long start = spans.isEmpty() ? end : window.from() + spans.get(0).begin();
        generations.given(wanted.file(), channel, start);
        generations.given(wanted.file(), channel, end);
        return new LogPage(new LogText(wanted, channel).lines(window, spans), start, end, renewed);
    }

    private static List<LogWindow.Span> last(List<LogWindow.Span> spans, int limit) {
        return spans.subList(Math.max(0, spans.size() - limit), spans.size());
    }

    private LogPage reading(LogFile wanted, int limit, LogOpening.Reading<LogPage> reading) throws IOException {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("a page has 1 to 10,000 lines: " + limit);
        }
        return opening.read(wanted.file(), reading);
    }
}
