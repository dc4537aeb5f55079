// SPDX-License-Identifier: EPL-2.0
package lu.seco.validity.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lu.seco.core.Message;

/** The certificate in a file, read again when the file has changed. Names, sizes and contents are hostile input. */
final class CertificateFile {

    private static final int LARGEST = 1 << 20;
    /** Basic constraints of a certificate that is not one of an authority. */
    private static final int END_ENTITY = -1;

    private final Path file;
    private Stamp stamp;
    private Reading last;

    /**
     * What the file says: a certificate, or why there is none.
     *
     * @param certificate the certificate that ends first of those that are no authority's
     * @param trouble otherwise what is wrong, with what to do
     */
    record Reading(Optional<Span> certificate, Optional<Message> trouble) {

        private static Reading bad(String code, Object... arguments) {
            return new Reading(Optional.empty(), Optional.of(Message.of("validity.certificate.file." + code, arguments)));
        }
    }

    /**
     * From when until when it holds.
     *
     * @param from first moment
     * @param until last moment
     */
    record Span(Instant from, Instant until) {
    }

    private record Stamp(FileTime time, long size) {
    }

    CertificateFile(Path file) {
        this.file = file;
    }

    synchronized Reading read() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                return Reading.bad("none", file);
            }
            Stamp now = new Stamp(attributes.lastModifiedTime(), attributes.size());
            if (!now.equals(stamp)) {
                last = fresh();
                stamp = now;
            }
            return last;
        } catch (NoSuchFileException e) {
            stamp = null;
            return Reading.bad("missing", file);
        } catch (IOException e) {
            stamp = null;
            return Reading.bad("unreadable", file, e.getClass().getSimpleName());
        }
    }

    private Reading fresh() throws IOException {
        byte[] bytes;
        try (InputStream input = Files.newInputStream(file)) {
            bytes = input.readNBytes(LARGEST + 1);
        }
        if (bytes.length > LARGEST) {
            return Reading.bad("large", file);
        }
        try {
            List<X509Certificate> all = Certificates.in(bytes);
            if (all.isEmpty()) {
                return Reading.bad("closed", file);
            }
            Optional<X509Certificate> first = all.stream().filter(found -> found.getBasicConstraints() == END_ENTITY)
                    .min(Comparator.comparing(X509Certificate::getNotAfter));
            return first.map(found -> new Reading(Optional.of(new Span(found.getNotBefore().toInstant(), found.getNotAfter().toInstant())),
                    Optional.empty())).orElseGet(() -> Reading.bad("authority", file));
        } catch (GeneralSecurityException e) {
            return Reading.bad("none", file);
        }
    }
}
