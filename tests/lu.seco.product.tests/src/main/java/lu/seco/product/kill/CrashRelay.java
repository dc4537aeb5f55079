// SPDX-License-Identifier: EPL-2.0
package lu.seco.product.kill;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lu.seco.product.Await;
import lu.seco.product.Sofie;
import lu.seco.product.kill.Papers.Kind;

/** SOFiE alone ends hard at each of its points while SeCo goes on: one life of SeCo. */
public final class CrashRelay extends Relay {

    private static final List<Kind> ANSWERED = List.of(Kind.DECSAL, Kind.DECMAL, Kind.DECAFF);

    public CrashRelay(Path folder, Path home) throws Exception {
        super("crashes", folder, home, folder.resolve("data/Départ"));
    }

    @Override
    void lives() throws Exception {
        station().arm("none", 1);
        station().begin(Map.of());
        int number = 0;
        for (String point : PointRelay.POINTS) {
            long begun = System.nanoTime();
            Path happened = station().sofie().root().resolve(".simulator").resolve(Sofie.USER).resolve("faults/fault.crash");
            Files.deleteIfExists(happened);
            Files.writeString(station().sofie().root().resolve("properties/simulator.properties"), "fault.times=1\nfault.crash=" + point + "\n",
                    StandardOpenOption.APPEND);
            station().give(ANSWERED.get(number % ANSWERED.size()), Fate.ANSWERED);
            station().give(Kind.CARTID, Fate.SENT);
            Await.until("SOFiE crashes at " + point, station()::describe, () -> Files.exists(happened) && settled());
            end(point, Killed.SOFIE, begun);
            // unclear files stop their lanes, and SOFiE would not come to the next point
            new Person(station()).decideUnclear();
            number++;
        }
    }

    /** No run is going on, and what became of its files is known. */
    private boolean settled() throws IOException {
        int running = 0;
        for (JsonObject event : station().office().events()) {
            String type = event.get("type").getAsString();
            running += type.equals("RUN_STARTED") ? 1 : type.equals("RUN_ENDED") ? -1 : 0;
        }
        return running == 0 && !station().office().states().containsValue("SENDING");
    }

    @Override
    Set<String> mayBeUnclear() {
        return Points.UNCLEAR;
    }
}
