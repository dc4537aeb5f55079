// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.files;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;
import lu.seco.core.Message;

/**
 * A file that the caller wants to have. It is written under a provisional name beside its place and moved there when it is whole: what breaks off leaves
 * nothing behind, and nothing is overwritten unless the caller says so.
 *
 * @param target its place, absolute
 * @param overwrite whether a file that is there already may go
 */
public record NewFile(Path target, boolean overwrite) {

    /** Writes the content. */
    @FunctionalInterface
    public interface Content {

        /**
         * Writes all of it.
         *
         * @throws IOException if it cannot be written; then there is no file
         */
        void write(OutputStream out) throws IOException;
    }

    /** Writes to a place. */
    @FunctionalInterface
    public interface Place {

        /**
         * Writes a file there; nothing is there before.
         *
         * @throws IOException if it cannot be written; then there is no file
         */
        void write(Path provisional) throws IOException;
    }

    /** Says at once what would be said after long work. */
    public void check() throws FileException {
        Path folder = target.getParent();
        if (Files.isDirectory(target) || folder == null) {
            throw new FileException(Message.of("cli.file.folder", target));
        }
        if (!Files.isDirectory(folder)) {
            throw new FileException(Message.of("cli.file.no-place", target));
        }
        if (!overwrite && Files.exists(target)) {
            throw new FileException(Message.of("cli.file.exists", target));
        }
    }

    /**
     * Writes it; its size in bytes. Ends when the thread is interrupted.
     *
     * @throws FileException if it cannot be written, or is there already
     */
    public long write(Content content) throws FileException {
        return place(provisional -> {
            try (OutputStream out = new Interruptible(new BufferedOutputStream(Files.newOutputStream(provisional, StandardOpenOption.CREATE_NEW)))) {
                content.write(out);
            }
        });
    }

    /** Likewise by something that wants to open the file itself. */
    public long place(Place place) throws FileException {
        check();
        String random = Long.toUnsignedString(ThreadLocalRandom.current().nextLong(), Character.MAX_RADIX);
        Path provisional = target.resolveSibling("." + InputFile.name(target) + "." + random + ".part");
        try {
            place.write(provisional);
            long size = Files.size(provisional);
            move(provisional);
            return size;
        } catch (IOException e) {
            throw FileException.writing(target, e);
        } finally {
            remove(provisional);
        }
    }

    private void move(Path provisional) throws IOException {
        if (overwrite) {
            Files.move(provisional, target, StandardCopyOption.REPLACE_EXISTING);
        } else {
            // fails if something has come there meanwhile
            Files.move(provisional, target);
        }
    }

    private static void remove(Path provisional) throws FileException {
        try {
            Files.deleteIfExists(provisional);
        } catch (IOException e) {
            throw new FileException(Message.of("cli.file.left", provisional), e);
        }
    }

    /** A stream that ends with the thread's interruption, for writers that do not look. */
    private static final class Interruptible extends FilterOutputStream {

        Interruptible(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            look();
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            look();
            out.write(bytes, offset, length);
        }

        private static void look() throws InterruptedIOException {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("interrupted");
            }
        }
    }
}
