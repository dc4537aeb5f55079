// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;
import lu.seco.core.file.Recognition;
import lu.seco.core.journal.Declaration;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** In a return the fields stand one further: the code of refusal is the second. */
public final class ReturnedDeclarationTest {

    private static final String NAME = "SALRET.1900990001500_999901_20260211091500.dta";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final SeculineKnowledge knowledge = Samples.knowledge();

    @Test
    public void employerAndMonthAreReadBehindTheCodeOfRefusal() throws IOException {
        Declaration declaration = declaration("0;1900990001500;999901\n1;11;1900990012000;1890010190183;202601;100\n");
        assertEquals(Optional.of("1900990012000"), declaration.employer());
        assertEquals(Optional.of(YearMonth.of(2026, 1)), declaration.period());
        assertEquals("SALRET", declaration.kind());
    }

    @Test
    public void aMonthInThePlaceOfASentRecordIsNone() throws IOException {
        Declaration declaration = declaration("0;1900990001500;999901\n1;1900990012000;1890010190183;202601;100\n");
        assertEquals(Optional.empty(), declaration.period());
        assertEquals("the insured stands where the employer should", Optional.of("1890010190183"), declaration.employer());
    }

    private Declaration declaration(String content) throws IOException {
        Path file = folder.newFile().toPath();
        Files.writeString(file, content, StandardCharsets.ISO_8859_1);
        Recognition name = knowledge.recognise(NAME);
        return knowledge.declaration(name, file);
    }
}
