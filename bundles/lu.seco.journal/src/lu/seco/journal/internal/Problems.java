// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.util.ArrayList;
import java.util.List;
import lu.seco.core.Message;

/** What a check finds; after the first thousand only their number. */
final class Problems {

    private static final int KEPT = 1000;

    private final List<Message> kept = new ArrayList<>();
    private long more;

    void add(String code, Object... arguments) {
        add(Message.of(code, arguments));
    }

    void add(Message problem) {
        if (kept.size() < KEPT) {
            kept.add(problem);
        } else {
            more++;
        }
    }

    List<Message> list() {
        List<Message> all = new ArrayList<>(kept);
        if (more > 0) {
            all.add(Message.of("journal.verify.more", more));
        }
        return all;
    }
}
