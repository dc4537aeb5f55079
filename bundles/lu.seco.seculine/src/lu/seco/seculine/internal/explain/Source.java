// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.explain;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.file.Recognition;
import lu.seco.core.file.SentContent;
import lu.seco.seculine.internal.Answers;
import lu.seco.seculine.internal.Codes;
import lu.seco.seculine.internal.Formats;
import lu.seco.seculine.internal.HeaderMember;
import lu.seco.seculine.internal.Layout;

/**
 * One answer and what is known about its kind.
 *
 * @param returned what its name tells
 * @param content where it lies
 * @param sent the sent files that it may answer, newest first
 * @param kind what its kind is
 * @param day the day of CCSS
 * @param answers which kind answers which
 * @param formats what records hold
 * @param codes what codes mean
 */
record Source(Recognition returned, Path content, List<SentContent> sent, Kinds.Kind kind, LocalDate day, Answers answers, Formats formats, Codes codes) {

    /** Longer texts are no codes. */
    private static final int LONGEST_CODE = 32;

    /** What a code means for a person. */
    record Told(Message cause, Message change, boolean confirmed, boolean refuses) {
    }

    /** What a code of this kind means; an unknown one is told too. */
    Told told(Optional<String> code) {
        Optional<Codes.Code> known = code.filter(text -> text.length() <= LONGEST_CODE).flatMap(text -> codes.of(returned.kind(), text, day));
        if (known.isPresent()) {
            return new Told(known.get().cause(), known.get().change(), known.get().confirmed(), !kind.information().contains(known.get().number()));
        }
        if (code.isEmpty()) {
            return new Told(Message.of("explain.code-missing"), Message.of("explain.code-missing.change"), false, true);
        }
        return new Told(Message.of(kind.cause(), shown(code.get()), returned.kind()), Message.of(kind.change(), shown(code.get()), returned.kind()), false,
                true);
    }

    /** What a record without a code means. */
    Told plain() {
        return new Told(Message.of(kind.cause()), Message.of(kind.change()), kind.confirmed(), false);
    }

    /** Whom the answer is for, as its name tells. */
    HeaderMember named() {
        return new HeaderMember(returned.parts().member(), returned.parts().secuNumber());
    }

    /** The layout of the records that this kind refuses. */
    Optional<Layout> sentLayout() {
        return answers.refusalsOf(returned.kind()).flatMap(refused -> formats.layouts().of(refused, day));
    }

    private static String shown(String code) {
        return code.length() <= LONGEST_CODE ? code : code.substring(0, LONGEST_CODE);
    }
}
