// SPDX-License-Identifier: EPL-2.0
package lu.seco.notify.internal.delivery;

import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.notice.Notice.Level;

/**
 * What the journal tells that nobody gives a notice of, because the workbench shows it anyway: people who are not at the workbench may want it as mail.
 *
 * @param level how urgent
 * @param told what; the first two arguments are kind and file name
 */
record JournalNews(Level level, Message told) {

    /** The news of an event; empty if it has none, or if its notice tells it. */
    static Optional<JournalNews> of(JournalEvent event) {
        return switch (event.type()) {
            case REPORT_SENT -> news(event, Level.INFORMATION, "sent");
            case REPORT_REFUSED -> news(event, Level.WARNING, "refused");
            case REPORT_HELD -> news(event, Level.WARNING, "held");
            case RECEPTION_RECEIVED -> news(event, Level.INFORMATION, "received");
            case RECEPTION_LINKED -> event.fact(Fact.REFUSED).filter(count -> count.matches("[1-9]\\d{0,8}"))
                    .map(count -> new JournalNews(Level.WARNING, Message.of("notify.event.refusals", count)));
            case ENGINE_STOPPED -> Optional.of(new JournalNews(Level.WARNING, Message.of("notify.event.engine.stopped", event.at())));
            default -> Optional.empty();
        };
    }

    private static Optional<JournalNews> news(JournalEvent event, Level level, String what) {
        String name = event.fact(Fact.FILE_NAME).or(() -> event.fact(Fact.OFFICIAL_NAME))
                .or(() -> event.fact(Fact.PLACE).map(place -> place.replaceFirst(".*[/\\\\]", ""))).orElse("");
        String kind = event.fact(Fact.KIND).orElse("");
        if (name.isEmpty() && event.type() != EventType.RECEPTION_RECEIVED) {
            return Optional.of(new JournalNews(level, Message.of("notify.event." + what + ".unnamed")));
        }
        return Optional.of(new JournalNews(level, Message.of("notify.event." + what, kind, name)));
    }
}
