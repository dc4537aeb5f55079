// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.app;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import lu.seco.core.InstanceGuard;
import lu.seco.core.remote.RemoteEngine;
import lu.seco.core.remote.RemoteEngines;
import lu.seco.ui.internal.l10n.Formats;
import lu.seco.ui.internal.l10n.Messages;
import org.eclipse.core.runtime.ILog;

/** Takes the data folder for this process, or finds out who has it. */
final class Entrance {

    /** The name under which a workbench holds the folder. */
    private static final String PROGRAM = "SeCo";

    private final Optional<InstanceGuard> guard;
    private Optional<InstanceGuard.Holder> other = Optional.empty();
    private String hindrance = "";
    private volatile boolean mine;
    private Runnable deaf = () -> { };

    Entrance(Optional<InstanceGuard> guard) {
        this.guard = Objects.requireNonNull(guard, "guard");
    }

    /** Tries to take it. */
    void enter(Messages words, Formats formats) {
        if (guard.isEmpty()) {
            hindrance = formats.text(words.home_missing_sentence, words.service_guard_name);
            return;
        }
        try {
            other = guard.get().acquire(PROGRAM);
            mine = other.isEmpty();
        } catch (IOException e) {
            ILog.of(Entrance.class).error("the data folder cannot be locked", e);
            hindrance = formats.text(words.guard_failed_text, e.getMessage());
        }
    }

    /** Whether the folder is ours. */
    boolean mine() {
        return mine;
    }

    /** Why this instance cannot work, as a sentence; empty if it can, or if another one does. */
    String hindrance() {
        return hindrance;
    }

    Optional<InstanceGuard.Holder> other() {
        return other;
    }

    /**
     * The engine of the service that this window is to show: that of the one who holds the folder, or the one the settings name.
     *
     * @param hasty whether the calling thread is that of the user interface
     */
    Optional<RemoteEngine> neighbour(Optional<RemoteEngines> engines, BooleanSupplier hasty) {
        RemoteEngines.Guest guest = new RemoteEngines.Guest(System.getProperty("user.name", "?"), hasty);
        return engines.flatMap(known -> other.isPresent() ? known.of(other.get(), guest) : mine ? known.named(guest) : Optional.empty());
    }

    /**
     * Takes the folder after the one who had it is gone.
     *
     * @return who has it all the same
     * @throws IOException if it cannot be taken at all
     */
    Optional<InstanceGuard.Holder> take() throws IOException {
        Optional<InstanceGuard.Holder> holder = mine ? Optional.empty() : guard.orElseThrow().acquire(PROGRAM);
        mine = holder.isEmpty();
        return holder;
    }

    /**
     * Asks the window of the same person that is open already to come to the front.
     *
     * @param beside whether a window is open beside the service that holds the folder; it is of the service's account, like this one
     * @return whether there is one
     */
    boolean knock(boolean beside) {
        boolean window = beside || other.filter(holder -> holder.program().equals(PROGRAM))
                .filter(holder -> holder.user().equals(System.getProperty("user.name", "?"))).isPresent();
        if (!window) {
            return false;
        }
        try {
            guard.orElseThrow().knock();
            return true;
        } catch (IOException e) {
            ILog.of(Entrance.class).error("the open window cannot be asked to come to the front", e);
            return false;
        }
    }

    /** Is told when another start asks this window to come to the front. */
    void onKnock(Runnable listener) {
        deaf = guard.map(known -> known.onKnock(listener)).orElse(deaf);
    }

    void leave() {
        deaf.run();
        if (mine) {
            guard.ifPresent(InstanceGuard::release);
        }
    }
}
