// SPDX-License-Identifier: EPL-2.0
package lu.seco.product.kill;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lu.seco.product.kill.Papers.Kind;

/** SeCo is killed at each of its durable steps; what a life leaves half done is the work of the next. */
public final class StepRelay extends Relay {

    /** Steps that this relay does not come to, and where they are met instead. */
    public static final Set<String> ELSEWHERE = Set.of("intake-claimed-beside");

    private static final Map<String, String> NO_FAULT = Map.of();
    /** SOFiE ends before it takes anything. */
    private static final Map<String, String> TAKES_NOTHING = Map.of("SOFIE_SIM_FAULT_CRASH", "after-login");

    public StepRelay(Path folder, Path home) throws Exception {
        super("steps", folder, home, folder.resolve("data/Départ"));
    }

    @Override
    void lives() throws Exception {
        journal();
        intake();
        staging();
        sending();
        receiving();
        deciding();
    }

    private void at(String... steps) throws Exception {
        for (String step : steps) {
            toStep(step, 1, Killed.SECO, NO_FAULT);
        }
    }

    private void journal() throws Exception {
        for (int time : List.of(1, 3)) {
            station().give(Kind.CARTID, Fate.SENT);
            toStep("journal-committed", time, Killed.SECO, NO_FAULT);
            station().give(Kind.CARTID, Fate.SENT);
            toStep("journal-written", time, Killed.SECO, NO_FAULT);
        }
        for (String step : List.of("content-copied", "content-stored")) {
            station().give(Kind.CARTID, Fate.SENT);
            at(step);
        }
    }

    private void intake() throws Exception {
        for (String step : List.of("intake-claimed", "intake-stored", "intake-journalled", "intake-cleared")) {
            station().give(Kind.CARTID, Fate.SENT);
            at(step);
        }
        for (String step : List.of("intake-explained", "intake-quarantined")) {
            station().give(Kind.NOTE, Fate.QUARANTINED);
            at(step);
        }
    }

    private void staging() throws Exception {
        for (String step : List.of("staging-release-stored", "staging-handed-over", "staging-released")) {
            Drop drop = station().stage(Kind.CARTID, Fate.SENT);
            station().order("release " + drop.name());
            at(step);
        }
        for (String step : List.of("staging-refusal-stored", "staging-refused")) {
            Drop drop = station().give(Kind.CARTID, Fate.REFUSED);
            station().order("refuse " + drop.name());
            at(step);
        }
        // long enough to pull back, short enough for what an earlier life left to be released only now
        station().settings("20 s");
        for (String step : List.of("staging-recall-stored", "staging-recalled")) {
            Drop drop = station().give(Kind.CARTID, Fate.RECALLED);
            station().order("release " + drop.name());
            station().order("recall " + drop.name());
            at(step);
        }
        station().settings("0 s");
    }

    private void sending() throws Exception {
        station().give(Kind.DECSAL, Fate.ANSWERED);
        at("send-attempt-stored", "send-copied", "send-placed");
        station().give(Kind.DECMAL, Fate.SENT);
        toStep("send-withdrawn", 1, Killed.SECO, TAKES_NOTHING);
        at("send-start-stored");
        // SOFiE lives on and sends
        at("send-started");
        station().give(Kind.DECAFF, Fate.SENT);
        toStep("send-started", 1, Killed.BOTH, NO_FAULT);
        station().give(Kind.DECINT, Fate.SENT);
        at("send-ended");
        station().give(Kind.DECINT, Fate.SENT);
        at("send-end-stored");
        station().give(Kind.DECMAL, Fate.SENT);
        at("send-proved");
    }

    private void receiving() throws Exception {
        station().give(Kind.DECSAL, Fate.ANSWERED);
        station().give(Kind.DECMAL, Fate.ANSWERED);
        at("receive-stored", "receive-journalled", "receive-cleared", "receive-linked");
        at("publish-copied", "publish-named", "publish-journalled");
        at("action-run", "action-journalled", "receive-done");
    }

    private void deciding() throws Exception {
        Drop first = station().drops().get(0);
        Drop again = station().giveAgain(first, Fate.TWIN_SENT);
        Drop never = station().giveAgain(first, Fate.TWIN_DROPPED);
        station().order("decide " + again.name() + " SEND");
        station().order("decide " + never.name() + " DROP");
        at("decision-stored");
    }

    @Override
    Set<String> mayBeUnclear() {
        // killed while SOFiE was at it: a file may be encrypted and no line says from what
        return Set.of("send-started");
    }
}
