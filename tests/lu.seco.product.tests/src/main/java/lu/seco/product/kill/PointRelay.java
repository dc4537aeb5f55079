// SPDX-License-Identifier: EPL-2.0
package lu.seco.product.kill;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lu.seco.product.kill.Papers.Kind;

/** SeCo and SOFiE are killed together, as by a power cut, at each point of SOFiE's work. <i>Départ</i> is on another volume than the data folder. */
public final class PointRelay extends Relay {

    /** The points of the simulated SOFiE, in the order of a run. */
    static final List<String> POINTS = List.of("start", "after-update", "after-login", "before-encrypt", "after-crypted-written", "after-enc-logged",
            "after-clear-archived", "before-upload", "after-server-received", "after-upl-logged", "after-sent-archived", "before-download",
            "after-download", "after-ack", "before-decrypt", "after-decrypted-written", "after-dec-logged", "end");

    private static final List<Kind> ANSWERED = List.of(Kind.DECSAL, Kind.DECMAL, Kind.DECAFF);

    private final boolean otherVolume;

    /** @param outbox <i>Départ</i> */
    public PointRelay(Path folder, Path home, Path outbox, boolean otherVolume) throws Exception {
        super("points", folder, home, outbox);
        this.otherVolume = otherVolume;
    }

    @Override
    void lives() throws Exception {
        if (otherVolume) {
            station().give(Kind.DECINT, Fate.SENT);
            toStep("intake-claimed-beside", 1, Killed.SECO, Map.of());
            Drop drop = station().stage(Kind.CARTID, Fate.SENT);
            station().order("release " + drop.name());
            toStep("staging-handed-over", 1, Killed.SECO, Map.of());
        }
        int number = 0;
        for (String point : POINTS) {
            station().give(ANSWERED.get(number % ANSWERED.size()), Fate.ANSWERED);
            station().give(Kind.CARTID, Fate.SENT);
            toPoint(point, Killed.BOTH);
            if (Points.UNCLEAR.contains(point)) {
                decided();
            }
            number++;
        }
    }

    @Override
    Set<String> mayBeUnclear() {
        return Points.UNCLEAR;
    }
}
