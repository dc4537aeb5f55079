// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.staging;

import java.util.Objects;
import lu.seco.exchange.internal.Board;
import lu.seco.exchange.internal.FolderTroubles;

/**
 * How <i>À valider</i> reaches the rest of the engine.
 *
 * @param board where its folders are shown
 * @param troubles who keeps in mind which folder is out of reach
 * @param wakeIntake has <i>Départ</i> looked at
 * @param wakeRuns has the reports looked at
 * @param tell tells those who listen that something changed
 */
public record StagingLinks(Board board, FolderTroubles troubles, Runnable wakeIntake, Runnable wakeRuns, Runnable tell) {

    public StagingLinks {
        Objects.requireNonNull(board, "board");
        Objects.requireNonNull(troubles, "troubles");
        Objects.requireNonNull(wakeIntake, "wakeIntake");
        Objects.requireNonNull(wakeRuns, "wakeRuns");
        Objects.requireNonNull(tell, "tell");
    }
}
