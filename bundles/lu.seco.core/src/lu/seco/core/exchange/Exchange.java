// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.exchange;

import java.util.concurrent.CompletableFuture;

/** The engine: from <i>Départ</i> through SOFiE to the journal and back to payroll. Methods return at once and may be called from any thread. */
public interface Exchange {

    /** Begins to work: first recovers what a stop left open, then watches. No effect if it works already. */
    void start();

    /**
     * Ends the work: takes no new file, lets the step in hand end or ends a run of SOFiE safely, then is stopped.
     *
     * @return completes when the engine has stopped
     */
    CompletableFuture<Void> stop();

    /** The engine at this moment. */
    EngineStatus status();

    /**
     * Asks for something at once, outside the schedule; allowed while paused. Orders of one kind that wait are carried out together.
     *
     * @return completes when it is done or could not be done; never exceptionally
     */
    CompletableFuture<OrderResult> order(Order order);

    /**
     * Carries out a person's decision about a report that is held, unclear, or not tried again by itself.
     *
     * @return completes with what came of it; never exceptionally
     */
    CompletableFuture<OrderResult> decide(String reportId, Decision decision, String person);

    /**
     * Runs the actions set for the kind of a reception once more; each result is journalled as the first time.
     *
     * @return completes with what came of it; never exceptionally
     */
    CompletableFuture<OrderResult> again(String receptionId, String person);

    /**
     * Says that a reception answers a report that was sent; it counts like a link that SeCo found. A reception may answer several reports.
     *
     * @return completes with what came of it; never exceptionally
     */
    CompletableFuture<OrderResult> link(String receptionId, String reportId, String person);

    /**
     * Says that a reception does not answer a report it is linked to. With no answer left the report counts as sent, and SeCo does not link the
     * reception again by itself. Not possible where this answer is all that proves that the report was sent.
     *
     * @return completes with what came of it; never exceptionally
     */
    CompletableFuture<OrderResult> unlink(String receptionId, String reportId, String person);

    /**
     * Asks the run of SOFiE that is going on to end before its time. Its processes are ended, and what happened to each file is found out from the
     * evidence as after any end. No effect if none is going on.
     */
    void interrupt(String person);

    /** Starts no more runs by itself. The pause outlives a restart. */
    void pause(String person);

    /** Goes on after a pause. */
    void resume(String person);
}
