// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.fakes;

import java.util.ArrayList;
import java.util.List;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.step.Step;
import lu.seco.core.step.Steps;

/** Remembers each durable step that it was told, with what the journal held last at that moment: {@code SEND_PROVED after REPORT_SENT}. */
public final class ToldSteps implements Steps {

    private final FakeJournal journal;
    private final List<String> told = new ArrayList<>();

    public ToldSteps(FakeJournal journal) {
        this.journal = journal;
    }

    @Override
    public void reached(Step step) {
        List<JournalEvent> events = journal.all();
        told.add(step + " after " + (events.isEmpty() ? "nothing" : events.get(events.size() - 1).type()));
    }

    /** All since this was asked last. */
    public List<String> told() {
        List<String> since = List.copyOf(told);
        told.clear();
        return since;
    }
}
