// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.explain;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.content.AnswerItem;
import lu.seco.core.content.AnswerItem.Detail;
import lu.seco.core.content.AnswerItem.Meaning;
import lu.seco.core.content.AnswerItem.SentRecord;
import lu.seco.core.content.AnswerItem.Who;
import lu.seco.core.content.Explanation;
import lu.seco.core.file.SentContent;

/** Explains an answer that is about a file as a whole; its content is not read. For one answer only. */
final class FileExplainer {

    private final Source source;
    private final Book book;

    FileExplainer(Source source) {
        this.source = source;
        book = new Book(source.returned().kind(), source.kind());
    }

    /** CCSS refused a whole file; the name of the answer says which. */
    Explanation refused() throws IOException {
        Optional<String> former = source.answers().former(source.returned().kind()).flatMap(rule -> rule.of(source.returned().officialName()));
        List<SentRecord> sent = new ArrayList<>();
        for (SentContent file : source.sent()) {
            if (former.isPresent() && file.name().filter(former.get()::equalsIgnoreCase).isPresent()) {
                sent.add(new SentRecord(file.reportId(), 1, former.get(), true));
            }
        }
        if (former.isEmpty()) {
            book.remark("explain.fail.nameless");
        }
        Source.Told told = source.plain();
        book.add(new AnswerItem(Meaning.REFUSED, 1, former.orElse(source.returned().officialName()), Optional.empty(), told.cause(), told.change(),
                told.confirmed(), who(), former, sent, details()));
        return book.close(true);
    }

    /** CCSS explains another answer. */
    Explanation beside() throws IOException {
        return information(true);
    }

    /** Nobody knows what it is. */
    Explanation unknown() throws IOException {
        book.remark("explain.not-records");
        return information(false);
    }

    /** It cannot be an answer: there is no text in it. */
    Explanation noText() throws IOException {
        book.remark(Explanation.NO_TEXT, source.returned().officialName());
        return information(false);
    }

    private Explanation information(boolean known) throws IOException {
        Source.Told told = source.plain();
        book.add(new AnswerItem(Meaning.INFORMATION, 1, source.returned().officialName(), Optional.empty(), told.cause(), told.change(), told.confirmed(),
                who(), Optional.empty(), List.of(), details()));
        return book.close(known);
    }

    private Who who() {
        return new Who(source.returned().parts().insured(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private List<Detail> details() throws IOException {
        return List.of(book.detail(Message.of("explain.file"), source.returned().officialName()),
                book.detail(Message.of("explain.size"), String.valueOf(Files.size(source.content()))));
    }
}
