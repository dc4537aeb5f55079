// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.staging;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import lu.seco.core.Message;
import lu.seco.core.file.FileSummary;
import lu.seco.core.journal.Declaration;
import lu.seco.core.staging.StagedFile;

/** What is shown of contents of which nothing is known. */
final class Contents {

    static final FileSummary NOTHING =
            new FileSummary(Declaration.UNKNOWN, 0, OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), List.of());

    private Contents() {
    }

    static StagedFile.Content hindered(String sha256, Message hindrance) {
        return new StagedFile.Content(sha256, NOTHING, Optional.empty(), List.of(hindrance), List.of());
    }

    static StagedFile with(StagedFile file, StagedFile.Content content, Optional<String> preparedBy) {
        return new StagedFile(file.id(), file.file(), file.name(), file.size(), file.since(), preparedBy, file.recognition(), Optional.of(content),
                file.reportId());
    }
}
