// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.descriptor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.io.SafeFile;
import lu.seco.core.settings.KeyValueText;
import lu.seco.core.settings.SettingsProblem;
import lu.seco.core.sofie.SofieException;

/** The descriptor file: read when it is first needed, and again when its time or size has changed. Any thread. */
public final class DescriptorFile {

    private static final long LARGEST = 1_000_000;

    private final Path file;
    private final OsFamily os;
    private Stamp stamp;
    private final Optional<DescriptorReading> fixed;
    private DescriptorReading reading;

    public DescriptorFile(Path file, OsFamily os) {
        this(file, os, Optional.empty());
    }

    private DescriptorFile(Path file, OsFamily os, Optional<DescriptorReading> fixed) {
        this.file = Objects.requireNonNull(file, "file");
        this.os = Objects.requireNonNull(os, "os");
        this.fixed = fixed;
    }

    /** A descriptor that is not written yet, to be tried out. */
    public static DescriptorFile trial(Path file, OsFamily os, DescriptorReading reading) {
        return new DescriptorFile(file, os, Optional.of(reading));
    }

    /** Where it is. */
    public Path file() {
        return file;
    }

    /** Where {@link #writeSample()} writes the commented default descriptor. */
    public Path sample() {
        return file.resolveSibling(file.getFileName() + ".default");
    }

    /** What the file says now. */
    public synchronized DescriptorReading read() {
        if (fixed.isPresent()) {
            return fixed.get();
        }
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            Stamp now = new Stamp(attributes.lastModifiedTime(), attributes.size());
            if (!now.equals(stamp)) {
                reading = now.size() > LARGEST ? broken("too-large", String.valueOf(LARGEST))
                        : DescriptorReader.read(decoded(Files.readAllBytes(file)), file.toString(), os);
                stamp = now;
            }
            return reading;
        } catch (NoSuchFileException e) {
            stamp = null;
            return broken("missing", sample().toString());
        } catch (CharacterCodingException e) {
            stamp = null;
            return broken("not-utf8");
        } catch (IOException e) {
            stamp = null;
            return broken("unreadable", e.toString());
        }
    }

    /** The lines of the file as they stand, whether they are right or not; none if it cannot be read. */
    public synchronized List<KeyValueText.Line> lines() {
        try {
            return Files.exists(file) && Files.size(file) <= LARGEST ? KeyValueText.parse(decoded(Files.readAllBytes(file))).lines() : List.of();
        } catch (IOException e) {
            // reading it as a descriptor says why
            return List.of();
        }
    }

    /**
     * The descriptor.
     *
     * @throws SofieException with the first thing that is wrong
     */
    public Descriptor descriptor() throws SofieException {
        DescriptorReading now = read();
        if (now.descriptor().isEmpty()) {
            throw new SofieException(now.problems().get(0).told(), null);
        }
        return now.descriptor().get();
    }

    /**
     * Writes the commented default descriptor beside the place of the descriptor, for a person to copy, unless it is there.
     *
     * @return whether it was written
     */
    public boolean writeSample() throws IOException {
        if (Files.exists(sample())) {
            return false;
        }
        SafeFile.writeWithFolder(sample(), DescriptorDefaults.of(os).sample().getBytes(StandardCharsets.UTF_8));
        return true;
    }

    private static String decoded(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    private DescriptorReading broken(String code, Object... more) {
        Object[] arguments = new Object[4 + more.length];
        arguments[0] = file;
        arguments[1] = 0;
        arguments[2] = "";
        arguments[3] = "";
        System.arraycopy(more, 0, arguments, 4, more.length);
        Message told = Message.of("sofie.descriptor." + code, arguments);
        return new DescriptorReading(Optional.empty(), List.of(new SettingsProblem(0, "", file.toString(), told)));
    }

    private record Stamp(FileTime time, long size) {
    }
}
