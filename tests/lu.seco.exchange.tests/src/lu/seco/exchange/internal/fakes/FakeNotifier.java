// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.fakes;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import lu.seco.core.notice.Notice;
import lu.seco.core.notice.Notifier;

/** Remembers who was told what. */
public final class FakeNotifier implements Notifier {

    private final List<Notice> notices = new CopyOnWriteArrayList<>();

    @Override
    public void tell(Notice notice) {
        notices.add(notice);
    }

    public List<Notice> notices() {
        return notices;
    }

    /** The codes of what was told, each with its level: {@code ALARM send.uncertain}. */
    public List<String> codes() {
        return notices.stream().map(notice -> notice.level() + " " + notice.told().code()).toList();
    }
}
