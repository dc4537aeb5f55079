// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import lu.seco.core.Message;
import lu.seco.core.exchange.FolderRole;
import lu.seco.core.exchange.FolderStatus;
import lu.seco.core.journal.JournalException;
import lu.seco.core.sofie.ReceivedFile;
import lu.seco.core.sofie.SofieException;
import lu.seco.core.sofie.SofieSession;
import lu.seco.exchange.internal.receive.Receiver;
import org.osgi.service.log.Logger;

/** The part of the run loop that has to do with answers: stored after a run, published as soon as the folder of payroll is there. One thread. */
final class Answers {

    private static final String HINDRANCE = "reception";

    private final Supplier<ExchangeSettings> settings;
    private final Receiver receiver;
    private final FolderTroubles troubles;
    private final Board board;
    private final Logger log;
    private boolean publishAgain = true;

    Answers(Supplier<ExchangeSettings> settings, Receiver receiver, FolderTroubles troubles, Board board, Logger log) {
        this.settings = settings;
        this.receiver = receiver;
        this.troubles = troubles;
        this.board = board;
        this.log = log;
    }

    /** Returns how many are new. */
    int store(SofieSession session) throws JournalException, SofieException {
        List<ReceivedFile> files = session.received();
        // before storing: some may be stored even if one cannot be
        publishAgain |= !files.isEmpty();
        try {
            int received = receiver.store(files);
            board.clear(HINDRANCE);
            return received;
        } catch (IOException e) {
            Message told = Message.of("reception.store.failed", e.toString());
            if (board.hindrance(HINDRANCE, told)) {
                log.error("answers could not be stored, they stay in SOFiE's folder", e);
            }
            return 0;
        }
    }

    /** Brings what is stored to its end, if anything is left. */
    void finish() throws JournalException {
        if (!publishAgain) {
            return;
        }
        ExchangeSettings current = settings.get();
        try {
            receiver.finish(current);
            publishAgain = false;
            troubles.reachable(FolderRole.PAYROLL, current.folders().payroll());
            board.folder(new FolderStatus(FolderRole.PAYROLL, current.folders().payroll(), true, false, Optional.empty()));
        } catch (IOException e) {
            troubles.unreachable(FolderRole.PAYROLL, current.folders().payroll(), e);
        }
    }

    /** Whether something could not be published yet. */
    boolean unfinished() {
        return publishAgain;
    }

    void again(Orders orders, Supplier<Boolean> ending) throws JournalException {
        for (var again = orders.again(); again.isPresent() && !ending.get(); again = orders.again()) {
            orders.done(again.get(), receiver.again(again.get().receptionId(), again.get().person(), settings.get().actions()));
        }
    }
}
