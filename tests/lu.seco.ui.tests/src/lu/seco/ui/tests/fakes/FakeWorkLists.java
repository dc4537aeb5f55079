// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.tests.fakes;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import lu.seco.core.Message;
import lu.seco.core.content.AnswerItem;
import lu.seco.core.content.AnswerItem.Meaning;
import lu.seco.core.content.AnswerItem.SentRecord;
import lu.seco.core.content.AnswerItem.Who;
import lu.seco.core.content.Explanation;
import lu.seco.core.journal.JournalException;
import lu.seco.core.worklist.WorkList;
import lu.seco.core.worklist.WorkLists;
import lu.seco.core.worklist.WorkTicks;

/** Has the work lists a test gives it, and ticks off in them. */
public final class FakeWorkLists implements WorkLists, WorkTicks {

    private final Map<String, WorkList> lists = new ConcurrentHashMap<>();
    private final AtomicInteger read = new AtomicInteger();
    private volatile boolean broken;

    public void put(WorkList list) {
        lists.put(list.receptionId(), list);
    }

    public void broken(boolean now) {
        broken = now;
    }

    /** How often one was made. */
    public int read() {
        return read.get();
    }

    @Override
    public Optional<WorkList> of(String receptionId) throws JournalException, IOException {
        read.incrementAndGet();
        if (broken) {
            throw new IOException("unreadable");
        }
        return Optional.ofNullable(lists.get(receptionId));
    }

    @Override
    public int tick(String receptionId, List<String> ids, boolean done, String person) throws IOException {
        if (broken) {
            throw new IOException("unreadable");
        }
        Optional<WorkList.Tick> tick = done ? Optional.of(new WorkList.Tick(person, Samples.NOW)) : Optional.empty();
        lists.computeIfPresent(receptionId, (id, list) -> new WorkList(id, list.explanation(), list.tasks().stream()
                .map(task -> ids.contains(task.id()) ? new WorkList.Task(task.id(), task.item(), task.repair(), tick) : task).toList()));
        return ids.size();
    }

    /** A person of the year 1890. */
    public static Who who(int number) {
        return new Who(Optional.of(String.format("189001%02d%05d", 1 + number % 28, 10_000 + number)), Optional.of("NOM" + number + " Anne"),
                Optional.of(Samples.EMPLOYER), Optional.of(YearMonth.of(2026, 1)), Optional.of("B-" + number));
    }

    private static String line(Who who, String amount) {
        return "1;" + who.employer().orElseThrow() + ";" + who.insured().orElseThrow() + ";202601;" + amount + ";173;0;0;01;31;"
                + who.reference().orElseThrow();
    }

    /** A refused record with the line that was sent; equal to it, or with another amount. */
    public static AnswerItem refused(int number, String code, boolean equal, boolean confirmed, String... reports) {
        Who who = who(number);
        List<SentRecord> sent = new ArrayList<>();
        for (String report : reports) {
            sent.add(new SentRecord(report, 10 + number, line(who, equal ? "360000" : "350000"), equal));
        }
        return new AnswerItem(Meaning.REFUSED, number + 1, line(who, "360000").replaceFirst("1;", "1;" + code + ";"), Optional.of(code),
                Message.of("salret.code." + code, code), Message.of("salret.change." + code), confirmed, who, Optional.of("key" + number), sent,
                List.of(new AnswerItem.Detail(Message.of("detail.amount"), "3600,00")));
    }

    /** A SALRET with refused records of two causes, some of them repaired. */
    public static WorkList salret(String receptionId, int records, int repaired, String... reports) {
        List<AnswerItem> items = new ArrayList<>();
        List<WorkList.Task> tasks = new ArrayList<>();
        for (int number = 0; number < records; number++) {
            AnswerItem item = refused(number, number % 4 == 3 ? "77" : "3", number % 2 == 0, number % 4 != 3, reports);
            items.add(item);
            tasks.add(new WorkList.Task(Integer.toString(number + 1), item, number < repaired
                    ? Optional.of(new WorkList.Repair("later", "DECSAL_corr.dta", Samples.NOW.plusSeconds(86_400))) : Optional.empty(), Optional.empty()));
        }
        int others = records / 4;
        return new WorkList(receptionId, new Explanation("SALRET", Message.of("explain.salret.about"), true, items, records,
                List.of(group("3", records - others, true), group("77", others, false)), List.of(Message.of("explain.remark.silent"))), tasks);
    }

    private static Explanation.Group group(String code, int items, boolean confirmed) {
        return new Explanation.Group(Optional.of(code), Message.of("salret.code." + code, code), Message.of("salret.change." + code), confirmed,
                items, items);
    }
}
