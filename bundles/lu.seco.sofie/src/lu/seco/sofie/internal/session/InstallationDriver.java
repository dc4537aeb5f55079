// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.session;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.sofie.SofieDriver;
import lu.seco.core.sofie.SofieException;
import lu.seco.sofie.internal.descriptor.Descriptor;
import lu.seco.sofie.internal.descriptor.DescriptorFile;
import lu.seco.sofie.internal.descriptor.DescriptorReading;
import lu.seco.sofie.internal.session.InstallationLock.Taken;

/** The driver of the installation a descriptor file speaks of. */
public final class InstallationDriver implements SofieDriver {

    private final DescriptorFile file;
    private final Surroundings surroundings;
    private Optional<Descriptor> last = Optional.empty();
    private ReceivedFiles receivedFiles;

    public InstallationDriver(DescriptorFile file, Surroundings surroundings) {
        this.file = Objects.requireNonNull(file, "file");
        this.surroundings = Objects.requireNonNull(surroundings, "surroundings");
        receivedFiles = new ReceivedFiles(surroundings.clock(), surroundings.nanoTime());
    }

    @Override
    public Opened open() throws SofieException {
        Descriptor descriptor = file.descriptor();
        if (!Files.isDirectory(descriptor.root())) {
            throw new SofieException(Message.of("sofie.root.missing", descriptor.root()), null);
        }
        try {
            Taken taken = InstallationLock.take(descriptor.root(), surroundings.program(), surroundings.clock().instant(),
                    surroundings.log());
            return taken.lock().isPresent() ? opened(descriptor, taken.lock().get()) : new Opened(Optional.empty(), taken.holder());
        } catch (IOException e) {
            throw new SofieException(Message.of("sofie.root.unusable", descriptor.root(), e), e);
        }
    }

    private static void recover(Session session) throws IOException, SofieException {
        try {
            session.recover();
        } catch (AccessDeniedException e) {
            throw new SofieException(Message.of("sofie.folder.no-rights", e.getFile()), e);
        }
    }

    private Opened opened(Descriptor descriptor, InstallationLock lock) throws IOException, SofieException {
        Session session = new Session(descriptor, surroundings, lock, receivedFiles(descriptor));
        boolean keep = false;
        try {
            Optional<Message> busy = new BusyLook(surroundings.processes()).busy(descriptor);
            if (busy.isPresent()) {
                return new Opened(Optional.empty(), busy);
            }
            recover(session);
            keep = true;
            return new Opened(Optional.of(session), Optional.empty());
        } finally {
            if (!keep) {
                session.close();
            }
        }
    }

    /** What is remembered of received files was read with the descriptor of then. */
    private synchronized ReceivedFiles receivedFiles(Descriptor descriptor) {
        if (last.filter(before -> before == descriptor).isEmpty()) {
            last = Optional.of(descriptor);
            receivedFiles = new ReceivedFiles(surroundings.clock(), surroundings.nanoTime());
        }
        return receivedFiles;
    }

    @Override
    public String name() {
        DescriptorReading reading = file.read();
        return reading.descriptor().map(Descriptor::name).orElse(file.file().toString());
    }
}
