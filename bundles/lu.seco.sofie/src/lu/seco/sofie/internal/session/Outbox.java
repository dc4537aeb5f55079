// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.session;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lu.seco.core.Message;
import lu.seco.core.io.Hashes;
import lu.seco.core.sofie.SofieException;
import lu.seco.core.sofie.SofieSession.Placed;
import lu.seco.core.sofie.Submission;
import lu.seco.core.step.Step;
import lu.seco.core.step.Steps;
import lu.seco.sofie.internal.descriptor.Descriptor;
import lu.seco.sofie.internal.descriptor.OsFamily;
import lu.seco.sofie.internal.descriptor.Role;
import org.osgi.service.log.Logger;

/**
 * The folder from which SOFiE takes clear files. A file appears there whole and under a name that was free, and disappears only if its
 * content is what was meant. What is on its way lies in the transfer folder: {@code *.part} is not yet complete, {@code <sha256>/<name>}
 * was taken back and stays there until its conclusion is stored.
 */
final class Outbox {

    private final Path outbox;
    private final Path transfer;
    private final OsFamily os;
    private final Clock clock;
    private final Logger log;
    private final Steps steps;
    private long parts;

    Outbox(Descriptor descriptor, Clock clock, Logger log, Steps steps) {
        outbox = descriptor.folder(Role.OUTBOX);
        transfer = descriptor.folder(Role.TRANSFER);
        os = descriptor.os();
        this.clock = Objects.requireNonNull(clock, "clock");
        this.log = Objects.requireNonNull(log, "log");
        this.steps = Objects.requireNonNull(steps, "steps");
    }

    /** Clears up what a stop in the middle of placing or taking back left in the transfer folder. */
    void recover() throws IOException {
        Files.createDirectories(transfer);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(transfer, "*.part")) {
            for (Path part : left) {
                Files.delete(part);
            }
        }
        for (Path folder : takenBackFolders()) {
            putStrangersBack(folder);
        }
    }

    private void putStrangersBack(Path folder) throws IOException {
        String sha256 = folder.getFileName().toString();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (!Hashes.has(file, sha256)) {
                    putBack(file, outbox.resolve(file.getFileName()));
                }
            }
        }
    }

    Placed place(Submission submission) throws SofieException {
        if (!PlainName.fits(submission.officialName()) || !Hashes.valid(submission.sha256())) {
            throw new SofieException(Message.of("sofie.place.name", submission.officialName()), null);
        }
        try {
            if (!Files.isDirectory(outbox)) {
                throw new SofieException(Message.of("sofie.folder.missing", outbox), null);
            }
            Path target = outbox.resolve(submission.officialName());
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                return there(target, submission);
            }
            Path part = copy(submission);
            try {
                steps.reached(Step.SEND_COPIED);
                appear(part, target);
                steps.reached(Step.SEND_PLACED);
            } catch (FileAlreadyExistsException e) {
                return there(target, submission);
            } finally {
                Files.deleteIfExists(part);
            }
            forget(takenBack(submission));
            return Placed.PLACED;
        } catch (IOException e) {
            throw new SofieException(Message.of("sofie.place.failed", submission.officialName(), outbox, e), e);
        }
    }

    private Placed there(Path target, Submission submission) throws IOException {
        if (!Hashes.has(target, submission.sha256())) {
            return Placed.OCCUPIED;
        }
        // the time tells a refused file of this attempt from one of an earlier attempt
        Files.setLastModifiedTime(target, FileTime.from(clock.instant()));
        forget(takenBack(submission));
        return Placed.PLACED;
    }

    private Path copy(Submission submission) throws IOException, SofieException {
        parts++;
        Path part = transfer.resolve(parts + ".part");
        MessageDigest digest = Hashes.digest();
        try (InputStream content = Files.newInputStream(submission.content());
                FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            Hashes.copy(content, Channels.newOutputStream(channel), digest);
            channel.force(true);
        }
        if (!Hashes.text(digest).equals(submission.sha256())) {
            Files.delete(part);
            throw new SofieException(Message.of("sofie.place.content", submission.officialName(), submission.content()), null);
        }
        return part;
    }

    /** A link appears whole and never replaces anything. */
    private void appear(Path part, Path target) throws IOException {
        try {
            Files.createLink(target, part);
        } catch (FileAlreadyExistsException | NoSuchFileException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) {
            log.debug("No links in {}, moving instead: {}", outbox, e.toString());
            // On Windows this refuses to replace too. Elsewhere the name was looked at just before, and this session has SOFiE to itself.
            Files.move(part, target);
        }
    }

    boolean withdraw(Submission submission) throws SofieException {
        if (!PlainName.fits(submission.officialName())) {
            return true;
        }
        Path target = outbox.resolve(submission.officialName());
        try {
            if (!Files.isDirectory(outbox)) {
                throw new SofieException(Message.of("sofie.folder.missing", outbox), null);
            }
            Path away = takenBack(submission);
            if (Hashes.has(target, submission.sha256())) {
                Files.createDirectories(away.getParent());
                Files.deleteIfExists(away);
                Files.move(target, away);
                steps.reached(Step.SEND_WITHDRAWN);
                if (!Hashes.has(away, submission.sha256())) {
                    putBack(away, target);
                    forgetFolder(away.getParent());
                }
            }
            return true;
        } catch (IOException e) {
            log.warn("{} cannot be taken back: {}", target, e.toString());
            return false;
        }
    }

    /** Whether the clear file lies in the outbox, or was being taken back from it, with exactly this content. */
    boolean holds(Submission submission) throws IOException {
        return PlainName.fits(submission.officialName()) && (Hashes.has(outbox.resolve(submission.officialName()), submission.sha256())
                || Hashes.has(takenBack(submission), submission.sha256()));
    }

    /** Whether anything of that name lies in the outbox. */
    boolean occupied(Submission submission) {
        return PlainName.fits(submission.officialName())
                && Files.exists(outbox.resolve(submission.officialName()), LinkOption.NOFOLLOW_LINKS);
    }

    /** Makes sure that what was placed and taken back stays so; on Windows folders cannot be forced, the file system does it by itself. */
    void force() throws IOException {
        if (os != OsFamily.WINDOWS) {
            try (FileChannel folder = FileChannel.open(outbox, StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
    }

    private Path takenBack(Submission submission) {
        return transfer.resolve(submission.sha256()).resolve(submission.officialName());
    }

    private static void forget(Path takenBack) throws IOException {
        if (!Files.exists(takenBack.getParent())) {
            return;
        }
        Files.deleteIfExists(takenBack);
        forgetFolder(takenBack.getParent());
    }

    private static void forgetFolder(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException e) {
            // the same content under another name was being taken back too
            return;
        }
    }

    /** Removes what was taken back, but for the given. What cannot be removed now is removed the next time. */
    void forgetWithdrawn(Collection<Submission> undecided) {
        Set<Path> kept = undecided.stream().filter(submission -> PlainName.fits(submission.officialName())).map(this::takenBack)
                .collect(Collectors.toSet());
        try {
            for (Path folder : takenBackFolders()) {
                forget(folder, kept);
            }
        } catch (IOException e) {
            log.warn("What was taken back cannot be removed from {}: {}", transfer, e.toString());
        }
    }

    private static void forget(Path folder, Set<Path> kept) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                // a stranger of another content is put back by recover, never removed
                if (!kept.contains(file) && Hashes.has(file, folder.getFileName().toString())) {
                    Files.delete(file);
                }
            }
        }
        forgetFolder(folder);
    }

    private List<Path> takenBackFolders() throws IOException {
        try (Stream<Path> files = Files.list(transfer)) {
            return files.filter(file -> Hashes.valid(file.getFileName().toString()) && Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        }
    }

    private void putBack(Path file, Path target) throws IOException {
        try {
            appear(file, target);
            Files.deleteIfExists(file);
        } catch (FileAlreadyExistsException e) {
            // the name is taken again; the file stays where it is, nothing is lost
            log.warn("{} belongs back to {}, but the name is taken: {}", file, target, e.toString());
        }
    }
}
