// SPDX-License-Identifier: EPL-2.0
package lu.seco.product.kill;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lu.seco.product.Await;
import lu.seco.product.Office;
import lu.seco.product.Sofie;
import lu.seco.product.kill.Papers.Kind;

/** An office whose program is killed again and again, what was given to it, and the gate in its program. */
public final class Station implements AutoCloseable {

    private final Office office;
    private final Sofie sofie;
    private final Path gate;
    private final Papers papers = new Papers();
    private final Map<String, Drop> drops = new LinkedHashMap<>();
    private int orders;

    /**
     * Sets it up.
     *
     * @param folder an empty folder
     * @param home the product, see {@link GatedProduct}
     * @param outbox <i>Départ</i>, which is made
     */
    public Station(Path folder, Path home, Path outbox) throws Exception {
        sofie = new Sofie(folder.resolve("sofie"), "ccss.today=2026-02-10");
        office = new Office(folder.resolve("data"), sofie);
        office.home(home);
        office.outbox(Files.createDirectories(outbox));
        gate = Files.createDirectories(folder.resolve("gate"));
        Files.createDirectories(gate.resolve("orders"));
        settings("0 s");
    }

    /** Writes the settings for the next start. */
    public void settings(String recall) throws IOException {
        office.settings("exchange.outbox = " + office.outbox(), "exchange.retry.first = 1 s", "exchange.retry.longest = 1 s",
                "exchange.retry.limit = 1000", "exchange.scan.interval = 1 s", "exchange.quiet.local = 100 ms", "exchange.action.1 = * run true",
                // faults without end, but no person who waits
                "exchange.connection.pause = 1 s",
                "exchange.staging.recall = " + recall);
    }

    public Office office() {
        return office;
    }

    public Sofie sofie() {
        return sofie;
    }

    public List<Drop> drops() {
        return List.copyOf(drops.values());
    }

    /** Has the files that follow be of so many employers in turn. */
    public void employers(int of) {
        papers.employers(of);
    }

    /** Gives a new file. */
    public Drop give(Kind kind, Fate fate) throws IOException {
        return give(papers.write(kind, fate, fate == Fate.REFUSED || fate == Fate.RECALLED));
    }

    /** Lays a new file into <i>À valider</i>. */
    public Drop stage(Kind kind, Fate fate) throws IOException {
        return give(papers.write(kind, fate, true));
    }

    /** Gives the content of an earlier file again. */
    public Drop giveAgain(Drop earlier, Fate fate) throws IOException {
        return give(papers.twin(earlier, fate));
    }

    private Drop give(Drop drop) throws IOException {
        drops.put(drop.name(), drop);
        Path folder = drop.staged() ? Files.createDirectories(staging()) : office.outbox();
        Path part = folder.resolve(drop.name() + ".part");
        Files.writeString(part, drop.text(), StandardCharsets.ISO_8859_1);
        Files.move(part, folder.resolve(drop.name()), StandardCopyOption.ATOMIC_MOVE);
        return drop;
    }

    public Path staging() {
        return office.data().resolve("À valider");
    }

    /** Has a person do something as soon as it can be done. */
    public void order(String words) throws IOException {
        orders++;
        Path folder = gate.resolve("orders");
        Path part = Files.writeString(folder.resolve(orders + ".part"), words);
        Files.move(part, folder.resolve("%06d".formatted(orders)), StandardCopyOption.ATOMIC_MOVE);
    }

    /** What a person is still about to do. */
    public List<String> orders() throws IOException {
        try (Stream<Path> files = Files.list(gate.resolve("orders"))) {
            List<String> words = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                try {
                    words.add(Files.readString(file));
                } catch (NoSuchFileException e) {
                    // done this moment
                    continue;
                }
            }
            return words;
        }
    }

    /** The person gives up what could not be done. */
    public void forgetOrders() throws IOException {
        try (Stream<Path> files = Files.list(gate.resolve("orders"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    /** The next life stops when it comes to that step for that time. */
    public void arm(String key, int time) throws IOException {
        Files.writeString(gate.resolve("arm"), key + " " + time);
    }

    /** Starts a life. */
    public void begin(Map<String, String> environment) throws Exception {
        Files.deleteIfExists(gate.resolve("reached"));
        Files.deleteIfExists(gate.resolve("trace"));
        Files.deleteIfExists(hang());
        office.plainEnvironment();
        office.environment("SECO_GATE", gate.toString());
        // nothing here runs long enough for the better compiler to pay
        office.environment("SECO_JAVA_OPTS", "-Xmx256m -Xshare:auto -XX:TieredStopAtLevel=1");
        environment.forEach(office::environment);
        office.begin();
    }

    /** Waits until the program stands at the armed step. */
    public void awaitReached(String what) throws Exception {
        await("the step " + what, gate.resolve("reached"));
    }

    /** Waits so long at most; returns whether the program stands at the armed step. */
    public boolean reachedWithin(long millis) throws Exception {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (System.nanoTime() < end && !Files.exists(gate.resolve("reached"))) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return Files.exists(gate.resolve("reached"));
    }

    /** Waits until SOFiE hangs at the point it was told. */
    public void awaitHang(String what) throws Exception {
        await("SOFiE at " + what, hang());
    }

    private void await(String what, Path file) throws Exception {
        Await.until(what, this::describe, () -> !office.alive() || Files.exists(file));
        if (!Files.exists(file)) {
            throw new AssertionError("the service ended before " + what + "\n" + describe());
        }
    }

    private Path hang() {
        return sofie.root().resolve(".simulator").resolve(Sofie.USER).resolve("hang.pid");
    }

    /** The steps the last life came through. */
    public List<String> trace() throws IOException {
        Path trace = gate.resolve("trace");
        return Files.exists(trace) ? Files.readAllLines(trace) : List.of();
    }

    /** All that helps to see what went wrong. */
    public String describe() {
        try {
            return "steps " + trace() + "\norders " + orders() + "\n" + office.describe();
        } catch (IOException e) {
            return e + "\n" + office.describe();
        }
    }

    @Override
    public void close() throws Exception {
        office.close();
        sofie.kill();
    }
}
