// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.staging;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import lu.seco.core.Message;
import lu.seco.core.file.Direction;
import lu.seco.core.file.FileSummary;
import lu.seco.core.file.NameQuality;
import lu.seco.core.file.Recognition;
import lu.seco.core.journal.Declaration;
import org.junit.Test;

/** What may be released. */
public class StagedFileTest {

    private static final FileSummary SUMMARY =
            new FileSummary(Declaration.UNKNOWN, 0, OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), List.of());
    private static final Message TOLD = Message.of("staging.told");

    @Test
    public void onlyAFileThatWasReadAndHasNothingAgainstItIsReleasable() {
        assertFalse("not read yet", file(Optional.empty()).releasable());
        assertFalse(file(content(List.of(TOLD), List.of())).releasable());
        assertTrue(file(content(List.of(), List.of())).releasable());
        assertTrue("a remark is for the person to judge", file(content(List.of(), List.of(TOLD))).releasable());
    }

    private static Optional<StagedFile.Content> content(List<Message> hindrances, List<Message> remarks) {
        return Optional.of(new StagedFile.Content("ab".repeat(32), SUMMARY, Optional.empty(), hindrances, remarks));
    }

    private static StagedFile file(Optional<StagedFile.Content> content) {
        Recognition name = new Recognition(Direction.SENT, "DECSAL", NameQuality.DOCUMENTED, "DECSAL.dta", Recognition.Parts.NONE, Optional.empty());
        return new StagedFile("1", Path.of("DECSAL.dta"), "DECSAL.dta", 12, Instant.EPOCH, Optional.empty(), name, content, Optional.empty());
    }
}
