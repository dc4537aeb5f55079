// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lu.seco.core.Message;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.Report;
import lu.seco.core.notice.Notice;
import lu.seco.exchange.internal.send.Blockers;
import lu.seco.exchange.internal.send.Waits;

/** What is looked after besides sending and receiving: what is kept waiting and by what, who is asked again, whether all is accounted for. One thread. */
final class Rounds {

    private static final String LANE = "lane.";
    private static final String PLACE = "sofie.place";
    private static final String FOLDER = "sofie.folder";

    private final Services services;
    private final Board board;
    private final Waits waits;
    private final Balances balances;

    Rounds(Services services, Board board) {
        this.services = services;
        this.board = board;
        this.waits = new Waits(services.journal(), services.clock(), services.notifier());
        this.balances = new Balances(services.journal(), services.notifier(), services.clock(), board);
    }

    /** @param open all reports that are not finished */
    void look(List<Report> open) throws JournalException {
        waits.ask(open);
        Map<String, Message> blocked = Blockers.of(open, services.clock().instant());
        board.keep(LANE, blocked.keySet().stream().map(LANE::concat).collect(Collectors.toSet()));
        blocked.forEach((id, why) -> board.hindrance(LANE + id, why));
        balances.look();
    }

    /** @param hindrance what keeps all files from being handed to SOFiE; empty if nothing does */
    void handingOver(Optional<Message> hindrance) {
        tell(FOLDER, hindrance, Notice.Level.ALARM);
    }

    private void tell(String key, Optional<Message> wrong, Notice.Level level) {
        if (wrong.isEmpty()) {
            board.clear(key);
        } else if (board.hindrance(key, wrong.get())) {
            services.notifier().tell(new Notice(level, wrong.get(), Optional.empty()));
        }
    }

    /** @param notPlaced what kept a file from being placed in SOFiE's folder */
    void afterRun(Optional<Message> notPlaced) throws JournalException {
        tell(PLACE, notPlaced, Notice.Level.WARNING);
        balances.afterRun();
    }
}
