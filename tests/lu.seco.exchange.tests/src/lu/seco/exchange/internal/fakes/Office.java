// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.fakes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lu.seco.exchange.internal.ExchangeSettings;
import lu.seco.exchange.internal.intake.Checker;
import lu.seco.exchange.internal.intake.Checking;
import lu.seco.exchange.internal.intake.FindingRule;
import lu.seco.exchange.internal.outbox.Settler.Settled;
import lu.seco.exchange.internal.outbox.Sighting;
import lu.seco.exchange.internal.receive.Action;
import lu.seco.exchange.internal.schedule.ReceptionHours;

/** Everything around the engine that outlives a process, in one temporary folder: the disks, the journal, SOFiE, the clock. */
public final class Office {

    public final Mains mains = new Mains();
    public final MutableClock clock = new MutableClock();
    public final SequenceIds ids = new SequenceIds();
    public final FakeNotifier notifier = new FakeNotifier();
    public final FakeTexts texts = new FakeTexts(mains);
    public final FakeKnowledge knowledge = new FakeKnowledge(mains);
    public final FakeCheck check = new FakeCheck(mains);
    public final RecordingLogger log = new RecordingLogger();
    public final FakeJournal journal = new FakeJournal(clock, mains);
    public final Path root;
    public final Path outbox;
    public final Path quarantine;
    public final Path payroll;
    public final Path staging;
    public final Path refused;
    public final Path decrypted;
    public final FakeDataFolder data;
    public final FakeContents contents;
    public final FakeSofie sofie;
    public boolean sendUnknownNames;
    public boolean holdTwins = true;
    public FindingRule findings = FindingRule.of("hold", "send", "send");
    public long sizeLimit = 1024 * 1024;
    public Set<String> stagingKinds = Set.of();
    public Duration recall = Duration.ZERO;
    public List<Action> actions = List.of();
    public Duration actionTimeout = Duration.ofSeconds(20);

    public Office(Path root) throws IOException {
        this.root = root;
        this.outbox = Files.createDirectories(root.resolve("Depart"));
        this.quarantine = root.resolve("Quarantaine");
        this.payroll = Files.createDirectories(root.resolve("Receptions"));
        this.staging = Files.createDirectories(root.resolve("A valider"));
        this.refused = Files.createDirectories(root.resolve("Refuses"));
        this.decrypted = Files.createDirectories(root.resolve("sofie-decrypted"));
        this.data = FakeDataFolder.in(root.resolve("data"));
        this.contents = new FakeContents(data.content(), mains);
        this.sofie = new FakeSofie(decrypted, clock, mains);
    }

    public ExchangeSettings settings() {
        return new ExchangeSettings(new ExchangeSettings.Folders(outbox, quarantine, payroll),
                new ExchangeSettings.Intake(Duration.ofSeconds(1), Duration.ofMillis(100), Duration.ofSeconds(1),
                Optional.of(Boolean.FALSE), sizeLimit,
                        sendUnknownNames, holdTwins, findings),
                ReceptionHours.of(Duration.ofHours(1), "00:00", "24:00", new String[] {"mon", "tue", "wed", "thu", "fri", "sat", "sun"}),
                new ExchangeSettings.Retry(Duration.ofMinutes(1), Duration.ofHours(1), 3),
                new ExchangeSettings.Connection(3, Duration.ofMinutes(15), Duration.ofHours(2)), new ExchangeSettings.Times(Duration.ofDays(1)),
                new ExchangeSettings.Actions(actions, actionTimeout),
                new ExchangeSettings.Staging(List.of(staging), List.of(), refused, stagingKinds, recall, false), false);
    }

    /** Checks contents with {@link #check}, in one process. */
    public Checking checking() {
        return new Checking(() -> Optional.of(check), notifier, log.logger());
    }

    /** The check of the intake, in one process. */
    public Checker checker() {
        return new Checker(knowledge, journal, checking());
    }

    /** Puts a file into <i>Départ</i>. */
    public Path drop(String name, String content) throws IOException {
        return Files.writeString(outbox.resolve(name), content);
    }

    /** Puts a file into <i>À valider</i>. */
    public Path stage(String name, String content) throws IOException {
        return Files.writeString(staging.resolve(name), content);
    }

    /** What the settler would say of a file that is ripe. */
    public static Settled settled(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        String sha256 = attributes.isRegularFile() ? FakeContents.sha(file) : "";
        return new Settled(new Sighting(file, attributes.size(), attributes.lastModifiedTime().toMillis(), ""), sha256, Instant.EPOCH);
    }

    /** All regular files below a folder, sorted; none if it is not there. */
    public static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)).sorted().toList();
        }
    }

    /** Names of what is directly in a folder, sorted. */
    public static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    /** Hash of a text as a file holds it. */
    public static String sha(String content) {
        return FakeContents.sha(content.getBytes(StandardCharsets.UTF_8));
    }
}
