// SPDX-License-Identifier: EPL-2.0
package lu.seco.product.faults;

import lu.seco.product.kill.Drop;
import lu.seco.product.kill.Fate;

/** Does for one file what the person does whose work it is. */
final class Clerk {

    private final Bench bench;
    private final Drop drop;
    private boolean sofieRan;

    Clerk(Bench bench, Drop drop) {
        this.bench = bench;
        this.drop = drop;
    }

    /** Whether the file is refused in part, so that an answer must come. */
    boolean wantsAnswer() {
        return drop.fate() == Fate.ANSWERED;
    }

    /** Does what is to be done now; never done with it at once. */
    boolean works(Story story) throws Exception {
        boolean unclear = story.end().equals("UNCERTAIN");
        if (story.end().equals("SENT") || unclear && wantsAnswer()) {
            // what comes every hour by itself; an answer also proves that the file was sent
            bench.repair();
            bench.office().order("receive");
        } else if (unclear) {
            unclear(story);
        } else if (story.givenUp()) {
            bench.repair();
            decide(story, "send");
        }
        return false;
    }

    /** First has SOFiE run, which sends what lies in its own queue and often brings the proof; then asks CCSS. */
    private void unclear(Story story) throws Exception {
        if (sofieRan) {
            decide(story, bench.office().sofie().timesReceived(drop.sha256()) > 0 ? "sent" : "send");
        } else {
            bench.repair();
            bench.office().order("send");
        }
        sofieRan = !sofieRan;
    }

    private void decide(Story story, String as) throws Exception {
        bench.office().ask(0, "decide", "--report", story.id(), "--as", as);
    }
}
