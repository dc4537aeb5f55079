// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lu.seco.core.file.Direction;
import lu.seco.core.file.NameQuality;
import lu.seco.core.file.Recognition;
import lu.seco.core.file.Recognition.Parts;
import org.junit.Test;

/** Every row of the table of sample names. */
public final class SampleNamesTest {

    /** Rows that the table calls invalid although what is meant is certain: SeCo sends them under their official name. */
    private static final List<String> TOLERATED = List.of("decsal.dta", "DECSAL_1_2026_1.dta");

    private final SeculineKnowledge knowledge = Samples.knowledge();

    @Test
    public void everySampleNameIsRecognised() throws IOException {
        List<String> lines = Files.readAllLines(Samples.NAMES, StandardCharsets.UTF_8);
        List<String> rows = lines.subList(1, lines.size());
        assertEquals(35, rows.size());
        for (String row : rows) {
            String[] cells = row.split("\t", -1);
            Recognition recognition = knowledge.recognise(cells[0]);
            assertEquals(row, direction(cells[1]), recognition.direction());
            assertEquals(row, cells[2].equals("-") ? "?" : cells[2], recognition.kind());
            assertEquals(row, quality(cells), recognition.quality());
            assertEquals(row, parts(cells[4], cells[5]), recognition.parts());
        }
    }

    @Test
    public void exactlyTheValidAndToleratedSentNamesAreSendable() throws IOException {
        List<String> lines = Files.readAllLines(Samples.NAMES, StandardCharsets.UTF_8);
        for (String row : lines.subList(1, lines.size())) {
            String[] cells = row.split("\t", -1);
            boolean expected = cells[1].equals("sent") && (cells[3].equals("yes") || TOLERATED.contains(cells[0]));
            assertEquals(row, expected, knowledge.recognise(cells[0]).sendable());
        }
    }

    @Test
    public void aValidNameIsItsOwnOfficialNameWhateverItsCase() throws IOException {
        List<String> lines = Files.readAllLines(Samples.NAMES, StandardCharsets.UTF_8);
        for (String row : lines.subList(1, lines.size())) {
            String[] cells = row.split("\t", -1);
            if (cells[3].equals("yes")) {
                assertEquals(cells[0], knowledge.recognise(cells[0]).officialName());
                Recognition lower = knowledge.recognise(cells[0].toLowerCase(Locale.ROOT));
                assertEquals(cells[0], lower.officialName());
                assertEquals(row, NameQuality.TOLERATED, lower.quality());
                assertEquals(row, cells[2], lower.kind());
            }
        }
    }

    @Test
    public void everyNameThatIsNotSentAsItIsHasANote() throws IOException {
        List<String> lines = Files.readAllLines(Samples.NAMES, StandardCharsets.UTF_8);
        for (String row : lines.subList(1, lines.size())) {
            Recognition recognition = knowledge.recognise(row.split("\t", -1)[0]);
            boolean asItIs = recognition.direction() == Direction.SENT && recognition.quality() == NameQuality.DOCUMENTED;
            assertTrue(row, asItIs == recognition.note().isEmpty());
        }
    }

    private static Direction direction(String cell) {
        return switch (cell) {
            case "sent" -> Direction.SENT;
            case "received" -> Direction.RECEIVED;
            default -> Direction.NONE;
        };
    }

    private static NameQuality quality(String[] cells) {
        if (TOLERATED.contains(cells[0])) {
            return NameQuality.TOLERATED;
        }
        return switch (cells[3]) {
            case "yes" -> NameQuality.DOCUMENTED;
            case "retired" -> NameQuality.RETIRED;
            case "unknown" -> NameQuality.UNCONFIRMED;
            default -> cells[2].equals("-") ? NameQuality.UNKNOWN : NameQuality.INVALID;
        };
    }

    private static Parts parts(String cell, String stamp) {
        return new Parts(part(cell, "member "), part(cell, "SECUline "), part(cell, "insured "),
                Optional.of(stamp).filter(text -> !text.isEmpty()));
    }

    private static Optional<String> part(String cell, String title) {
        return List.of(cell.split(", ")).stream().filter(text -> text.startsWith(title)).map(text -> text.substring(title.length()))
                .findFirst();
    }
}
