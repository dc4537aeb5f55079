// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.welcome;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.DataFolder;
import lu.seco.core.sofie.InstallationSetup;
import lu.seco.ui.internal.engine.Engine;

/** Whether a page of the set-up has what the next one needs. */
final class Gate {

    private final Engine engine;
    private final SetupWork work;

    Gate(Engine engine, SetupWork work) {
        this.engine = Objects.requireNonNull(engine, "engine");
        this.work = Objects.requireNonNull(work, "work");
    }

    /** Whether the person may go on from that page with what is known by now. */
    boolean passes(Step step, Way way, Draft draft) {
        return switch (step) {
            case CHOICE -> way != Way.INSTALLATION || setup().isPresent();
            case FIND -> draft.installation().isPresent() && !draft.user().isBlank();
            case READ -> draft.proposal().filter(read -> setup().filter(known -> known.problems(read.descriptor()).isEmpty()).isPresent()).isPresent();
            case FOLDERS -> folderTrouble(draft).isEmpty();
            case MAIL -> SetupWork.addresses(draft.mailFrom()) && SetupWork.addresses(draft.mailTo());
            case CHECK, TRIAL, SUMMARY, DONE -> true;
        };
    }

    /** What is wrong with the folders, as a sentence; empty if nothing is. */
    String folderTrouble(Draft draft) {
        return work.folderTrouble(draft, data());
    }

    /** The services that the set-up needs; empty before they are there. */
    Optional<InstallationSetup> setup() {
        return engine.further().find(InstallationSetup.class);
    }

    /** The data folder of this instance. */
    Path data() {
        return engine.further().find(DataFolder.class).map(DataFolder::root).orElse(Path.of("").toAbsolutePath());
    }
}
