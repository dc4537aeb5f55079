// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.home;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.exchange.EngineStatus;
import lu.seco.core.journal.Report;
import lu.seco.core.settings.SettingsProblem;

/**
 * What the home strip is made of.
 *
 * @param status the engine
 * @param worries reports that are uncertain, held or failed
 * @param journalTrouble why the journal cannot be read, as a sentence
 * @param missing names of the services that are missing
 * @param settings refused lines of the settings file
 * @param hindrance why this instance cannot work at all, as a sentence; empty text if it can
 */
public record HomeState(EngineStatus status, List<Report> worries, Optional<String> journalTrouble, List<String> missing,
        List<SettingsProblem> settings, String hindrance) {

    public HomeState {
        Objects.requireNonNull(status, "status");
        worries = List.copyOf(worries);
        Objects.requireNonNull(journalTrouble, "journalTrouble");
        missing = List.copyOf(missing);
        settings = List.copyOf(settings);
        Objects.requireNonNull(hindrance, "hindrance");
    }
}
