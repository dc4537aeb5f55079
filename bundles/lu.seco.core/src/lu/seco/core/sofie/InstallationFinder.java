// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.sofie;

import java.nio.file.Path;
import java.util.List;

/** Looks for installations of SOFiE on this machine. Only reads: nothing is started or changed. Its methods end early when their thread is interrupted. */
public interface InstallationFinder {

    /** Where an installation usually is, and where the settings say one may be; whether these folders exist or not. */
    List<Path> places();

    /**
     * Looks into the usual places.
     *
     * @return what may be an installation, the most probable first
     * @throws InterruptedException if the thread was interrupted
     */
    List<FoundInstallation> find(Progress progress) throws InterruptedException;

    /**
     * Looks into a folder that a person names, above it and below it, not further than is reasonable.
     *
     * @return what may be an installation, the most probable first; if there is nothing, only the folder itself with what it lacks
     * @throws InterruptedException if the thread was interrupted
     */
    List<FoundInstallation> find(Path named, Progress progress) throws InterruptedException;

    /** Hears how it goes, on the thread that looks. */
    @FunctionalInterface
    interface Progress {

        /** This folder is looked at now. */
        void looking(Path folder);
    }
}
