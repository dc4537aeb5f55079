// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.notify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import lu.seco.core.Message;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.Subject;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.l10n.Language;
import lu.seco.ui.internal.l10n.ShellWords;

/** Makes one notification of everything that happened within a moment. Reads the journal: not on the thread of the user interface. */
final class PopupWords {

    /** Notices that are told word by word; of more only the number. */
    private static final int TOLD = 3;

    private final Engine engine;
    private final Language language;
    private final ShellWords words;

    PopupWords(Engine engine, Language language) {
        this.engine = Objects.requireNonNull(engine, "engine");
        this.language = Objects.requireNonNull(language, "language");
        words = language.words(ShellWords.class);
    }

    /** @param happenings at least one */
    Popup of(List<Happening> happenings) {
        List<Happening> told = withoutDoubles(happenings);
        Happening first = told.stream().min(Comparator.comparing(Happening::kind)).orElseThrow();
        boolean problem = told.stream().anyMatch(one -> one.kind().problem());
        if (told.size() == 1) {
            return new Popup(problem, title(first.kind(), 1), first.told().map(this::text).orElseGet(() -> name(first)), first.subject());
        }
        if (told.stream().allMatch(one -> one.kind() == first.kind()) && first.told().isEmpty()) {
            return new Popup(problem, title(first.kind(), told.size()), words.notify_many_text, last(told, first.kind()));
        }
        List<String> lines = new ArrayList<>();
        for (Happening.Kind kind : Happening.Kind.values()) {
            List<Happening> same = told.stream().filter(one -> one.kind() == kind).toList();
            if (same.size() <= TOLD && same.stream().anyMatch(one -> one.told().isPresent())) {
                same.forEach(one -> one.told().ifPresent(message -> lines.add(text(message))));
            } else if (!same.isEmpty()) {
                lines.add(title(kind, same.size()));
            }
        }
        return new Popup(problem, words.notify_mixed_title, String.join("\n", lines), last(told, first.kind()));
    }

    /** A notice about something of which the journal tells too says it better. */
    private static List<Happening> withoutDoubles(List<Happening> happenings) {
        var noticed = happenings.stream().filter(one -> one.told().isPresent()).map(Happening::subject)
                .flatMap(Optional::stream).collect(Collectors.toSet());
        return happenings.stream()
                .filter(one -> one.told().isPresent() || one.subject().filter(noticed::contains).isEmpty()).toList();
    }

    private static Optional<Subject> last(List<Happening> happenings, Happening.Kind kind) {
        return happenings.stream().filter(one -> one.kind() == kind).reduce((before, after) -> after).flatMap(Happening::subject);
    }

    private String title(Happening.Kind kind, int count) {
        return language.text(switch (kind) {
            case SENT -> words.notify_sent_title;
            case RECEIVED -> words.notify_received_title;
            case REFUSED -> words.notify_refused_title;
            case UNCERTAIN -> words.notify_uncertain_title;
            case FAILED -> words.notify_failed_title;
            case NOTICE -> words.notify_notice_title;
            case INFORMATION -> words.notify_information_title;
        }, count);
    }

    private String text(Message message) {
        return engine.text(message, language.locale());
    }

    /** The name of the file it happened to. */
    private String name(Happening happening) {
        Optional<Journal> journal = engine.journal();
        if (journal.isEmpty() || happening.subject().isEmpty()) {
            return "";
        }
        String id = happening.subject().get().id();
        try {
            return happening.kind() == Happening.Kind.RECEIVED ? journal.get().reception(id).map(reception -> reception.file().name()).orElse("")
                    : journal.get().report(id).map(Report::file).map(file -> file.name()).orElse("");
        } catch (JournalException e) {
            // what happened is true all the same; the home strip says that the journal cannot be read
            return "";
        }
    }
}
