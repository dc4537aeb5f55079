// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.home;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.exchange.EngineStatus;
import lu.seco.core.journal.Reception;
import lu.seco.core.journal.Report;
import lu.seco.core.settings.SettingsProblem;
import lu.seco.core.staging.Released;
import lu.seco.core.staging.StagedFile;
import lu.seco.core.validity.Ending;

/**
 * What the home strip is made of.
 *
 * @param status the engine
 * @param memory what the journal tells
 * @param missing names of the services that are missing
 * @param settings refused lines of the settings file
 * @param endings what ends when
 * @param staged what waits to be released
 * @param recallable what was released and can still be pulled back
 * @param hindrance why this instance cannot work at all, as a sentence; empty text if it can
 */
public record HomeState(EngineStatus status, Memory memory, List<String> missing, List<SettingsProblem> settings, List<Ending> endings,
        List<StagedFile> staged, List<Released> recallable, String hindrance) {

    public HomeState {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(memory, "memory");
        missing = List.copyOf(missing);
        settings = List.copyOf(settings);
        endings = List.copyOf(endings);
        staged = List.copyOf(staged);
        recallable = List.copyOf(recallable);
        Objects.requireNonNull(hindrance, "hindrance");
    }

    /**
     * What the journal tells.
     *
     * @param opening whether the engine's services are just being opened: nothing is missing yet
     * @param worries reports that are uncertain, held or failed
     * @param newest the newest reception
     * @param trouble why the journal cannot be read, as a sentence
     */
    public record Memory(boolean opening, List<Report> worries, Optional<Reception> newest, Optional<String> trouble) {
        public Memory {
            worries = List.copyOf(worries);
            Objects.requireNonNull(newest, "newest");
            Objects.requireNonNull(trouble, "trouble");
        }
    }
}
