// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lu.seco.core.deadline.Radar;
import lu.seco.core.diagnosis.SupportBundle;
import lu.seco.core.io.Hashes;
import lu.seco.core.io.SafeFile;
import lu.seco.core.journal.ContentStore;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.Subject;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.Settings;
import lu.seco.remote.internal.contract.Contracts;
import lu.seco.remote.internal.contract.Deliveries;
import lu.seco.remote.internal.contract.Delivery;

/** The files that one window may fetch: contents of the store, and what was written for it into a folder that goes with it. */
final class FileDeliveries implements Deliveries, AutoCloseable {

    /** A window fetches one after the other; more at a time are a mistake. */
    private static final int MOST = 64;

    private final House house;
    private final Contracts contracts;
    private final Path scratch;
    private final Map<String, Ready> ready = new HashMap<>();

    /**
     * A file.
     *
     * @param file where it lies
     * @param folder the folder to delete once it was fetched
     */
    private record Ready(Path file, Optional<Path> folder) {
    }

    FileDeliveries(House house, Contracts contracts, Path scratch) {
        this.house = Objects.requireNonNull(house, "house");
        this.contracts = Objects.requireNonNull(contracts, "contracts");
        this.scratch = Objects.requireNonNull(scratch, "scratch");
    }

    private <T> Optional<T> find(Class<T> type) {
        return contracts.service(type).flatMap(contract -> house.service(contract, "")).map(type::cast);
    }

    private <T> T need(Class<T> type) throws IOException {
        return find(type).orElseThrow(() -> new IOException("no " + type.getSimpleName()));
    }

    @Override
    public Optional<Delivery> content(String sha256) throws IOException {
        if (!Hashes.valid(sha256)) {
            throw new IllegalArgumentException("not a hash");
        }
        Optional<Path> file = need(ContentStore.class).find(sha256);
        return file.isEmpty() ? Optional.empty() : Optional.of(deliver(file.get(), sha256, Optional.empty()));
    }

    @Override
    public Delivery supportBundle(Optional<Subject> about) throws IOException {
        SupportBundle bundle = need(SupportBundle.class);
        Path folder = folder();
        Path file = about.isPresent() ? bundle.write(about.get(), folder) : bundle.write(folder);
        return deliver(file, file.getFileName().toString(), Optional.of(folder));
    }

    @Override
    public Delivery calendar(LocalDate until) throws JournalException, IOException {
        Path folder = folder();
        Path file = folder.resolve("calendar.ics");
        need(Radar.class).export(until, file);
        return deliver(file, file.getFileName().toString(), Optional.of(folder));
    }

    private Path folder() throws IOException {
        Files.createDirectories(scratch);
        Path folder = scratch.resolve(UUID.randomUUID().toString());
        SafeFile.secretFolder(folder);
        return folder;
    }

    private synchronized Delivery deliver(Path file, String name, Optional<Path> folder) throws IOException {
        if (ready.size() >= MOST) {
            throw new IOException("too many files wait to be fetched");
        }
        String id = UUID.randomUUID().toString();
        ready.put(id, new Ready(file, folder));
        return new Delivery(id, name, Files.size(file));
    }

    @Override
    public byte[] read(String id, long offset) throws IOException {
        Path file;
        synchronized (this) {
            file = Optional.ofNullable(ready.get(id)).map(Ready::file).orElseThrow(() -> new NoSuchFileException(id));
        }
        ByteBuffer piece = ByteBuffer.allocate(PIECE);
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            channel.position(offset);
            while (piece.hasRemaining() && channel.read(piece) >= 0) {
                // a channel may give less than is there
                continue;
            }
        }
        return Arrays.copyOf(piece.array(), piece.position());
    }

    @Override
    public void fetched(String id) {
        Ready one;
        synchronized (this) {
            one = ready.remove(id);
        }
        if (one != null) {
            one.folder().ifPresent(FileDeliveries::delete);
        }
    }

    @Override
    public Map<String, String> settings() {
        return find(Settings.class).map(FileDeliveries::values).orElse(Map.of());
    }

    private static Map<String, String> values(Settings settings) {
        return settings.definitions().stream().map(SettingDefinition::key).filter(key -> settings.value(key).isPresent())
                .collect(Collectors.toMap(key -> key, key -> settings.value(key).orElse(""), (one, other) -> one));
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        } catch (IOException e) {
            // the next start of the service clears what was left behind
            return;
        }
    }

    /** The window is gone: so is what was made for it. */
    @Override
    public synchronized void close() {
        ready.values().forEach(one -> one.folder().ifPresent(FileDeliveries::delete));
        ready.clear();
    }

    /** Clears what an earlier service left behind. */
    static void clear(Path scratch) throws IOException {
        if (!Files.isDirectory(scratch, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> folders = Files.list(scratch)) {
            folders.filter(folder -> Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)).forEach(FileDeliveries::delete);
        }
    }
}
