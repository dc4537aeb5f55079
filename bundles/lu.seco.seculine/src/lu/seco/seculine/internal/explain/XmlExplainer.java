// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.explain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.content.AnswerItem;
import lu.seco.core.content.AnswerItem.Detail;
import lu.seco.core.content.AnswerItem.Meaning;
import lu.seco.core.content.AnswerItem.SentRecord;
import lu.seco.core.content.AnswerItem.Who;
import lu.seco.core.content.Explanation;
import lu.seco.core.file.SentContent;

/** Explains an answer in XML, as far as the names of its elements tell: the schemas are not public. For one answer only. */
final class XmlExplainer {

    /** So many sent files are looked through. */
    private static final int MOST_FILES = 100;
    private static final int MOST_TOLD = 5;

    private final Source source;
    private final XmlNames names;
    private final Book book;

    XmlExplainer(Source source, XmlNames names) {
        this.source = source;
        this.names = names;
        book = new Book(source.returned().kind(), source.kind());
    }

    /** Reads the answer, then the sent files it may be about. */
    Explanation explain() throws IOException {
        List<XmlRecord> found = new ArrayList<>();
        boolean refusals = source.kind().style() == Kinds.Style.REFUSALS;
        Optional<Message> fault = walk(refusals, found);
        if (refusals && found.isEmpty()) {
            walk(false, found);
            book.remark("explain.xml-no-code");
        }
        Map<String, List<SentRecord>> sent = refusals ? sent(found) : Map.of();
        found.forEach(record -> book.add(item(record, refusals, sent)));
        book.remark("explain.xml-assumed", source.returned().kind());
        fault.ifPresent(message -> book.remark(message.code(), message.arguments().toArray()));
        return book.close(false);
    }

    private Optional<Message> walk(boolean byCode, List<XmlRecord> found) throws IOException {
        return new XmlWalk(names, byCode, record -> {
            if (found.size() < Explanation.MOST) {
                found.add(record);
            } else {
                book.left();
            }
            return true;
        }).read(source.content());
    }

    private AnswerItem item(XmlRecord record, boolean refusals, Map<String, List<SentRecord>> sent) {
        List<Detail> details = new ArrayList<>();
        record.message().ifPresent(message -> details.add(book.detail(Message.of("explain.message"), message)));
        record.leaves().forEach(leaf -> details.add(book.detail(Message.of("explain.path", leaf.path()), leaf.value())));
        Who who = record.who();
        if (refusals && record.code().isPresent()) {
            Source.Told told = source.told(record.code());
            // which element is the code is assumed, so what it means here is too
            return new AnswerItem(Meaning.REFUSED, record.line(), record.raw(), record.code(), told.cause(), told.change(), false, who, record.key(),
                    record.key().map(key -> sent.getOrDefault(key, List.of())).orElse(List.of()), details);
        }
        Source.Told told = refusals ? source.told(Optional.empty()) : source.plain();
        return new AnswerItem(Meaning.INFORMATION, record.line(), record.raw(), Optional.empty(), told.cause(), told.change(), false, who, Optional.empty(),
                List.of(), details);
    }

    /** The requests for the same insured of the same employer, the newest first. */
    private Map<String, List<SentRecord>> sent(List<XmlRecord> found) throws IOException {
        Map<String, List<SentRecord>> wanted = new HashMap<>();
        found.forEach(record -> record.key().ifPresent(key -> wanted.put(key, new ArrayList<>())));
        List<SentContent> files = source.sent().stream().filter(file -> source.kind().repaired().filter(file.kind()::equals).isPresent()).limit(MOST_FILES)
                .toList();
        for (SentContent file : wanted.isEmpty() ? List.<SentContent>of() : files) {
            new XmlWalk(names, false, record -> {
                List<SentRecord> told = record.key().map(wanted::get).orElse(null);
                if (told != null && told.size() < MOST_TOLD) {
                    told.add(new SentRecord(file.reportId(), Math.max(1, record.line()), record.raw(), false));
                }
                return true;
            }).read(file.content());
        }
        return wanted;
    }
}
