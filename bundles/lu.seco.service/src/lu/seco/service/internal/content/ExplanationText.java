// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.content;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lu.seco.core.Message;
import lu.seco.core.content.AnswerItem;
import lu.seco.core.content.AnswerItem.Detail;
import lu.seco.core.content.AnswerItem.SentRecord;
import lu.seco.core.content.AnswerItem.Who;
import lu.seco.core.content.Explanation;
import lu.seco.core.worklist.WorkList.Repair;
import lu.seco.service.internal.cli.Command.Session;
import lu.seco.service.internal.cli.Wording;
import lu.seco.service.internal.print.Listing;
import lu.seco.service.internal.print.Mask;
import lu.seco.service.internal.print.PlainText;

/** An answer of CCSS for people: what it is, its causes with the largest first, then its records with the line that was sent. */
final class ExplanationText {

    private final Session session;
    private final Wording wording;
    private final Mask mask;
    private final UnaryOperator<String> sentName;

    /** @param sentName how a sent file is called, by the number of its report or what stands for it */
    ExplanationText(Session session, Mask mask, UnaryOperator<String> sentName) {
        this.session = session;
        this.wording = session.wording();
        this.mask = mask;
        this.sentName = sentName;
    }

    /** What it is, and its causes. */
    void begin(String name, Explanation explanation) throws IOException {
        line(wording.text("cli.explain.sum", name, explanation.kind(), explanation.records()));
        line(wording.text(mask.message(explanation.about())));
        for (Message remark : explanation.remarks()) {
            line("! " + wording.text(mask.message(remark)));
        }
        Listing.print(session, List.of("persons", "records", "code", "cause", "change"),
                explanation.groups().stream()
                        .map(group -> List.of(Integer.toString(group.persons()), Integer.toString(group.items()), group.code().orElse(""),
                                cause(group.cause(), group.confirmed()), wording.text(mask.message(group.change()))))
                        .toList());
    }

    /** Its records, at most so many. */
    void tasks(List<Task> tasks, int most) throws IOException {
        for (Task task : tasks.subList(0, Math.min(most, tasks.size()))) {
            session.output().out(text(task));
        }
        if (tasks.size() > most) {
            line(wording.text("cli.explain.more", tasks.size() - most));
        }
    }

    private String text(Task task) {
        AnswerItem item = task.item();
        StringBuilder text = new StringBuilder("\n");
        Stream<String> place = task.id().isEmpty() && item.line() == 0 ? Stream.of()
                : Stream.of(wording.text("cli.item.line", task.id().orElseGet(() -> Long.toString(item.line()))));
        Stream<String> what = Stream.of(wording.text("cli.meaning." + item.meaning().name().toLowerCase(Locale.ROOT)));
        add(text, "", Stream.of(place, what, item.code().stream(), who(item.who())).flatMap(stream -> stream).collect(Collectors.joining("  ")));
        add(text, "    ", cause(item.cause(), item.confirmed()));
        add(text, "    \u2192 ", wording.text(mask.message(item.change())));
        for (Detail detail : item.details()) {
            add(text, "    ", wording.text(detail.title()) + ": " + mask.text(detail.value()));
        }
        for (SentRecord sent : item.sent()) {
            String said = wording.text(sent.equal() ? "cli.item.sent" : "cli.item.sent.key", sentName.apply(sent.reportId()), sent.line());
            add(text, "    ", said + "  " + mask.record(sent.raw()));
        }
        task.repair().ifPresent(repair -> add(text, "    ", repaired(repair)));
        task.tick().ifPresent(tick -> add(text, "    ", wording.text("cli.item.ticked", tick.person(), tick.at())));
        return text.toString();
    }

    private String repaired(Repair repair) {
        return wording.text("cli.item.repaired", repair.name(), repair.at());
    }

    private Stream<String> who(Who who) {
        Optional<String> period = who.period().map(YearMonth::toString);
        return Stream.of(mask.personal(who.insured()), mask.personal(who.name()), who.employer(), period, mask.personal(who.reference()))
                .flatMap(Optional::stream);
    }

    private String cause(Message cause, boolean confirmed) {
        String text = wording.text(mask.message(cause));
        return confirmed ? text : wording.text("cli.unconfirmed", text);
    }

    private static void add(StringBuilder text, String before, String line) {
        text.append(before).append(PlainText.line(line)).append('\n');
    }

    private void line(String text) throws IOException {
        session.output().line(PlainText.line(text));
    }
}
