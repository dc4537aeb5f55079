// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import lu.seco.core.DataFolder;
import lu.seco.core.Message;
import lu.seco.core.Texts;
import lu.seco.core.check.Check;
import lu.seco.core.check.SelfTest;
import lu.seco.core.diagnosis.Logs;
import lu.seco.core.diagnosis.SupportBundle;
import lu.seco.core.diagnosis.Troubles;
import lu.seco.core.exchange.Exchange;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.Subject;
import lu.seco.core.settings.Settings;
import lu.seco.diagnosis.internal.Borrowed;
import lu.seco.diagnosis.internal.Reason;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/**
 * Writes the support bundle as a zip file. A part that cannot be told does not hinder the others: {@code README.txt} in the bundle says what is missing
 * and why. Contents of files are not asked for anywhere, and every text passes the mask. What a preview showed is kept in memory for a while: it is that
 * which is written then, byte for byte.
 */
@Component(service = SupportBundle.class)
public final class ZipSupportBundle implements SupportBundle {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);
    private static final int BEGINNING = 100_000;
    private static final Duration VALID = Duration.ofMinutes(15);

    private final List<Check> checks = new CopyOnWriteArrayList<>();
    private final SystemParts system;
    private final HistoryParts history;
    private final Texts texts;
    private final Clock clock;
    private final Logger log;
    /** Opened only while a bundle is written: to ask for them would start them. */
    private volatile ComponentServiceObjects<Exchange> engine;
    private volatile ComponentServiceObjects<Journal> journal;
    private volatile ComponentServiceObjects<Troubles> troubles;
    private volatile ComponentServiceObjects<SelfTest> selfTest;
    private Shot shown;

    /** A bundle that was shown: it is what leaves if it is written soon after. */
    private record Shot(Optional<Subject> about, byte[] zip, Instant at) {
    }

    @Activate
    public ZipSupportBundle(BundleContext context, @Reference DataFolder data, @Reference Clock clock, @Reference Texts texts,
            @Reference Settings settings, @Reference Logs logs, @Reference(service = LoggerFactory.class) Logger log) {
        Forbidden forbidden = new Forbidden(data.root(), texts);
        system = new SystemParts(context, data, forbidden, settings, texts, clock, log);
        history = new HistoryParts(logs, forbidden, texts);
        this.texts = texts;
        this.clock = clock;
        this.log = log;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addCheck(Check check) {
        checks.add(check);
    }

    public void removeCheck(Check check) {
        checks.remove(check);
    }

    @Reference(service = Exchange.class, cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    public void setEngine(ComponentServiceObjects<Exchange> found) {
        engine = found;
    }

    public void unsetEngine(ComponentServiceObjects<Exchange> gone) {
        engine = engine == gone ? null : engine;
    }

    @Reference(service = Journal.class, cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    public void setJournal(ComponentServiceObjects<Journal> found) {
        journal = found;
    }

    public void unsetJournal(ComponentServiceObjects<Journal> gone) {
        journal = journal == gone ? null : journal;
    }

    @Reference(service = Troubles.class, cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    public void setTroubles(ComponentServiceObjects<Troubles> found) {
        troubles = found;
    }

    public void unsetTroubles(ComponentServiceObjects<Troubles> gone) {
        troubles = troubles == gone ? null : troubles;
    }

    @Reference(service = SelfTest.class, cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    public void setSelfTest(ComponentServiceObjects<SelfTest> found) {
        selfTest = found;
    }

    public void unsetSelfTest(ComponentServiceObjects<SelfTest> gone) {
        selfTest = selfTest == gone ? null : selfTest;
    }

    @Override
    public Path write(Path folder) throws IOException {
        return write(folder, Optional.empty());
    }

    @Override
    public Path write(Subject about, Path folder) throws IOException {
        return write(folder, Optional.of(about));
    }

    @Override
    public List<Shown> preview() throws IOException {
        return preview(Optional.empty());
    }

    @Override
    public List<Shown> preview(Subject about) throws IOException {
        return preview(Optional.of(about));
    }

    private synchronized List<Shown> preview(Optional<Subject> about) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<Shown> files = new ArrayList<>();
        write(bytes, about, (name, text) -> files.add(new Shown(name, text.getBytes(StandardCharsets.UTF_8).length,
                text.substring(0, Math.min(BEGINNING, text.length())))));
        shown = new Shot(about, bytes.toByteArray(), clock.instant());
        return files;
    }

    /** What was shown last, once, if that was for the same case and is not long ago. */
    private synchronized Optional<byte[]> shown(Optional<Subject> about) {
        Optional<byte[]> zip = Optional.ofNullable(shown)
                .filter(shot -> shot.about().equals(about) && shot.at().plus(VALID).isAfter(clock.instant())).map(Shot::zip);
        shown = null;
        return zip;
    }

    private Path write(Path folder, Optional<Subject> about) throws IOException {
        Optional<byte[]> zip = shown(about);
        String name = "SeCo-support-" + STAMP.format(clock.instant().atZone(clock.getZone()));
        Path draft = folder.resolve("." + name + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                OutputStream output = Channels.newOutputStream(channel);
                if (zip.isPresent()) {
                    output.write(zip.get());
                } else {
                    write(output, about, (part, text) -> { });
                }
                channel.force(true);
            }
            Path bundle = publish(draft, folder, name);
            log.info("support bundle {} written", bundle);
            return bundle;
        } catch (IOException e) {
            throw new IOException(texts.text(Message.of("support.unwritable", folder, Reason.of(e))), e);
        } finally {
            discard(draft);
        }
    }

    /** Writes the zip without closing what is underneath: it has to be forced to the disk before. */
    void write(OutputStream output, Optional<Subject> about, BiConsumer<String, String> told) throws IOException {
        Memory memory = Borrowed.from(journal, found -> Memory.of(found, about, clock.instant()))
                .orElseGet(() -> Memory.missing(new IllegalStateException(texts.text(Message.of("support.unavailable")))));
        Mask mask = new Mask(StandIns.fresh(), persons(memory));
        new BundleZip(mask, texts, clock, log).write(output, parts(memory), told);
    }

    private static Set<String> persons(Memory memory) {
        Persons persons = new Persons();
        persons.add(memory.latest());
        persons.add(memory.line());
        persons.add(System.getProperty("user.name", ""));
        return persons.names();
    }

    private List<Part> parts(Memory memory) {
        List<Check> sorted = new ArrayList<>(checks);
        sorted.sort(Comparator.comparing((Check check) -> !check.installation()).thenComparing(Check::id));
        List<Part> parts = new ArrayList<>(system.parts(sorted, Borrowed.from(selfTest, SelfTest::last).flatMap(last -> last)));
        parts.addAll(history.parts(memory, engine, troubles, clock));
        return parts;
    }

    /** Gives the finished bundle its name; another one of the same second keeps its own. */
    private static Path publish(Path draft, Path folder, String name) throws IOException {
        for (int number = 1;; number++) {
            try {
                return Files.move(draft, folder.resolve(name + (number == 1 ? "" : "-" + number) + ".zip"));
            } catch (FileAlreadyExistsException e) {
                if (number == 100) {
                    throw e;
                }
            }
        }
    }

    private void discard(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            log.warn("the unfinished support bundle {} stays behind: {}", draft, e.toString());
        }
    }
}
