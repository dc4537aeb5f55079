// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.staging;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import lu.seco.core.Message;
import lu.seco.core.content.Finding;
import lu.seco.core.content.Severity;
import lu.seco.core.staging.StagedFile;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Plain;
import lu.seco.ui.internal.l10n.Language;

/** Has a person agree before files are released that CCSS would refuse: one question, whose sentence names the errors. Without errors nobody is asked. */
final class Consent {

    private static final int NAMED = 3;

    private final Language language;
    private final StagingWords words;
    private final StagingSentences sentences;
    private final StagingView view;

    Consent(Room room, StagingSentences sentences, StagingView view) {
        language = Objects.requireNonNull(room, "room").language();
        words = language.words(StagingWords.class);
        this.sentences = Objects.requireNonNull(sentences, "sentences");
        this.view = Objects.requireNonNull(view, "view");
    }

    /** What a person says to it. */
    enum Answer {
        /** All of them. */
        ALL,
        /** Only those without errors. */
        OTHERS,
        NONE
    }

    /** Those of the files that are to be released. */
    List<StagedRow> of(List<StagedRow> wanted) {
        List<StagedRow> faulty = wanted.stream().filter(row -> row.errors() > 0).toList();
        if (faulty.isEmpty()) {
            return wanted;
        }
        boolean others = faulty.size() < wanted.size();
        return switch (view.consent(faulty.size() == 1 ? one(faulty.get(0)) : several(faulty, wanted.size()), others)) {
            case ALL -> wanted;
            case OTHERS -> wanted.stream().filter(row -> row.errors() == 0).toList();
            case NONE -> List.of();
        };
    }

    private String one(StagedRow row) {
        String name = Plain.name(row.file().name());
        return row.file().content().stream().map(StagedFile.Content::findings).flatMap(List::stream)
                .filter(finding -> finding.severity() == Severity.ERROR).findFirst()
                .map(first -> language.text(words.consent_first_text, name, row.errors(), first.line(), told(first)))
                .orElseGet(() -> language.text(words.consent_one_text, name, row.errors()));
    }

    /** A sentence within a sentence does without its full stop. */
    private String told(Finding finding) {
        Message message = finding.told();
        return sentences.text(message).strip().replaceAll("\\.$", "");
    }

    private String several(List<StagedRow> faulty, int all) {
        String named = faulty.stream().limit(NAMED).map(row -> language.text(words.consent_file_format, Plain.name(row.file().name()), row.errors()))
                .collect(Collectors.joining(", "));
        String files = faulty.size() > NAMED ? language.text(words.consent_more_format, named, faulty.size() - NAMED) : named;
        return language.text(words.consent_several_text, faulty.size(), all, files);
    }
}
