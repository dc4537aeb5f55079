// SPDX-License-Identifier: EPL-2.0
package lu.seco.product.kill;

import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import lu.seco.product.Await;

/**
 * Brings a station to rest as a person at work does: releases or refuses what waits, has SOFiE run, and where SeCo says that it cannot know, asks CCSS
 * whether the file is there.
 */
public final class Person {

    private static final long PATIENCE_SECONDS = 90;

    private final Station station;
    private final Set<String> sofieRan = new HashSet<>();
    private long orderedAt = System.nanoTime();

    public Person(Station station) {
        this.station = station;
    }

    /**
     * Goes on until the books agree.
     *
     * @return what does not agree after a long while; empty if all is well
     */
    public List<String> bringToRest() throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        List<String> differences = List.of("not looked at");
        while (System.nanoTime() < end) {
            differences = Books.differences(station);
            if (differences.isEmpty()) {
                return differences;
            }
            if (!station.office().alive()) {
                return List.of("the service ended: " + station.describe());
            }
            work();
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return differences;
    }

    /** Decides about all files that are unclear now, with SeCo running. */
    public void decideUnclear() throws Exception {
        Await.until("all that was unclear is decided", station::describe, () -> {
            Map<String, String> states = station.office().states();
            for (Drop drop : station.drops()) {
                if ("UNCERTAIN".equals(states.get(drop.name()))) {
                    uncertain(drop);
                }
            }
            return !station.office().states().containsValue("UNCERTAIN");
        });
    }

    private void work() throws Exception {
        Map<String, String> states = station.office().states();
        List<String> orders = station.orders();
        boolean idle = orders.isEmpty();
        for (Drop drop : station.drops()) {
            if (orders.stream().anyMatch(order -> order.contains(" " + drop.name()))) {
                continue;
            }
            if (Files.exists(station.staging().resolve(drop.name())) && drop.fate() != Fate.RECALLED) {
                // under both names after a stop, or not yet released
                boolean taken = states.containsKey(drop.name()) || Files.exists(station.office().outbox().resolve(drop.name()));
                station.order((taken || drop.fate() == Fate.REFUSED ? "refuse " : "release ") + drop.name());
            }
            String state = states.getOrDefault(drop.name(), "");
            if (state.equals("HELD")) {
                station.order("decide " + drop.name() + (drop.fate() == Fate.TWIN_DROPPED ? " DROP" : " SEND"));
            } else if (state.equals("UNCERTAIN")) {
                uncertain(drop);
            }
        }
        if (idle && System.nanoTime() - orderedAt > TimeUnit.SECONDS.toNanos(3)) {
            station.order("order RECEIVE");
            orderedAt = System.nanoTime();
        }
    }

    /** First has SOFiE run, which sends what lies in its own queue and often brings the proof; then asks CCSS. */
    private void uncertain(Drop drop) throws Exception {
        String id = station.office().id(drop.name());
        if (!sofieRan.contains(id)) {
            station.order("order SEND");
            Await.until("SOFiE ran", station::describe, () -> !station.office().alive() || !station.orders().contains("order SEND"));
            // one run of SOFiE is enough for all that are unclear now
            for (String name : station.office().states().keySet()) {
                sofieRan.add(station.office().id(name));
            }
        }
        if (!"UNCERTAIN".equals(station.office().states().get(drop.name()))) {
            return;
        }
        long there = station.sofie().timesReceived(drop.sha256());
        try {
            station.office().ask(0, "decide", "--report", id, "--as", there > 0 ? "sent" : "send");
        } catch (AssertionError e) {
            if ("UNCERTAIN".equals(station.office().states().get(drop.name()))) {
                throw e;
            }
            // SeCo was quicker: what SOFiE made up for settled it, and there is nothing to decide any more
        }
        sofieRan.remove(id);
    }
}
