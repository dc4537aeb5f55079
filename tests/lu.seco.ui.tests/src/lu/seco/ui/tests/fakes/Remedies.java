// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.tests.fakes;

import java.util.List;
import java.util.Optional;
import lu.seco.core.diagnosis.LogFile;
import lu.seco.core.diagnosis.Remedy;
import lu.seco.core.diagnosis.Trouble;
import lu.seco.core.diagnosis.Worded;

/** Remedies and troubles. */
public final class Remedies {

    private Remedies() {
    }

    public static Remedy remedy(String rule, Remedy.Weight weight, Optional<String> action) {
        return new Remedy(rule, weight, new Worded("Titre " + rule, "Title " + rule, "Titel " + rule),
                new Worded("Rien ne part.", "Nothing goes.", "Nichts geht."),
                new Worded("Le port 443 est fermé.", "Port 443 is closed.", "Port 443 ist zu."),
                List.of(new Worded("Attendez.", "Wait.", "Warten Sie."), new Worded("Appelez.", "Call.", "Rufen Sie an.")), action, "documented", "help 4");
    }

    public static Trouble.Place place(LogFile log, long offset, long line, String text) {
        return new Trouble.Place(log.file().toString(), offset, line, text);
    }

    public static Trouble trouble(String id, Remedy remedy, List<String> runs, List<String> reports, Trouble.Place... places) {
        return new Trouble(id, remedy, Samples.NOW.minusSeconds(600), Samples.NOW, Math.max(1, places.length), Optional.empty(), runs, reports,
                places.length == 0 ? Optional.empty() : Optional.of(places[0]),
                places.length == 0 ? Optional.empty() : Optional.of(places[places.length - 1]));
    }
}
