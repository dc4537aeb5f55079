// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.intake;

import java.io.IOException;
import java.nio.file.Files;
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
import lu.seco.core.staging.Staging;
import lu.seco.exchange.internal.ExchangeSettings;
import lu.seco.exchange.internal.intake.FindingRule.Course;
import lu.seco.exchange.internal.intake.Releases.Release;

/** Decides whether a file may be sent. */
public final class Checker {

    /** Note on a name that must not reach another program's folder, whatever the settings say. */
    private static final String UNSAFE = "name.unsafe";
    /** Code of the reason of a report that is refused for what was found in its content. */
    static final String REFUSED_FINDINGS = "intake.findings.refused";

    private final FileKnowledge knowledge;
    private final Earlier earlier;
    private final Checking checking;

    public Checker(FileKnowledge knowledge, Journal journal, Checking checking) {
        this.knowledge = knowledge;
        this.earlier = new Earlier(journal);
        this.checking = checking;
    }

    /** @param release the release that brought the file here */
    Verdict check(String name, Path content, String sha256, Optional<Release> release, ExchangeSettings settings) throws IOException, JournalException {
        Recognition recognition = knowledge.recognise(name);
        Optional<Message> unfit = refusal(name, Files.size(content), recognition, settings.intake());
        if (unfit.isPresent()) {
            return new Verdict(recognition, Declaration.UNKNOWN, unfit, Optional.empty(), Optional.empty(), Optional.empty());
        }
        Declaration declaration = knowledge.declaration(recognition, content);
        Optional<Checked> checked = findings(name, content);
        Course course = checked.map(found -> settings.intake().findings().course(found.report())).orElse(Course.SEND);
        Optional<Message> refused = checked.filter(found -> course == Course.REFUSE).map(found -> found.told(REFUSED_FINDINGS, name));
        Optional<Message> held = settings.intake().holdTwins() ? earlier.twin(name, sha256) : Optional.empty();
        // before the twin: who releases it is told of its twin
        if (release.isEmpty() && settings.staging().mustPass(declaration.kind())) {
            held = Optional.of(Message.of(Staging.MUST_VALIDATE, name, declaration.kind()));
        } else if (course == Course.HOLD && release.filter(Release::checked).isEmpty()) {
            // who released it with its findings before their eyes has decided
            held = checked.map(found -> found.told(Staging.FINDINGS, name));
        }
        return new Verdict(recognition, declaration, refused, held, earlier.corrected(declaration, sha256), checked);
    }

    /** What is found in a content, as many as are told one by one; empty if it cannot be checked. */
    Optional<Checked> findings(String name, Path content) throws IOException {
        return checking.check(name, knowledge.recognise(name), content, FindingLines.MOST);
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
