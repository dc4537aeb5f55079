// SPDX-License-Identifier: EPL-2.0
package lu.seco.deadlines.internal.radar;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalListener;
import lu.seco.core.journal.SubjectKind;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Hears which reports changed. A component of its own: one that needs the journal cannot be what the journal needs. */
@Component(service = {JournalListener.class, ReportNews.class})
public final class ReportNews implements JournalListener {

    /** Beyond that reading all again costs less than reading each. */
    private static final int MOST = 5_000;

    private final Set<String> changed = new HashSet<>();
    private boolean all;

    /**
     * What changed.
     *
     * @param all whether anything may have changed
     * @param reports otherwise the ids of the reports that did
     */
    record News(boolean all, Set<String> reports) {
    }

    /** Has heard of nothing yet. */
    @Activate
    public ReportNews() {
        // the framework wants a constructor it may call
    }

    @Override
    public synchronized void appended(List<JournalEvent> events) {
        for (JournalEvent event : events) {
            all |= event.type() == EventType.JOURNAL_ARCHIVED || event.type() == EventType.JOURNAL_REBUILT;
            if (!all && event.subject().kind() == SubjectKind.REPORT) {
                changed.add(event.subject().id());
            }
        }
        if (all || changed.size() > MOST) {
            all = true;
            changed.clear();
        }
    }

    /** What changed since it was taken last. */
    synchronized News take() {
        News news = new News(all, Set.copyOf(changed));
        all = false;
        changed.clear();
        return news;
    }
}
