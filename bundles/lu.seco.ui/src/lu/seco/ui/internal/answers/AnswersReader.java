// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.answers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.content.AnswerItem;
import lu.seco.core.content.Explanation;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.Report;
import lu.seco.core.worklist.WorkList;
import lu.seco.ui.internal.common.Plain;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.l10n.Language;

/** Puts a work list into the words of the workbench; takes as long as the list is long. What stands in files may be anything, and is made harmless. */
final class AnswersReader {

    private final Engine engine;
    private final Language language;
    private final AnswersWords words;
    private final Persons persons;
    private final Map<Message, String> told = new HashMap<>();

    AnswersReader(Engine engine, Language language, Persons persons) {
        this.engine = Objects.requireNonNull(engine, "engine");
        this.language = Objects.requireNonNull(language, "language");
        this.persons = Objects.requireNonNull(persons, "persons");
        words = language.words(AnswersWords.class);
    }

    Explained read(WorkList list) throws JournalException {
        Explanation explanation = list.explanation();
        List<TaskRow> rows = rows(explanation.items(), list.tasks());
        return new Explained(list.receptionId(), told(explanation.about()), explanation.remarks().stream().map(this::told).toList(),
                explanation.groups().stream().map(this::group).toList(), rows, names(rows));
    }

    /** All records in the order of the answer; those among the tasks are to be done or are done. */
    private List<TaskRow> rows(List<AnswerItem> items, List<WorkList.Task> tasks) {
        List<TaskRow> rows = new ArrayList<>();
        Iterator<WorkList.Task> left = tasks.iterator();
        Optional<WorkList.Task> next = next(left);
        for (AnswerItem item : items) {
            if (next.isPresent() && next.get().item().equals(item)) {
                rows.add(row(item, next));
                next = next(left);
            } else {
                rows.add(row(item, Optional.empty()));
            }
        }
        while (next.isPresent()) {
            rows.add(row(next.get().item(), next));
            next = next(left);
        }
        return rows;
    }

    private static Optional<WorkList.Task> next(Iterator<WorkList.Task> tasks) {
        return tasks.hasNext() ? Optional.of(tasks.next()) : Optional.empty();
    }

    private TaskRow row(AnswerItem item, Optional<WorkList.Task> task) {
        Optional<WorkList.Repair> repair = task.flatMap(WorkList.Task::repair);
        Optional<WorkList.Tick> tick = task.flatMap(WorkList.Task::tick);
        TaskRow.Phase phase = task.isEmpty() ? TaskRow.Phase.INFORMATION : task.get().done() ? TaskRow.Phase.DONE : TaskRow.Phase.OPEN;
        String state = switch (phase) {
            case OPEN -> words.state_open_label;
            case DONE -> repair.map(one -> language.text(words.state_done_label, Plain.name(one.name()), day(one.at())))
                    .orElseGet(() -> language.text(words.state_ticked_label, Plain.name(tick.orElseThrow().person()), day(tick.get().at())));
            case INFORMATION -> words.state_information_label;
        };
        return new TaskRow(task.map(WorkList.Task::id).orElse(""), item, key(item.code(), item.cause()), persons.of(item.who()),
                item.who().period().map(language.formats()::month).orElse(""), cause(item.cause(), item.confirmed()), told(item.change()), state,
                phase, repair, tick.isPresent(),
                item.details().stream().map(detail -> told(detail.title()) + " : " + persons.sentence(Plain.line(detail.value()))).toList());
    }

    private String day(Instant at) {
        return language.formats().day(at.atZone(language.formats().zone()).toLocalDate());
    }

    private GroupRow group(Explanation.Group group) {
        String records = language.text(words.group_count_records, group.items());
        String count = group.persons() == 0 ? records : language.text(words.group_count_persons, group.persons());
        return new GroupRow(key(group.code(), group.cause()),
                group.persons() > 0 && group.items() != group.persons() ? language.text(words.group_count_both, count, records) : count,
                Plain.line(group.code().orElse("")), cause(group.cause(), group.confirmed()), told(group.change()));
    }

    private static String key(Optional<String> code, Message cause) {
        return code.orElse("") + "\n" + cause.format();
    }

    private String cause(Message cause, boolean confirmed) {
        return confirmed ? told(cause) : language.text(words.rule_unconfirmed_text, told(cause));
    }

    /** Of thousands of records a few causes: each sentence is made once. */
    private String told(Message message) {
        return told.computeIfAbsent(message, one -> persons.sentence(Plain.line(engine.text(one, language.locale()))));
    }

    private Map<String, String> names(List<TaskRow> rows) throws JournalException {
        Map<String, String> names = new HashMap<>();
        Optional<Journal> journal = engine.journal();
        for (TaskRow row : rows) {
            for (AnswerItem.SentRecord sent : row.item().sent()) {
                if (journal.isPresent() && !names.containsKey(sent.reportId())) {
                    names.put(sent.reportId(), journal.get().report(sent.reportId()).map(this::name).orElse(""));
                }
            }
        }
        return names;
    }

    private String name(Report report) {
        return Plain.name(report.file().name());
    }
}
