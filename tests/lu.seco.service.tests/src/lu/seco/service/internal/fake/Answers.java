// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.fake;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.content.AnswerItem;
import lu.seco.core.content.AnswerItem.Meaning;
import lu.seco.core.content.AnswerItem.SentRecord;
import lu.seco.core.content.AnswerItem.Who;
import lu.seco.core.content.Explanation;

/** Explained answers. */
public final class Answers {

    private Answers() {
    }

    public static AnswerItem item(Meaning meaning, String name, String sentReport) {
        Who who = new Who(Optional.of("1985010112345"), Optional.of(name), Optional.of("1900990012000"), Optional.of(YearMonth.of(2026, 1)),
                Optional.empty());
        return new AnswerItem(meaning, 2, "1;1985010112345;x", Optional.of("07"), Message.of("cause.seven", "1985010112345"), Message.of("change.seven"),
                false, who, Optional.of("k"), List.of(new SentRecord(sentReport, 12, "0;1985010112345;\u001b[31m", true)),
                List.of(new AnswerItem.Detail(Message.of("detail.title"), "value")));
    }

    public static Explanation explanation(AnswerItem... items) {
        boolean work = List.of(items).stream().anyMatch(item -> item.meaning() != Meaning.INFORMATION);
        return new Explanation("SALRET", Message.of("about.salret"), true, List.of(items), items.length,
                work ? List.of(new Explanation.Group(Optional.of("07"), Message.of("cause.seven", "1985010112345"), Message.of("change.seven"), true, 3, 2))
                        : List.of(),
                List.of(Message.of("remark.cut")));
    }
}
