// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import lu.seco.core.exchange.EngineState;
import lu.seco.exchange.internal.intake.Checking;
import lu.seco.exchange.internal.staging.StagingContext;
import lu.seco.exchange.internal.staging.StagingDesk;
import lu.seco.exchange.internal.staging.StagingLinks;
import lu.seco.exchange.internal.staging.StagingRoom;
import org.osgi.service.log.Logger;

/** A station that takes nothing, sends nothing and writes nothing: it only looks into <i>À valider</i>. */
final class PassiveDuty implements Duty {

    private final StagingDesk staging;
    private final StagingRoom room;
    private final Board board;
    private final Checking checking;

    PassiveDuty(Services services, StagingDesk staging, Supplier<ExchangeSettings> settings, Board board, Logger log) {
        this.staging = staging;
        this.board = board;
        this.checking = new Checking(services::check, services.notifier(), log);
        this.room = StagingRoom.passive(StagingContext.of(services, settings, log, checking),
                new StagingLinks(board, FolderTroubles.shown(board, log), () -> { }, () -> { }, staging::tell));
    }

    @Override
    public void begin() {
        board.state(EngineState.PASSIVE);
        room.begin();
        staging.open(room);
    }

    @Override
    public CompletableFuture<Void> end() {
        staging.close(room);
        checking.end();
        return room.end().thenRun(board::stopped);
    }

    @Override
    public void wake() {
        room.wake();
    }
}
