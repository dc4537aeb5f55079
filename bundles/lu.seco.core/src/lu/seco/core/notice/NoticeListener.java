// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.notice;

/** A service through which notices reach people: a window, a log, a mail. Called on a thread of the notifier; must return at once. */
@FunctionalInterface
public interface NoticeListener {

    void told(Notice notice);
}
