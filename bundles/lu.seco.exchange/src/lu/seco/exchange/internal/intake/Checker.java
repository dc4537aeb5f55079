// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.file.Direction;
import lu.seco.core.file.FileKnowledge;
import lu.seco.core.file.NameQuality;
import lu.seco.core.file.Recognition;
import lu.seco.core.journal.Declaration;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalException;
import lu.seco.exchange.internal.ExchangeSettings;

/** Decides whether a file may be sent. */
public final class Checker {

    /** Note on a name that must not reach another program's folder, whatever the settings say. */
    private static final String UNSAFE = "name.unsafe";

    private final FileKnowledge knowledge;
    private final Earlier earlier;

    Checker(FileKnowledge knowledge, Journal journal) {
        this.knowledge = knowledge;
        this.earlier = new Earlier(journal);
    }

    Verdict check(String name, Path content, long size, String sha256, boolean released, ExchangeSettings settings)
            throws IOException, JournalException {
        Recognition recognition = knowledge.recognise(name);
        Optional<Message> refused = refusal(name, size, recognition, settings.intake());
        if (refused.isPresent()) {
            return new Verdict(recognition, Declaration.UNKNOWN, refused, Optional.empty(), Optional.empty());
        }
        Declaration declaration = knowledge.declaration(recognition, content);
        Optional<Message> held = settings.intake().holdTwins() ? earlier.twin(name, sha256) : Optional.empty();
        if (!released && settings.staging().mustPass(declaration.kind())) {
            // before the twin: who releases it is told of its twin
            held = Optional.of(StagingRule.reason(name, declaration.kind()));
        }
        return new Verdict(recognition, declaration, Optional.empty(), held, earlier.corrected(declaration, sha256));
    }

    /** Why a file of that name and size is not sent; codes begin with {@code intake.}. */
    public static Optional<Message> refusal(String name, long size, Recognition recognition, ExchangeSettings.Intake settings) {
        if (size == 0) {
            return Optional.of(Message.of("intake.empty", name));
        }
        if (size > settings.sizeLimit()) {
            return Optional.of(Message.of("intake.too-large", name, size, settings.sizeLimit()));
        }
        if (recognition.sendable()) {
            return Optional.empty();
        }
        if (recognition.quality() == NameQuality.RETIRED) {
            return Optional.of(Message.of("intake.name.retired", name, recognition.kind()));
        }
        if (recognition.direction() == Direction.RECEIVED) {
            return Optional.of(Message.of("intake.name.received", name, recognition.kind()));
        }
        if (recognition.direction() == Direction.SENT) {
            return Optional.of(Message.of("intake.name.invalid", name, recognition.kind(), recognition.officialName()));
        }
        boolean unsafe = recognition.note().filter(note -> UNSAFE.equals(note.code())).isPresent();
        boolean sendAllTheSame = settings.sendUnknownNames() && !unsafe;
        return sendAllTheSame ? Optional.empty() : Optional.of(Message.of("intake.name.unknown", name));
    }
}
