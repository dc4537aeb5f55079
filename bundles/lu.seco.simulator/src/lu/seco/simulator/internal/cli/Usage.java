// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.cli;

/** The help text of the program. */
public final class Usage {

    /** The commands and their options. */
    public static final String TEXT = String.join("\n",
            "SOFiE simulator. Commands:",
            "  install --root DIR [--user ID] [--set key=value ...]   creates an installation, or changes its settings",
            "  run --root DIR [--user ID] [send|receive|update]       one batch run, as the start script does it",
            "  gui --root DIR [--user ID]                             an open SOFiE window: stays until its input closes",
            "  ccss --root DIR status                                 what the central server has received",
            "  ccss --root DIR push FILE [--original NAME] [--as DECRYPTEDNAME]   puts a file into the user's outbox",
            "  remove --root DIR [--after PID]                        takes the folder of a demonstration away, when that process has ended",
            "  settings                                               prints the settings file with all defaults");

    private Usage() {
    }
}
