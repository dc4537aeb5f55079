// SPDX-License-Identifier: EPL-2.0
package lu.seco.update.internal.p2;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lu.seco.core.Message;
import lu.seco.core.update.InstalledState;
import lu.seco.update.internal.site.SiteException;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.eclipse.equinox.p2.engine.query.UserVisibleRootQuery;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.Version;
import org.eclipse.equinox.p2.query.QueryUtil;

/** The states of the program that p2 remembers. */
final class States {

    private static final String OURS = "lu.seco.";
    private static final String PERSON = "lu.seco.person";

    private final IProfileRegistry registry;
    private final Place place;

    States(IProfileRegistry registry, Place place) {
        this.registry = registry;
        this.place = place;
    }

    /** The version on the disk. */
    String version() throws SiteException {
        return version(roots(current())).map(Version::toString).orElseThrow(this::broken);
    }

    /**
     * A state, and what p2 remembers of it.
     *
     * @param state the state
     * @param moments what p2 stored while it was installed
     */
    record Remembered(InstalledState state, List<Long> moments) {
    }

    /** The states with a program of ours, newest first; states between two steps of one installation are left out. */
    List<Remembered> all() throws SiteException {
        long current = current().getTimestamp();
        List<Remembered> states = new ArrayList<>();
        Set<IInstallableUnit> last = Set.of();
        long[] moments = registry.listProfileTimestamps(place.profile());
        Arrays.sort(moments);
        for (long moment : moments) {
            IProfile profile = registry.getProfile(place.profile(), moment);
            Set<IInstallableUnit> roots = profile == null ? Set.of() : roots(profile);
            Optional<Version> version = version(roots);
            if (version.isPresent()) {
                boolean same = roots.equals(last);
                Remembered before = same ? states.remove(states.size() - 1) : new Remembered(
                        new InstalledState(moment, version.get().toString(), Instant.ofEpochMilli(moment), false, ""), List.of());
                String person = registry.getProfileStateProperties(place.profile(), moment).getOrDefault(PERSON, before.state().person());
                states.add(new Remembered(new InstalledState(moment, version.get().toString(), before.state().since(), moment == current, person),
                        Stream.concat(before.moments().stream(), Stream.of(moment)).toList()));
                last = roots;
            }
        }
        Collections.reverse(states);
        return states;
    }

    /**
     * An earlier state.
     *
     * @throws SiteException if there is none of that moment
     */
    IProfile at(long moment) throws SiteException {
        IProfile old = registry.getProfile(place.profile(), moment);
        if (old == null || roots(old).isEmpty()) {
            throw new SiteException(Message.of("update.state.unknown", moment));
        }
        return old;
    }

    /** What a state consists of. */
    Set<IArtifactKey> parts(long moment) {
        Set<IArtifactKey> parts = new HashSet<>();
        IProfile profile = registry.getProfile(place.profile(), moment);
        if (profile != null) {
            profile.query(QueryUtil.createIUAnyQuery(), null).forEach(unit -> parts.addAll(unit.getArtifacts()));
        }
        return parts;
    }

    /** Lets p2 forget what it stored at a moment; never the present one. */
    void forget(long moment) throws SiteException {
        try {
            registry.removeProfile(place.profile(), moment);
        } catch (ProvisionException e) {
            throw new SiteException(Message.of("update.disk", place.folder(), e.getMessage()), e);
        }
    }

    /** Remembers who wanted the present state. */
    void installedBy(String person) throws SiteException {
        registry.setProfileStateProperty(place.profile(), current().getTimestamp(), PERSON, person);
    }

    IProfile current() throws SiteException {
        IProfile profile = registry.getProfile(place.profile());
        if (profile == null) {
            throw broken();
        }
        return profile;
    }

    SiteException broken() {
        return new SiteException(Message.of("update.installation.broken", place.folder(), place.profile()));
    }

    /** What was installed by name, of ours: the product and the features that are updated by themselves. */
    private static Set<IInstallableUnit> roots(IProfile profile) {
        Set<IInstallableUnit> roots = new HashSet<>();
        profile.query(new UserVisibleRootQuery(), null).forEach(unit -> {
            if (unit.getId().startsWith(OURS)) {
                roots.add(unit);
            }
        });
        return roots;
    }

    static Optional<Version> version(Set<IInstallableUnit> units) {
        return units.stream().filter(unit -> unit.getId().startsWith(OURS)).map(IInstallableUnit::getVersion).max(Version::compareTo);
    }
}
