// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.content;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.file.Direction;
import lu.seco.core.file.FileKnowledge;
import lu.seco.core.file.NameQuality;
import lu.seco.core.file.Recognition;
import lu.seco.core.file.SentContent;
import lu.seco.core.journal.Declaration;
import lu.seco.service.internal.cli.UsageException;
import lu.seco.service.internal.files.FileException;
import lu.seco.service.internal.files.InputFile;

/**
 * A file that the caller named, and what its name or the caller tells of it.
 *
 * @param path where it lies
 * @param recognition what is known of it
 */
record NamedFile(Path path, Recognition recognition) {

    NamedFile {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(recognition, "recognition");
    }

    /**
     * The file.
     *
     * @param kind what the caller says it is
     * @throws FileException if it cannot be read
     */
    static NamedFile of(FileKnowledge knowledge, Path path, Optional<String> kind) throws FileException {
        InputFile.file(path);
        return new NamedFile(path, kind.map(given -> given(knowledge, given.strip().toUpperCase(Locale.ROOT)))
                .orElseGet(() -> knowledge.recognise(InputFile.name(path))));
    }

    /** What the caller says, whatever the name says. */
    private static Recognition given(FileKnowledge knowledge, String kind) {
        Recognition official = knowledge.recognise(kind + ".dta");
        if (official.kind().equals(kind)) {
            return official;
        }
        Direction direction = knowledge.answeredKinds(kind).isEmpty() ? Direction.SENT : Direction.RECEIVED;
        return new Recognition(direction, kind, NameQuality.UNKNOWN, kind, Recognition.Parts.NONE, Optional.empty());
    }

    String kind() {
        return recognition.kind();
    }

    String name() {
        return InputFile.name(path);
    }

    /** Whether nobody says what it is. */
    boolean nameless() {
        return kind().equals(Declaration.UNKNOWN_KIND);
    }

    /** Itself, if somebody says what it is. */
    NamedFile required() throws UsageException {
        if (nameless()) {
            throw new UsageException(Message.of("cli.kind.unknown", name()));
        }
        return this;
    }

    /** Itself as a sent file; its path stands for the number of a report. When it was sent nobody knows: a copy has another time. */
    SentContent sent() {
        return new SentContent(path.toString(), kind(), path, Optional.of(name()), Optional.empty());
    }
}
