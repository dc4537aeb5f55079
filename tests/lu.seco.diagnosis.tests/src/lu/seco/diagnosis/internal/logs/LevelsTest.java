// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.logs;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.Optional;
import lu.seco.core.diagnosis.LogFile.Origin;
import lu.seco.core.diagnosis.LogLine.Level;
import org.junit.Test;

public final class LevelsTest {

    @Test
    public void ownLinesHaveTheLevelInTheirSecondWordOnly() {
        assertEquals(Optional.of(Level.ERROR), own("2026-02-10T08:30:15.123+01:00 ERROR lu.seco.journal INFO text"));
        assertEquals(Optional.of(Level.WARNING), own("2026-02-10T08:30:15.123+01:00 WARN lu.seco.journal ERROR text"));
        assertEquals(Optional.of(Level.INFO), own("2026-02-10T08:30:15.123+01:00 AUDIT lu.seco text"));
        assertEquals(Optional.of(Level.DEBUG), own("2026-02-10T08:30:15.123+01:00 DEBUG lu.seco text"));
        assertEquals(Optional.empty(), own("    java.io.IOException: ERROR 17"));
        assertEquals(Optional.empty(), own(""));
    }

    @Test
    public void auditLinesAreFailuresByTheirMarkAndElseEntriesOfTheirOwn() {
        assertEquals(Optional.of(Level.ERROR), audit("2026-02-10 08:30:15.123 !!! DEC SOFI.1.2.3 original x -> y : exists"));
        assertEquals(Optional.of(Level.INFO), audit("2026-02-10 08:30:15.123 DEC SOFI.1.2.3 original x -> y"));
        assertEquals(Optional.of(Level.INFO), audit("!!!!!!!! separator"));
        assertEquals(Optional.of(Level.WARNING), audit("10/02/2026 WARN no answer"));
    }

    @Test
    public void wordsNearTheBeginningCountInCapitals() {
        for (String word : List.of("ERROR", "ERREUR", "FATAL", "SEVERE", "FEHLER")) {
            assertEquals(word, Optional.of(Level.ERROR), technical("2026-02-10 08:30:15,123 [main] " + word + " lu.cetrel - text"));
        }
        for (String word : List.of("WARN", "WARNING", "AVERTISSEMENT")) {
            assertEquals(word, Optional.of(Level.WARNING), technical("[" + word + "] text ERROR"));
        }
        assertEquals(Optional.of(Level.INFO), technical("INFO: no ERROR"));
        assertEquals(Optional.of(Level.DEBUG), technical("10:00 DEBUG text"));
        assertEquals(Optional.of(Level.ERROR), technical("Exception in thread \"main\" java.lang.NullPointerException"));
    }

    @Test
    public void wordsInAWordOrFarAwayOrInASentenceDoNot() {
        assertEquals(Optional.empty(), technical("MYERROR INFORMATION ERROR_CODE DEBUGGER x.ERROR.y"));
        assertEquals(Optional.empty(), technical("x".repeat(85) + " ERROR"));
        assertEquals(Optional.empty(), technical("there was no error at all"));
        assertEquals(Optional.empty(), technical("    at java.base/java.lang.Thread.run(Thread.java:840)"));
        assertEquals(Optional.of(Level.ERROR), technical("Error: could not find or load main class"));
        assertEquals(Optional.of(Level.ERROR), technical("10:15 - erreur : pas de fichier"));
        assertEquals(Optional.empty(), technical("Errors are told below"));
    }

    private static Optional<Level> own(String line) {
        return Levels.of(Origin.SECO, line);
    }

    private static Optional<Level> audit(String line) {
        return Levels.of(Origin.SOFIE_AUDIT, line);
    }

    private static Optional<Level> technical(String line) {
        return Levels.of(Origin.SOFIE_TECHNICAL, line);
    }
}
