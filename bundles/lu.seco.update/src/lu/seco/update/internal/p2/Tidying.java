// SPDX-License-Identifier: EPL-2.0
package lu.seco.update.internal.p2;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lu.seco.core.Message;
import lu.seco.core.update.InstalledState;
import lu.seco.update.internal.site.SiteException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.repository.IRepositoryManager;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepository;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;

/**
 * Takes old states off the disk. p2's own collection of garbage keeps only what the present state needs, so nobody could go back: here exactly those
 * parts go that a forgotten state had and no remembered one has.
 */
final class Tidying {

    private final IProvisioningAgent agent;
    private final Place place;
    private final States states;

    Tidying(IProvisioningAgent agent, Place place, States states) {
        this.agent = Objects.requireNonNull(agent, "agent");
        this.place = Objects.requireNonNull(place, "place");
        this.states = Objects.requireNonNull(states, "states");
    }

    List<String> keep(int most, String running) throws SiteException {
        List<States.Remembered> all = states.all();
        List<InstalledState> gone = Surplus.of(all.stream().map(States.Remembered::state).toList(), most, running);
        if (gone.isEmpty()) {
            return List.of();
        }
        Set<IArtifactKey> parts = new HashSet<>();
        moments(all, gone, true).forEach(moment -> parts.addAll(states.parts(moment)));
        moments(all, gone, false).forEach(moment -> parts.removeAll(states.parts(moment)));
        // parts first: a state that is still remembered has them deleted by the next try, a forgotten one would leave them for ever
        delete(parts);
        for (long moment : moments(all, gone, true)) {
            states.forget(moment);
        }
        return gone.stream().map(InstalledState::version).distinct().toList();
    }

    private static List<Long> moments(List<States.Remembered> all, List<InstalledState> gone, boolean ofGone) {
        return all.stream().filter(one -> gone.contains(one.state()) == ofGone).flatMap(one -> one.moments().stream()).toList();
    }

    private void delete(Set<IArtifactKey> parts) throws SiteException {
        IArtifactRepositoryManager manager = agent.getService(IArtifactRepositoryManager.class);
        try {
            for (URI pool : place.pools()) {
                IArtifactRepository repository = manager.loadRepository(pool, IRepositoryManager.REPOSITORY_HINT_MODIFIABLE, new NullProgressMonitor());
                repository.removeDescriptors(parts.stream().filter(repository::contains).toArray(IArtifactKey[]::new), new NullProgressMonitor());
            }
        } catch (ProvisionException e) {
            throw new SiteException(Message.of("update.disk", place.folder(), e.getMessage()), e);
        }
    }
}
