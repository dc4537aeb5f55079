// SPDX-License-Identifier: EPL-2.0
package lu.seco.texts.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lu.seco.core.Message;
import org.junit.Test;

public class CatalogTest {

    private static final ZoneId LUXEMBOURG = ZoneId.of("Europe/Luxembourg");

    private final Catalog catalog = new Catalog(Locale.FRENCH, Map.of("broken", "text {0", "number", "{0,number}", "good", "l''heure {0}",
            "format.instant", "dd/MM/yyyy HH:mm"));

    @Test
    public void patternThatIsNoneGivesNoSentence() {
        assertEquals(Optional.empty(), catalog.text(Message.of("broken", "x"), LUXEMBOURG));
        assertEquals(Optional.empty(), catalog.text(Message.of("number", "x"), LUXEMBOURG));
        assertEquals(Optional.of("l'heure x"), catalog.text(Message.of("good", "x"), LUXEMBOURG));
    }

    @Test
    public void surplusArgumentsAreNoHarm() {
        assertEquals(Optional.of("l'heure x"), catalog.text(Message.of("good", "x", "y"), LUXEMBOURG));
    }

    @Test
    public void missingFileIsAMistakeOfTheBuild() {
        assertThrows(IllegalStateException.class, () -> Catalog.load(List.of("/OSGI-INF/l10n/none.properties"), Locale.FRENCH));
    }

    @Test
    public void anInstantIsToldAsLocalDateAndTime() {
        assertEquals(Optional.of("l'heure 10/02/2026 09:30"), catalog.text(Message.of("good", "2026-02-10T08:30:15.123Z"), LUXEMBOURG));
        assertEquals(Optional.of("l'heure 2026-13-10T08:30:15Z"), catalog.text(Message.of("good", "2026-13-10T08:30:15Z"), LUXEMBOURG));
    }
}
