// SPDX-License-Identifier: EPL-2.0
package lu.seco.update.internal.p2;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lu.seco.core.Message;
import lu.seco.update.internal.site.SiteException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.preferences.ConfigurationScope;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.engine.IEngine;
import org.eclipse.equinox.p2.engine.IPhaseSet;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProvisioningPlan;
import org.eclipse.equinox.p2.engine.PhaseSetFactory;
import org.eclipse.equinox.p2.engine.ProvisioningContext;
import org.eclipse.equinox.p2.operations.ProvisioningSession;
import org.eclipse.equinox.p2.planner.IPlanner;

/** Changes the program on the disk. */
final class Change {

    private static final int LONGEST = 1_000;

    private final IProvisioningAgent agent;
    private final Place place;
    private final States states;

    Change(IProvisioningAgent agent, Place place, States states) {
        this.agent = agent;
        this.place = place;
        this.states = states;
        // p2 would delete what the new state does not need, and nobody could go back
        ConfigurationScope.INSTANCE.getNode("org.eclipse.equinox.p2.garbagecollector").put("gc_enabled", "false");
    }

    /**
     * Tells p2 where the program is: its profile names the folder of the machine that built it, or the one from which it was moved, and p2 would change the
     * program there. To be called before anything is looked for that is to be installed.
     *
     * @throws SiteException if that cannot be stored
     */
    void settle() throws SiteException {
        if (!settled(states.current())) {
            IEngine engine = agent.getService(IEngine.class);
            IProvisioningPlan plan = engine.createPlan(states.current(), nowhere());
            here(plan);
            IStatus status = engine.perform(plan, Monitor.silent(() -> false));
            if (!status.isOK() || !settled(states.current())) {
                throw new SiteException(Message.of("update.installation.broken", place.folder(), reason(status)), status.getException());
            }
        }
    }

    private boolean settled(IProfile profile) {
        return profile.getProperty(IProfile.PROP_CONFIGURATION_FOLDER) == null
                && Stream.of(IProfile.PROP_INSTALL_FOLDER, IProfile.PROP_CACHE).map(profile::getProperty)
                        .allMatch(folder -> folder != null && Path.of(folder).equals(place.folder()));
    }

    private ProvisioningContext nowhere() {
        ProvisioningContext context = new ProvisioningContext(agent);
        context.setMetadataRepositories();
        context.setArtifactRepositories();
        return context;
    }

    /**
     * Changes the program on the disk.
     *
     * @throws SiteException if it could not be done; then p2 has put everything back
     */
    void install(Found found, String person, IProgressMonitor monitor) throws SiteException {
        perform(found.plan(), found.context(), person, monitor);
    }

    /**
     * Puts an earlier state back; its parts are still on the disk.
     *
     * @throws SiteException if there is no such state or its parts are gone; then nothing has changed
     */
    void revert(long state, String person, IProgressMonitor monitor) throws SiteException {
        ProvisioningContext context = nowhere();
        // p2 asks for every part somewhere before it looks whether the part is there
        context.setArtifactRepositories(place.pools());
        IProvisioningPlan plan = agent.getService(IPlanner.class).getDiffPlan(states.current(), states.at(state), monitor);
        if (plan.getStatus().getSeverity() == IStatus.ERROR) {
            throw new SiteException(Message.of("update.failed", reason(plan.getStatus())));
        }
        // the plan would also put back the folder in which the program was at that time; the last word counts, and it counts before anything is installed
        here(plan);
        perform(plan, context, person, monitor);
        settle();
    }

    private void here(IProvisioningPlan plan) {
        plan.setProfileProperty(IProfile.PROP_INSTALL_FOLDER, place.folder().toString());
        plan.setProfileProperty(IProfile.PROP_CACHE, place.folder().toString());
    }

    private void perform(IProvisioningPlan plan, ProvisioningContext context, String person, IProgressMonitor monitor) throws SiteException {
        if (!settled(plan.getProfile())) {
            throw states.broken();
        }
        // what is installed was signed as a whole; asking a person about each bundle's own signature would say nothing more
        IPhaseSet phases = PhaseSetFactory.createDefaultPhaseSetExcluding(new String[] {PhaseSetFactory.PHASE_CHECK_TRUST});
        IStatus status = new ProvisioningSession(agent).performProvisioningPlan(plan, phases, context, monitor);
        if (!status.isOK() && status.getSeverity() != IStatus.INFO && status.getSeverity() != IStatus.WARNING) {
            throw new SiteException(Message.of("update.failed", reason(status)), status.getException());
        }
        states.installedBy(person);
    }

    /** What p2 says, without the sentences that only say where: those at the ends of its tree. */
    static String reason(IStatus status) {
        String all = leaves(status).map(IStatus::getMessage).distinct().collect(Collectors.joining(" "));
        return all.length() > LONGEST ? all.substring(0, LONGEST) + "..." : all;
    }

    private static Stream<IStatus> leaves(IStatus status) {
        List<IStatus> bad = Stream.of(status.getChildren()).filter(child -> !child.isOK()).toList();
        return bad.isEmpty() ? Stream.of(status) : bad.stream().flatMap(Change::leaves);
    }
}
