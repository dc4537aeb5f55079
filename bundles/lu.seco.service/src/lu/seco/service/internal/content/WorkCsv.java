// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.content;

import java.io.IOException;
import java.io.OutputStream;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lu.seco.core.content.AnswerItem;
import lu.seco.core.content.AnswerItem.SentRecord;
import lu.seco.core.worklist.WorkList;
import lu.seco.core.worklist.WorkList.Repair;
import lu.seco.service.internal.cli.Wording;
import lu.seco.service.internal.print.Csv;
import lu.seco.service.internal.print.Mask;

/**
 * The work list of an answer for payroll, as CSV: what was refused or is missing, with the line that was sent.
 *
 * @param wording the language of heads and sentences
 * @param mask whether persons are hidden
 * @param sentName how a sent file is called, by the number of its report or what stands for it
 */
record WorkCsv(Wording wording, Mask mask, UnaryOperator<String> sentName) {

    private static final List<String> COLUMNS = List.of("done", "meaning", "code", "cause", "change", "insured", "name", "employer", "month",
            "reference", "line", "sent", "sent-record");

    void write(OutputStream out, List<Task> tasks) throws IOException {
        Csv csv = new Csv(out);
        csv.row(COLUMNS.stream().map(column -> wording.text("cli.column." + column)).toList());
        for (Task task : tasks) {
            if (task.wanted()) {
                csv.row(row(task));
            }
        }
        csv.flush();
    }

    private List<String> row(Task task) {
        AnswerItem item = task.item();
        Stream<SentRecord> sent = item.sent().stream();
        String files = sent.map(record -> sentName.apply(record.reportId()) + ":" + record.line()).collect(Collectors.joining(", "));
        String cause = wording.text(mask.message(item.cause()));
        return List.of(task.repair().map(this::repaired).or(() -> task.tick().map(this::ticked)).orElse(""),
                wording.text("cli.meaning." + item.meaning().name().toLowerCase(Locale.ROOT)),
                item.code().orElse(""), item.confirmed() ? cause : wording.text("cli.unconfirmed", cause),
                wording.text(mask.message(item.change())), mask.personal(item.who().insured()).orElse(""),
                mask.personal(item.who().name()).orElse(""), item.who().employer().orElse(""),
                item.who().period().map(YearMonth::toString).orElse(""), mask.personal(item.who().reference()).orElse(""),
                item.line() == 0 ? "" : Long.toString(item.line()), files,
                item.sent().stream().findFirst().map(record -> mask.record(record.raw())).orElse(""));
    }

    private String repaired(Repair repair) {
        return wording.text("cli.item.repaired", repair.name(), repair.at());
    }

    private String ticked(WorkList.Tick tick) {
        return wording.text("cli.item.ticked", tick.person(), tick.at());
    }
}
