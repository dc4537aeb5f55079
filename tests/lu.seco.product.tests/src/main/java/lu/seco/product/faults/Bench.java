// SPDX-License-Identifier: EPL-2.0
package lu.seco.product.faults;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lu.seco.product.Await;
import lu.seco.product.Office;
import lu.seco.product.Sofie;
import lu.seco.product.kill.Drop;
import lu.seco.product.kill.Fate;
import lu.seco.product.kill.Papers;
import lu.seco.product.kill.Papers.Kind;

/** One life of the service and one SOFiE, to which one fault after the other happens while one new file each is on its way. */
public final class Bench implements AutoCloseable {

    private final Office office;
    private final Path outboxShare;
    private final Path payrollShare;
    private final Path properties;
    private final String plainProperties;
    private final Papers papers = new Papers();
    private final Map<String, Drop> drops = new LinkedHashMap<>();
    private final Sentences sentences = new Sentences();

    /**
     * Starts the service.
     *
     * @param folder an empty folder
     * @param descriptor further lines of the installation descriptor
     */
    public Bench(Path folder, String... descriptor) throws Exception {
        Sofie sofie = new Sofie(folder.resolve("sofie"), "ccss.today=2026-02-10");
        properties = sofie.root().resolve("properties/simulator.properties");
        plainProperties = Files.readString(properties);
        outboxShare = folder.resolve("share of payroll");
        payrollShare = folder.resolve("share of answers");
        office = new Office(folder.resolve("data"), sofie);
        office.outbox(Files.createDirectories(outboxShare.resolve("Départ")));
        Files.createDirectories(payroll());
        office.settings("exchange.outbox = " + office.outbox(), "exchange.payroll = " + payroll(), "exchange.retry.first = 1 s",
                "exchange.retry.longest = 1 s", "exchange.scan.interval = 1 s", "exchange.quiet.local = 100 ms",
                // each fault is a story of its own: none is to make the next one wait
                "exchange.connection.failures = 1000", "exchange.connection.pause = 1 s", "exchange.connection.longest = 1 s");
        office.descriptor(descriptor);
        office.environment("SECO_JAVA_OPTS", "-Xmx256m -Xshare:auto -XX:TieredStopAtLevel=1");
        office.start();
        // the first look for answers is not to meet the first fault
        Await.until("the first run is over", office::describe, () -> office.count("RUN_ENDED") > 0 && story("").idle());
    }

    public Office office() {
        return office;
    }

    Path outboxShare() {
        return outboxShare;
    }

    Path payrollShare() {
        return payrollShare;
    }

    Path payroll() {
        return payrollShare.resolve("Réceptions");
    }

    private Story story(String name) throws IOException {
        return Story.of(office.events(), name);
    }

    /** Gives the file as a program does that writes it under a temporary name. */
    void put(Path folder, Drop drop) throws IOException {
        Path part = folder.resolve(drop.name() + ".part");
        Files.writeString(part, drop.text(), StandardCharsets.ISO_8859_1);
        Files.move(part, folder.resolve(drop.name()), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Has the fault happen and awaits that all has come to rest. */
    public Row run(Fault fault) throws Exception {
        if (!FaultList.possible(fault, payrollShare)) {
            return Row.notHere(fault);
        }
        switches(fault);
        Drop drop = papers.write(Kind.DECSAL, fate(fault), false);
        drops.put(drop.name(), drop);
        String told = "";
        fault.trouble().begin(this, drop.name());
        fault.trouble().give(this, drop);
        if (fault.trouble() != Trouble.NONE) {
            told = new Telling(office).await(() -> story(drop.name()).first().isPresent());
            fault.trouble().end(this, drop.name());
        }
        awaitRest(drop.name());
        switches(null);
        clearAway();
        Story story = story(drop.name());
        return new Row(fault.name(), fault.where(), story.firstInWords(told), story.endInWords(), String.valueOf(story.attempts()),
                told.isEmpty() ? story.firstReason().map(sentences::of).orElse("") : Sentences.plain(told),
                String.valueOf(office.sofie().timesReceived(drop.sha256())));
    }

    private static Fate fate(Fault fault) {
        return fault.fate() == Fate.REFUSED ? Fate.SENT : fault.fate();
    }

    /** What is set holds from SOFiE's next start on. */
    private void switches(Fault fault) throws IOException {
        String text = plainProperties;
        if (fault != null && !fault.settings().isEmpty()) {
            text += String.join("\n", fault.settings()) + "\nfault.times=" + fault.times() + "\n";
        }
        try (Stream<Path> counts = files(office.sofie().root().resolve(".simulator").resolve(Sofie.USER).resolve("faults"))) {
            for (Path count : counts.toList()) {
                Files.delete(count);
            }
        }
        Path fresh = properties.resolveSibling("fresh");
        Files.writeString(fresh, text);
        Files.move(fresh, properties, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Stream<Path> files(Path folder) throws IOException {
        return Files.isDirectory(folder) ? Files.list(folder) : Stream.empty();
    }

    /** Awaits that nothing is to be done for that file any more, and does what a person does. */
    void awaitRest(String name) throws Exception {
        Clerk clerk = new Clerk(this, drops.get(name));
        Await.until(name + " comes to rest", office::describe, () -> {
            Story story = story(name);
            return story.idle() && (story.content(clerk.wantsAnswer()) || quiet(story, name) && clerk.works(story));
        });
    }

    /** Whether SeCo does nothing any more: what it concludes of a run and brings from it comes a moment after the run. */
    private boolean quiet(Story story, String name) throws Exception {
        boolean atRest = JsonParser.parseString(office.ask(0, "status", "--json")).getAsJsonObject().get("run").isJsonNull();
        return atRest && story.equals(story(name));
    }

    /** A fault may leave SOFiE half done with a file that is proven sent; that is not to become part of the next story. */
    private void clearAway() throws Exception {
        Await.until("SOFiE is done with all files", office::describe, () -> {
            for (String role : List.of("out", "crypted", "received", "decrypted")) {
                if (full(office.sofie().folder(role))) {
                    office.order(role.equals("received") || role.equals("decrypted") ? "receive" : "send");
                    return false;
                }
            }
            return story("").idle();
        });
    }

    private static boolean full(Path folder) throws IOException {
        try (Stream<Path> left = files(folder)) {
            return left.findAny().isPresent();
        }
    }

    /** Switches all faults off: nobody can repair a machine for good while it is being broken. */
    void repair() throws IOException {
        switches(null);
    }

    /** What is wrong when all is over; empty if nothing is. */
    public List<String> differences() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Drop drop : drops.values()) {
            Story story = story(drop.name());
            long there = office.sofie().timesReceived(drop.sha256());
            long wanted = story.end().equals("REFUSED") ? 0 : 1;
            if (there != wanted) {
                wrong.add(drop.name() + " is " + story.endInWords() + " and CCSS has it " + there + " times");
            }
        }
        for (Path folder : List.of(office.outbox(), office.sofie().folder("out"), office.sofie().folder("crypted"), office.sofie().folder("decrypted"))) {
            try (Stream<Path> left = files(folder)) {
                left.forEach(file -> wrong.add("left: " + file));
            }
        }
        office.stop();
        office.seco(0, "verify");
        return wrong;
    }

    @Override
    public void close() throws Exception {
        office.close();
        office.sofie().kill();
    }
}
