// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.support;

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
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lu.seco.core.DataFolder;
import lu.seco.core.Message;
import lu.seco.core.Texts;
import lu.seco.core.check.Check;
import lu.seco.core.diagnosis.Logs;
import lu.seco.core.diagnosis.SupportBundle;
import lu.seco.core.exchange.Exchange;
import lu.seco.core.journal.Journal;
import lu.seco.core.settings.Settings;
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
 * and why. Contents of files are not asked for anywhere, and every text passes the mask.
 */
@Component(service = SupportBundle.class)
public final class ZipSupportBundle implements SupportBundle {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private final List<Check> checks = new CopyOnWriteArrayList<>();
    private final SystemParts system;
    private final HistoryParts history;
    private final Texts texts;
    private final Clock clock;
    private final Logger log;
    /** Opened only while a bundle is written: to ask for them would start them. */
    private volatile ComponentServiceObjects<Exchange> engine;
    private volatile ComponentServiceObjects<Journal> journal;

    @Activate
    public ZipSupportBundle(BundleContext context, @Reference DataFolder data, @Reference Clock clock, @Reference Texts texts,
            @Reference Settings settings, @Reference Logs logs, @Reference(service = LoggerFactory.class) Logger log) {
        system = new SystemParts(context, data, settings, texts, clock);
        history = new HistoryParts(logs, texts);
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

    @Override
    public Path write(Path folder) throws IOException {
        String name = "SeCo-support-" + STAMP.format(clock.instant().atZone(clock.getZone()));
        Path draft = folder.resolve("." + name + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                write(Channels.newOutputStream(channel));
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
    void write(OutputStream output) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(output, StandardCharsets.UTF_8);
        List<String> missing = new ArrayList<>();
        for (Part part : parts()) {
            String text = text(part, missing);
            put(zip, part.name(), part.masked() ? text : Mask.of(text));
        }
        put(zip, "README.txt", Mask.of(readme(missing)));
        zip.finish();
        zip.flush();
    }

    private List<Part> parts() {
        List<Check> sorted = new ArrayList<>(checks);
        sorted.sort(Comparator.comparing((Check check) -> !check.installation()).thenComparing(Check::id));
        List<Part> parts = new ArrayList<>(system.parts(sorted));
        parts.addAll(history.parts(engine, journal));
        return parts;
    }

    private String text(Part part, List<String> missing) {
        try {
            return part.content().text();
        } catch (Exception e) {
            // whatever is wrong with it is what support wants to know
            log.warn("{} is not in the support bundle: {}", part.name(), e.toString());
            String told = texts.text(Message.of("support.missing", part.name(), Reason.of(e)));
            missing.add(told);
            return told + "\n";
        }
    }

    private String readme(List<String> missing) {
        String about = texts.text(Message.of("support.about", clock.instant()));
        return about + "\n\n" + (missing.isEmpty() ? texts.text(Message.of("support.complete")) : String.join("\n", missing)) + "\n";
    }

    private void put(ZipOutputStream zip, String name, String text) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(clock.millis());
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
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
