// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.cli;

import java.util.Optional;
import lu.seco.core.update.Restart;
import org.osgi.service.component.annotations.Component;

/** How {@code seco run} is asked to end with the exit code upon which its start script begins anew. */
@Component(service = {RestartSwitch.class, Restart.class})
public final class RestartSwitch implements Restart {

    private Optional<Runnable> end = Optional.empty();
    private boolean wanted;

    /** From now on this process can end itself. */
    public synchronized void arm(Runnable ending) {
        end = Optional.of(ending);
        wanted = false;
    }

    /** It ends anyway. */
    public synchronized void disarm() {
        end = Optional.empty();
    }

    /** Whether it ended because of this switch. */
    public synchronized boolean wanted() {
        return wanted;
    }

    @Override
    public synchronized boolean possible() {
        return end.isPresent();
    }

    @Override
    public void restart() {
        Optional<Runnable> ending;
        synchronized (this) {
            ending = end;
            wanted = end.isPresent();
        }
        ending.ifPresent(Runnable::run);
    }
}
