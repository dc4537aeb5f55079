// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lu.seco.core.Message;
import lu.seco.core.notice.Notice;
import lu.seco.core.notice.Notifier;

/** What people must hear of the journal. It opens before anybody is there to tell them, so it is kept until somebody is. */
final class Alarms implements Consumer<Message> {

    private final List<Message> waiting = new ArrayList<>();
    private Optional<Notifier> notifier = Optional.empty();

    @Override
    public synchronized void accept(Message told) {
        if (notifier.isPresent()) {
            tell(notifier.get(), told);
        } else {
            waiting.add(told);
        }
    }

    synchronized void bind(Notifier found) {
        notifier = Optional.of(found);
        waiting.forEach(told -> tell(found, told));
        waiting.clear();
    }

    synchronized void unbind(Notifier gone) {
        notifier = notifier.filter(known -> known != gone);
    }

    private static void tell(Notifier to, Message told) {
        to.tell(new Notice(Notice.Level.ALARM, told, Optional.empty()));
    }
}
