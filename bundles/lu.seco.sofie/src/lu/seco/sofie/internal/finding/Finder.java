// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.finding;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lu.seco.core.sofie.FoundInstallation;
import lu.seco.core.sofie.FoundInstallation.Likelihood;
import lu.seco.core.sofie.InstallationFinder;
import lu.seco.sofie.internal.SofieSettings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/** Looks for installations in the usual places, in those of the settings, and around a folder that a person names. */
@Component(service = InstallationFinder.class, configurationPid = SofieSettings.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class Finder implements InstallationFinder {

    /** How far below a named folder, and how far above it, is looked. */
    private static final int DEPTH = 3;
    /** Folders looked at for one wish: a person who names a whole disk gets an answer in seconds. */
    private static final int MOST_FOLDERS = 3_000;

    private final Rules rules = Rules.load();
    private final Places usual;
    private final Glance glance;
    private final Recogniser recogniser;
    private volatile List<String> further;

    /** Settings. */
    public @interface Config {
        /** Further folders in which an installation may be, absolute. */
        String[] places() default {};
    }

    @Activate
    public Finder(@Reference(service = LoggerFactory.class) Logger log, Config config) {
        this(Places.here(), log, List.of(config.places()));
    }

    Finder(Places usual, Logger log, List<String> further) {
        this.usual = usual;
        this.further = further;
        glance = new Glance(log);
        recogniser = new Recogniser(rules, glance);
    }

    @Modified
    void modified(Config config) {
        further = List.of(config.places());
    }

    @Override
    public List<Path> places() {
        return usual.all(rules, further);
    }

    @Override
    public List<FoundInstallation> find(Progress progress) throws InterruptedException {
        Search search = new Search(progress);
        Set<Path> named = Places.named(further);
        for (Path place : places()) {
            if (named.contains(place)) {
                // a person wrote it: often the folder in which the installation lies
                search.below(place);
            } else {
                search.look(place);
            }
        }
        return search.found();
    }

    @Override
    public List<FoundInstallation> find(Path named, Progress progress) throws InterruptedException {
        Path folder = named.toAbsolutePath().normalize();
        Search search = new Search(progress);
        search.below(folder);
        Path above = folder.getParent();
        for (int level = 0; level < DEPTH && above != null && search.none(); level++) {
            search.look(above);
            above = above.getParent();
        }
        List<FoundInstallation> found = search.found();
        return found.isEmpty() ? List.of(recogniser.look(folder)) : found;
    }

    /** One wish: what was looked at, and what was found. */
    private final class Search {

        private final Progress progress;
        private final Map<Path, FoundInstallation> found = new LinkedHashMap<>();
        private int folders;

        Search(Progress progress) {
            this.progress = progress;
        }

        boolean none() {
            return found.isEmpty();
        }

        /** @return whether it is one, as far as can be seen */
        boolean look(Path folder) throws InterruptedException {
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted before " + folder);
            }
            folders++;
            progress.looking(folder);
            FoundInstallation look = recogniser.look(folder);
            if (look.likelihood() != Likelihood.NONE) {
                found.put(folder, look);
            }
            return look.likelihood().compareTo(Likelihood.LIKELY) <= 0;
        }

        /** The folder and what is below it, the nearest first; an installation is not looked into any further. */
        void below(Path folder) throws InterruptedException {
            Deque<Path> waiting = new ArrayDeque<>(List.of(folder));
            while (!waiting.isEmpty() && folders < MOST_FOLDERS) {
                Path next = waiting.remove();
                if (Files.isDirectory(next) && !look(next) && next.getNameCount() - folder.getNameCount() < DEPTH) {
                    waiting.addAll(glance.folders(next));
                }
            }
        }

        List<FoundInstallation> found() {
            List<FoundInstallation> all = new ArrayList<>(found.values());
            all.sort(Comparator.comparing(FoundInstallation::likelihood));
            return all;
        }
    }
}
