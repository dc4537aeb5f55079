// SPDX-License-Identifier: EPL-2.0
package lu.seco.core;

import java.nio.file.Path;

/**
 * The one folder in which an instance of SeCo keeps everything that must live on: settings, journal, contents, work in progress, logs.
 * The sub-folders exist when the service is available.
 */
public interface DataFolder {

    /** The data folder itself, absolute. */
    Path root();

    /** The settings file; it may be missing, then all defaults hold. */
    default Path settingsFile() {
        return root().resolve("seco.properties");
    }

    /** Where the journal keeps its database and its archives. */
    default Path journal() {
        return root().resolve("journal");
    }

    /** Where the content of every file is kept by its hash. */
    default Path content() {
        return root().resolve("content");
    }

    /** Files taken from <i>Départ</i> or from SOFiE whose journal row is not yet complete. */
    default Path intake() {
        return root().resolve("intake");
    }

    /** SeCo's log and the captured output of SOFiE's runs. */
    default Path logs() {
        return root().resolve("logs");
    }

    /** What only lives as long as the process: lock, who holds it, how to talk to it. */
    default Path run() {
        return root().resolve("run");
    }
}
