// SPDX-License-Identifier: EPL-2.0
package lu.seco.update.internal.p2;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.Message;
import lu.seco.core.update.InstalledState;
import lu.seco.update.internal.site.SiteException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.IProvisioningAgentProvider;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.eclipse.equinox.p2.engine.IProvisioningPlan;
import org.eclipse.equinox.p2.engine.ProvisioningContext;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.operations.ProvisioningSession;
import org.eclipse.equinox.p2.operations.UpdateOperation;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepository;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepositoryManager;

/**
 * The installed program as p2 sees it. An agent of its own on the installation's folder: the agent that p2 would make by itself lives beside the
 * configuration, and that lies in the data folder of each account, where it would only be a shadow of the shared installation. Used by one thread.
 */
public final class Installation implements AutoCloseable {

    private final IProvisioningAgent agent;
    private final Books books;
    private final Place place;
    private final States states;
    private final Change change;

    private Installation(IProvisioningAgent agent, Books books, Place place) {
        this.agent = agent;
        this.books = books;
        this.place = place;
        this.states = new States(agent.getService(IProfileRegistry.class), place);
        this.change = new Change(agent, place, states);
    }

    /**
     * Opens it; to be read also where the program cannot be written. Ask {@link Place#hindrance} before a change.
     *
     * @throws SiteException if p2 cannot
     */
    public static Installation open(IProvisioningAgentProvider provider, Place place) throws SiteException {
        Books books = null;
        try {
            books = Books.open(place);
            return new Installation(provider.createAgent(books.folder().toUri()), books, place);
        } catch (IOException | ProvisionException e) {
            if (books != null) {
                books.close();
            }
            throw new SiteException(Message.of("update.installation.broken", place.folder(), e.getMessage()), e);
        }
    }

    /** The version on the disk. */
    public String version() throws SiteException {
        return states.version();
    }

    /** The states with a program of ours, newest first; states between two steps of one installation are left out. */
    public List<InstalledState> states() throws SiteException {
        return states.all().stream().map(States.Remembered::state).toList();
    }

    /**
     * Tells p2 where the program is, if it does not know. To be called before {@link #find} where something is to be installed.
     *
     * @throws SiteException if that cannot be stored
     */
    public void settle() throws SiteException {
        change.settle();
    }

    /**
     * Changes the program on the disk.
     *
     * @throws SiteException if it could not be done; then p2 has put everything back
     */
    public void install(Found found, String person, IProgressMonitor monitor) throws SiteException {
        change.install(found, person, monitor);
    }

    /**
     * Puts an earlier state back; its parts are still on the disk.
     *
     * @throws SiteException if there is no such state or its parts are gone; then nothing has changed
     */
    public void revert(long state, String person, IProgressMonitor monitor) throws SiteException {
        change.revert(state, person, monitor);
    }

    /**
     * Forgets old states and deletes what only they needed.
     *
     * @param most how many states stay; see {@link Surplus}
     * @param running the version that runs, which may be another one than that on the disk
     * @return the versions of the states that are gone
     * @throws SiteException if that did not work to its end; the rest goes the next time
     */
    public List<String> tidy(int most, String running) throws SiteException {
        return new Tidying(agent, place, states).keep(most, running);
    }

    /**
     * What a repository has that is newer.
     *
     * @param mirror the folder of the repository
     * @return empty if there is nothing newer
     * @throws SiteException if the repository cannot be read, or its parts do not fit together
     */
    public Optional<Found> find(Path mirror, IProgressMonitor monitor) throws SiteException {
        URI repository = mirror.toUri();
        IMetadataRepositoryManager metadata = agent.getService(IMetadataRepositoryManager.class);
        IArtifactRepositoryManager artifacts = agent.getService(IArtifactRepositoryManager.class);
        try {
            // p2 itself takes a repository that it cannot read for one that offers nothing
            metadata.loadRepository(repository, monitor);
            artifacts.loadRepository(repository, monitor);
            return resolve(repository, monitor);
        } catch (ProvisionException e) {
            throw new SiteException(Message.of("update.metadata", e.getStatus().getMessage()), e);
        } finally {
            // or p2 would look there again by itself at the next occasion
            metadata.removeRepository(repository);
            artifacts.removeRepository(repository);
        }
    }

    private Optional<Found> resolve(URI repository, IProgressMonitor monitor) throws SiteException, ProvisionException {
        ProvisioningContext context = new ProvisioningContext(agent);
        context.setMetadataRepositories(repository);
        context.setArtifactRepositories(repository);
        UpdateOperation operation = new UpdateOperation(new ProvisioningSession(agent));
        operation.setProfileId(place.profile());
        operation.setProvisioningContext(context);
        IStatus status = operation.resolveModal(monitor);
        if (monitor.isCanceled()) {
            throw new SiteException(Message.of("update.cancelled"));
        }
        if (status.getCode() == UpdateOperation.STATUS_NOTHING_TO_UPDATE) {
            return Optional.empty();
        }
        IProvisioningPlan plan = operation.getProvisioningPlan();
        if (plan == null || status.getSeverity() == IStatus.ERROR) {
            throw new SiteException(Message.of("update.conflict", operation.getResolutionDetails()));
        }
        Set<IInstallableUnit> future = plan.getFutureState().query(QueryUtil.createIUAnyQuery(), monitor).toUnmodifiableSet();
        String version = States.version(future).orElseThrow(states::broken).toString();
        return Optional.of(new Found(version, paths(plan, monitor), plan, context));
    }

    private Set<String> paths(IProvisioningPlan plan, IProgressMonitor monitor) throws ProvisionException {
        IArtifactRepositoryManager manager = agent.getService(IArtifactRepositoryManager.class);
        List<IArtifactRepository> pools = new ArrayList<>();
        for (URI pool : place.pools()) {
            pools.add(manager.loadRepository(pool, monitor));
        }
        Set<String> paths = new HashSet<>();
        for (IInstallableUnit unit : plan.getAdditions().query(QueryUtil.createIUAnyQuery(), monitor)) {
            for (IArtifactKey key : unit.getArtifacts()) {
                if (pools.stream().noneMatch(pool -> pool.contains(key))) {
                    paths.add(path(key));
                }
            }
        }
        return paths;
    }

    /** Where p2's repositories keep an artifact. */
    static String path(IArtifactKey key) {
        String name = key.getId() + "_" + key.getVersion();
        return switch (key.getClassifier()) {
            case "osgi.bundle" -> "plugins/" + name + ".jar";
            case "org.eclipse.update.feature" -> "features/" + name + ".jar";
            default -> key.getClassifier() + "/" + name;
        };
    }

    @Override
    public void close() {
        agent.stop();
        books.close();
    }
}
