// SPDX-License-Identifier: EPL-2.0
package lu.seco.worklist.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import lu.seco.core.Message;
import lu.seco.core.content.AnswerExplainer;
import lu.seco.core.content.AnswerItem;
import lu.seco.core.content.Explanation;
import lu.seco.core.file.FileKnowledge;
import lu.seco.core.journal.ContentStore;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.PageRequest;
import lu.seco.core.journal.Reception;
import lu.seco.core.worklist.WorkList;
import lu.seco.core.worklist.WorkLists;
import lu.seco.core.worklist.WorkTicks;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/** Work lists from the journal and the contents. The last few are kept until an event comes that could change them. */
@Component(service = {WorkLists.class, WorkTicks.class})
public final class JournalWorkLists implements WorkLists, WorkTicks {

    /** So many lists are kept, if they are no longer than that. */
    private static final int KEPT = 8;
    private static final int LONGEST_KEPT = 5_000;
    /** What can change a list: which files there are, what they are about, whether they go, what an answer is linked to, what people did. */
    private static final Set<EventType> CHANGING = EnumSet.of(EventType.REPORT_CHECKED, EventType.REPORT_REFUSED, EventType.REPORT_RECALLED,
            EventType.REPORT_SENT, EventType.REPORT_UNCERTAIN, EventType.RECEPTION_LINKED, EventType.RECEPTION_UNLINKED, EventType.RECEPTION_TASK_DONE,
            EventType.RECEPTION_TASK_OPEN, EventType.JOURNAL_ARCHIVED);

    private final Journal journal;
    private final ContentStore contents;
    private final FileKnowledge knowledge;
    private final SentFiles sent;
    private final Repairs repairs;
    private final Ticks ticks;
    private final AtomicReference<AnswerExplainer> explainer = new AtomicReference<>();
    private final Map<Key, WorkList> kept = new LinkedHashMap<>();

    @Activate
    public JournalWorkLists(@Reference Journal journal, @Reference ContentStore contents, @Reference FileKnowledge knowledge,
            @Reference(service = LoggerFactory.class) Logger log) {
        this.journal = journal;
        this.contents = contents;
        this.knowledge = knowledge;
        this.sent = new SentFiles(journal, contents);
        this.repairs = new Repairs(journal, contents, log);
        this.ticks = new Ticks(journal);
    }

    /** Comes and goes with the bundle that knows the formats. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    void bindExplainer(AnswerExplainer next) {
        explainer.set(next);
    }

    void unbindExplainer(AnswerExplainer last) {
        // the next one may be there already
        explainer.compareAndSet(last, null);
    }

    /**
     * Of which answer, as things stood when.
     *
     * @param receptionId the answer
     * @param newest number of the newest event that could change a list
     * @param explainer who explained it
     */
    private record Key(String receptionId, long newest, AnswerExplainer explainer) {
    }

    @Override
    public Optional<WorkList> of(String receptionId) throws JournalException, IOException {
        // before all else: what comes meanwhile makes the list old
        List<JournalEvent> newest = journal.events(CHANGING, PageRequest.newest(1)).rows();
        Optional<Reception> reception = journal.reception(receptionId);
        Optional<Path> content = reception.flatMap(found -> contents.find(found.file().sha256()));
        if (content.isEmpty()) {
            return Optional.empty();
        }
        AnswerExplainer asked = explainer.get();
        if (asked == null) {
            return Optional.of(unexplained(reception.get()));
        }
        Key key = new Key(receptionId, newest.isEmpty() ? 0 : newest.get(0).number(), asked);
        Optional<WorkList> known = kept(key);
        if (known.isEmpty()) {
            known = Optional.of(made(reception.get(), content.get(), asked));
            keep(key, known.get());
        }
        return known;
    }

    private WorkList made(Reception reception, Path content, AnswerExplainer asked) throws JournalException, IOException {
        List<String> kinds = knowledge.answeredKinds(reception.declaration().kind());
        Explanation explanation = asked.explain(knowledge.recognise(reception.file().name()), content, sent.of(reception, kinds));
        List<AnswerItem> wanted = explanation.items().stream().filter(JournalWorkLists::wanted).toList();
        Map<String, WorkList.Repair> done = repairs.of(reception, kinds, explanation, wanted, asked);
        Map<String, WorkList.Tick> ticked = ticks.of(reception.id());
        List<String> ids = Ticks.ids(explanation.items());
        List<WorkList.Task> tasks = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            AnswerItem item = explanation.items().get(i);
            if (wanted(item)) {
                tasks.add(new WorkList.Task(ids.get(i), item, item.key().map(done::get), Optional.ofNullable(ticked.get(ids.get(i)))));
            }
        }
        return new WorkList(reception.id(), told(explanation, wanted), tasks);
    }

    private static boolean wanted(AnswerItem item) {
        return item.meaning() != AnswerItem.Meaning.INFORMATION;
    }

    /** Says where only a person can tick a thing off. */
    private static Explanation told(Explanation explanation, List<AnswerItem> wanted) {
        long byHand = wanted.stream().filter(item -> item.key().isEmpty()).count();
        if (byHand == 0) {
            return explanation;
        }
        List<Message> remarks = new ArrayList<>(explanation.remarks());
        remarks.add(Message.of("worklist.by-hand", byHand));
        return new Explanation(explanation.kind(), explanation.about(), explanation.known(), explanation.items(), explanation.records(), explanation.groups(),
                remarks);
    }

    @Override
    public int tick(String receptionId, List<String> tasks, boolean done, String person) throws JournalException, IOException {
        // two who tick at once must not both count: one after the other
        synchronized (ticks) {
            Set<String> wished = Set.copyOf(tasks);
            List<String> changing = of(receptionId).stream().flatMap(list -> list.tasks().stream())
                    .filter(task -> wished.contains(task.id()) && task.tick().isPresent() != done).map(WorkList.Task::id).toList();
            ticks.store(receptionId, changing, done, person);
            return changing.size();
        }
    }

    private static WorkList unexplained(Reception reception) {
        Message about = Message.of("worklist.unexplained", reception.file().name());
        return new WorkList(reception.id(), new Explanation(reception.declaration().kind(), about, false, List.of(), 0, List.of(), List.of()), List.of());
    }

    private Optional<WorkList> kept(Key key) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(key));
        }
    }

    private void keep(Key key, WorkList list) {
        if (list.explanation().items().size() > LONGEST_KEPT) {
            return;
        }
        synchronized (kept) {
            kept.keySet().removeIf(old -> old.receptionId().equals(key.receptionId()));
            kept.put(key, list);
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
    }
}
