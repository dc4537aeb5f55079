// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.content;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import lu.seco.core.content.AnswerItem;
import lu.seco.core.content.AnswerItem.Detail;
import lu.seco.core.content.AnswerItem.SentRecord;
import lu.seco.core.content.AnswerItem.Who;
import lu.seco.core.content.Explanation;
import lu.seco.core.worklist.WorkList.Repair;
import lu.seco.service.internal.print.JsonDocument;
import lu.seco.service.internal.print.Mask;

/** An answer of CCSS for programs, into an answer that is begun and ended by others. */
final class ExplanationJson {

    private final JsonDocument json;
    private final Mask mask;

    ExplanationJson(JsonDocument json, Mask mask) {
        this.json = json;
        this.mask = mask;
    }

    void explanation(Explanation explanation, List<Task> tasks) throws IOException {
        json.text("kind", explanation.kind()).message("about", Optional.of(mask.message(explanation.about())));
        json.flag("known", explanation.known()).number("records", explanation.records());
        json.messages("remarks", explanation.remarks().stream().map(mask::message).toList()).beginList("groups");
        for (Explanation.Group group : explanation.groups()) {
            json.begin().optional("code", group.code()).message("cause", Optional.of(mask.message(group.cause())));
            json.message("change", Optional.of(mask.message(group.change()))).flag("confirmed", group.confirmed());
            json.number("items", group.items()).number("persons", group.persons()).end();
        }
        json.endList().beginList("items");
        for (Task task : tasks) {
            task(task);
        }
        json.endList();
    }

    private void task(Task task) throws IOException {
        AnswerItem item = task.item();
        json.begin().text("meaning", item.meaning().name()).number("line", item.line()).text("raw", mask.record(item.raw()));
        json.optional("code", item.code()).message("cause", Optional.of(mask.message(item.cause())));
        json.message("change", Optional.of(mask.message(item.change()))).flag("confirmed", item.confirmed());
        Who who = item.who();
        json.optional("insured", mask.personal(who.insured())).optional("name", mask.personal(who.name())).optional("employer", who.employer());
        json.optional("period", who.period()).optional("reference", mask.personal(who.reference())).beginList("sent");
        for (SentRecord sent : item.sent()) {
            json.begin().text("report", sent.reportId()).number("line", sent.line()).text("raw", mask.record(sent.raw())).flag("equal", sent.equal()).end();
        }
        json.endList().beginList("details");
        for (Detail detail : item.details()) {
            json.begin().message("title", Optional.of(detail.title())).text("value", mask.text(detail.value())).end();
        }
        json.endList();
        repair(task.repair());
        json.optional("id", task.id());
        if (task.tick().isPresent()) {
            json.begin("tick").text("person", task.tick().get().person()).instant("at", task.tick().get().at()).end();
        } else {
            json.none("tick");
        }
        json.end();
    }

    private void repair(Optional<Repair> repair) throws IOException {
        if (repair.isPresent()) {
            json.begin("repair").text("report", repair.get().reportId()).text("name", repair.get().name()).instant("at", repair.get().at()).end();
        } else {
            json.none("repair");
        }
    }
}
