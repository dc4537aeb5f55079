// SPDX-License-Identifier: EPL-2.0
package lu.seco.worklist.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lu.seco.core.content.AnswerItem;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.Subject;
import lu.seco.core.worklist.WorkList;

/** What people said is done of a work list: events of the answer. */
final class Ticks {

    /** So many things stand in one event. */
    private static final int MOST = 500;
    private static final String COMMA = ",";

    private final Journal journal;

    Ticks(Journal journal) {
        this.journal = journal;
    }

    /** What the things of an answer are called: the same whatever later files and data files say, for the answer itself never changes. */
    static List<String> ids(List<AnswerItem> items) {
        Map<Long, Integer> seen = new HashMap<>();
        List<String> ids = new ArrayList<>();
        for (AnswerItem item : items) {
            int place = seen.merge(item.line(), 1, Integer::sum);
            ids.add(place == 1 ? Long.toString(item.line()) : item.line() + "." + place);
        }
        return ids;
    }

    /** What stands now, by id. */
    Map<String, WorkList.Tick> of(String receptionId) throws JournalException {
        Map<String, WorkList.Tick> ticks = new LinkedHashMap<>();
        for (JournalEvent event : journal.history(Subject.reception(receptionId))) {
            List<String> ids = Arrays.asList(event.fact(Fact.ITEM).orElse("").split(COMMA));
            if (event.type() == EventType.RECEPTION_TASK_DONE) {
                WorkList.Tick tick = new WorkList.Tick(event.fact(Fact.PERSON).orElse(""), event.at());
                ids.forEach(id -> ticks.put(id, tick));
            } else if (event.type() == EventType.RECEPTION_TASK_OPEN) {
                ids.forEach(ticks::remove);
            }
        }
        return ticks;
    }

    /** Stores what a person says of these. */
    void store(String receptionId, List<String> ids, boolean done, String person) throws JournalException {
        List<NewEvent> events = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += MOST) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + MOST));
            Map<Fact, String> facts = new HashMap<>(Map.of(Fact.ITEM, String.join(COMMA, some), Fact.COUNT, Integer.toString(some.size())));
            if (!person.isEmpty()) {
                facts.put(Fact.PERSON, person);
            }
            events.add(new NewEvent(done ? EventType.RECEPTION_TASK_DONE : EventType.RECEPTION_TASK_OPEN, Subject.reception(receptionId), facts));
        }
        if (!events.isEmpty()) {
            journal.append(events);
        }
    }
}
