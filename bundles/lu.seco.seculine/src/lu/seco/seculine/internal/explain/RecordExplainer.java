// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.explain;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lu.seco.core.content.AnswerItem;
import lu.seco.core.content.AnswerItem.Meaning;
import lu.seco.core.content.AnswerItem.SentRecord;
import lu.seco.core.content.Explanation;
import lu.seco.core.file.SentContent;
import lu.seco.seculine.internal.Certainty;
import lu.seco.seculine.internal.HeaderMember;
import lu.seco.seculine.internal.LineText;
import lu.seco.seculine.internal.RecordFormat;
import lu.seco.seculine.internal.RecordLine;
import lu.seco.seculine.internal.RecordReader;
import lu.seco.seculine.internal.SentFinder;

/** Explains an answer of records. For one answer only. */
final class RecordExplainer {

    /** As much of an answer as is linked: more than 100,000 records. */
    private static final int LONGEST = 16 << 20;
    private static final int LOOKS_FOR_INTERRUPTION = 0x3ff;

    private final Source source;
    private final Book book;
    private final RecordFormat format;
    private final boolean known;
    private final boolean refused;
    private final Optional<Keys> keys;
    private final List<Draft> drafts = new ArrayList<>();
    private HeaderMember member = HeaderMember.NOBODY;
    private boolean header;
    private long misfits;
    private long firstMisfit;

    RecordExplainer(Source source) {
        this.source = source;
        book = new Book(source.returned().kind(), source.kind());
        Optional<RecordFormat> there = source.formats().of(source.returned().kind(), source.day());
        format = there.orElse(RecordFormat.SPLIT);
        known = there.filter(RecordFormat::known).isPresent();
        refused = source.kind().style() == Kinds.Style.REFUSED;
        Optional<String> repaired = refused ? source.answers().refusalsOf(source.returned().kind()) : source.kind().repaired();
        keys = repaired.flatMap(kind -> Keys.of(source.formats(), kind, source.day()));
    }

    /** A record, before its sent lines are known. */
    private record Draft(long line, RecordLine record) {
    }

    /** Reads the answer once, and the sent files once at most. */
    Explanation explain() throws IOException {
        read();
        SentFinder finder = new SentFinder(source.sentLayout(), refused ? sent() : List.of());
        if (refused) {
            drafts.forEach(draft -> finder.want(asSent(draft.record())));
            finder.search(source.named().member().isPresent() ? source.named() : member);
        }
        PensionRecords pension = new PensionRecords(source, book);
        for (Draft draft : drafts) {
            book.add(item(draft, finder, pension));
        }
        remarks();
        return book.close(known);
    }

    private void read() throws IOException {
        long characters = 0;
        long read = 0;
        long left = 0;
        try (RecordReader reader = new RecordReader(source.content())) {
            for (Optional<RecordLine> line = reader.next(); line.isPresent(); line = reader.next()) {
                if ((read & LOOKS_FOR_INTERRUPTION) == 0 && Thread.currentThread().isInterrupted()) {
                    throw new InterruptedIOException("interrupted while explaining an answer");
                }
                if (read == 0) {
                    member = HeaderMember.of(line);
                    header = line.get().header();
                }
                read++;
                if (!line.get().header()) {
                    characters += line.get().text().length();
                    if (characters <= LONGEST && drafts.size() < Explanation.MOST) {
                        drafts.add(new Draft(reader.number(), line.get()));
                        check(reader.number(), line.get());
                    } else {
                        left++;
                    }
                }
            }
        }
        for (long i = 0; i < left; i++) {
            book.left();
        }
    }

    private void check(long number, RecordLine line) {
        boolean fits = !line.cut() && format.shape(line.type()).filter(shape -> shape.allows(fields(line))).isPresent();
        if (!fits) {
            firstMisfit = misfits == 0 ? number : firstMisfit;
            misfits++;
        }
    }

    private static int fields(RecordLine line) {
        return (int) line.text().chars().filter(sign -> sign == ';').count() + 1;
    }

    private AnswerItem item(Draft draft, SentFinder finder, PensionRecords pension) {
        String raw = LineText.of(draft.record());
        RecordFacts facts = new RecordFacts(format, raw);
        if (source.kind().style() == Kinds.Style.PENSION) {
            return pension.item(draft.line(), raw, facts);
        }
        if (refused) {
            Optional<String> code = Optional.of(facts.value(2)).filter(text -> !text.isBlank());
            Source.Told told = source.told(code);
            List<SentRecord> lines = finder.of(asSent(draft.record()));
            return new AnswerItem(told.refuses() ? Meaning.REFUSED : Meaning.INFORMATION, draft.line(), raw, code, told.cause(), told.change(),
                    told.confirmed(), facts.who(), keys.flatMap(all -> all.key(asSent(draft.record()))), lines, facts.details(book));
        }
        Source.Told told = source.plain();
        boolean missing = source.kind().style() == Kinds.Style.MISSING;
        return new AnswerItem(missing ? Meaning.MISSING : Meaning.INFORMATION, draft.line(), raw, Optional.empty(), told.cause(), told.change(),
                told.confirmed(), facts.who(), missing ? keys.flatMap(all -> all.key(draft.record())) : Optional.empty(), List.of(),
                facts.details(book));
    }

    private List<SentContent> sent() {
        Optional<String> kind = source.answers().refusalsOf(source.returned().kind());
        return source.sent().stream().filter(file -> kind.filter(file.kind()::equals).isPresent()).toList();
    }

    private static RecordLine asSent(RecordLine returned) {
        return new RecordLine(returned.withoutSecondField(), returned.cut());
    }

    private void remarks() {
        String kind = source.returned().kind();
        if (drafts.isEmpty()) {
            book.remark(header ? "explain.no-records" : "explain.empty");
        } else if (!header) {
            book.remark("explain.no-header");
        }
        if (!known) {
            book.remark("explain.layout-unknown", kind);
        } else if (misfits > 0) {
            book.remark("explain.misfits", misfits, firstMisfit);
        }
        if (refused && source.answers().certainty(kind).compareTo(Certainty.S) > 0) {
            book.remark("explain.code-place-assumed", kind);
        }
    }
}
