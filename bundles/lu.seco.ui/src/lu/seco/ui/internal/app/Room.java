// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.app;

import java.util.Objects;
import java.util.concurrent.Executor;
import lu.seco.ui.internal.common.Work;
import lu.seco.ui.internal.common.Workers;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.l10n.Language;

/**
 * What every part of the window works with.
 *
 * @param engine the services of the engine
 * @param language words and formats
 * @param workers threads for what takes time
 * @param ui runs something on the thread of the user interface, soon; nothing once the window is gone
 * @param hindrance why this instance cannot work at all, as a sentence; empty if it can
 */
public record Room(Engine engine, Language language, Workers workers, Executor ui, String hindrance) {

    public Room {
        Objects.requireNonNull(engine, "engine");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(workers, "workers");
        Objects.requireNonNull(ui, "ui");
        Objects.requireNonNull(hindrance, "hindrance");
    }

    /** A thread for what takes time. */
    public Work work(String name) {
        return workers.worker(name);
    }
}
