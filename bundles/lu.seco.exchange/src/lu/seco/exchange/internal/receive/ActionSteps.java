// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.receive;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.exchange.OrderResult;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.Reception;
import lu.seco.core.journal.ReceptionState;
import lu.seco.core.journal.Subject;
import lu.seco.core.step.Step;
import lu.seco.core.step.Steps;
import lu.seco.exchange.internal.ExchangeSettings;

/** Has the actions for an answer run one after the other and journals each result, the first time and when a person wants it again. */
final class ActionSteps {

    private final Journal journal;
    private final ActionRunner runner;
    private final Steps steps;

    ActionSteps(Journal journal, ActionRunner runner, Steps steps) {
        this.journal = journal;
        this.runner = runner;
        this.steps = steps;
    }

    /** Runs what is still to be run for an answer, and ends it. */
    void finish(Reception reception, ExchangeSettings.Actions settings) throws JournalException {
        List<EventType> history = journal.history(Subject.reception(reception.id())).stream().map(JournalEvent::type).toList();
        int run = Collections.frequency(history, EventType.RECEPTION_ACTION);
        // what a person had run again begins anew
        int done = Collections.frequency(history.subList(history.lastIndexOf(EventType.RECEPTION_AGAIN) + 1, history.size()),
                EventType.RECEPTION_ACTION);
        List<Action> wanted = wanted(reception, settings);
        for (int number = done; number < wanted.size(); number++) {
            run++;
            act(wanted.get(number), run, reception, settings);
        }
        journal.append(List.of(new NewEvent(EventType.RECEPTION_DONE, Subject.reception(reception.id()), Map.of())));
        steps.reached(Step.RECEIVE_DONE);
    }

    private static List<Action> wanted(Reception reception, ExchangeSettings.Actions settings) {
        return settings.list().stream().filter(action -> action.concerns(reception.declaration().kind())).toList();
    }

    /** Returns whether it worked. */
    private boolean act(Action action, int number, Reception reception, ExchangeSettings.Actions settings) throws JournalException {
        Message result = runner.run(action, number, reception, settings.timeout());
        steps.reached(Step.ACTION_RUN);
        journal.append(List.of(new NewEvent(EventType.RECEPTION_ACTION, Subject.reception(reception.id()),
                Map.of(Fact.ACTION, action.written(), Fact.RESULT, result.format()))));
        steps.reached(Step.ACTION_JOURNALLED);
        return !result.code().startsWith("action.failed");
    }

    /**
     * Runs the actions for the kind of an answer once more because a person wants it. The power going in the middle leaves the rest undone: the
     * person sees in the journal which were run, and can have them run again.
     */
    OrderResult again(String receptionId, String person, ExchangeSettings.Actions settings) throws JournalException {
        Optional<Reception> found = journal.reception(receptionId);
        if (found.isEmpty()) {
            return new OrderResult(false, 0, 0, Message.of("again.unknown", receptionId));
        }
        Reception reception = found.get();
        List<Action> wanted = wanted(reception, settings);
        if (wanted.isEmpty()) {
            return new OrderResult(false, 0, 0, Message.of("again.none", reception.file().name(), reception.declaration().kind()));
        }
        if (reception.state() == ReceptionState.RECEIVED) {
            return new OrderResult(false, 0, 0, Message.of("again.not-published", reception.file().name()));
        }
        long run = journal.history(Subject.reception(receptionId)).stream().filter(event -> event.type() == EventType.RECEPTION_ACTION).count();
        journal.append(List.of(new NewEvent(EventType.RECEPTION_AGAIN, Subject.reception(receptionId), Map.of(Fact.PERSON, person))));
        int failed = 0;
        for (Action action : wanted) {
            run++;
            failed += act(action, (int) run, reception, settings) ? 0 : 1;
        }
        if (reception.state() != ReceptionState.DONE) {
            journal.append(List.of(new NewEvent(EventType.RECEPTION_DONE, Subject.reception(receptionId), Map.of())));
            steps.reached(Step.RECEIVE_DONE);
        }
        return new OrderResult(true, 0, 0, Message.of("again.done", reception.file().name(), wanted.size(), failed));
    }
}
