// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.sofie;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lu.seco.core.check.Check;
import lu.seco.core.settings.SettingsProblem;

/**
 * Sets up the installation that this instance drives: reads it, tries a descriptor out, writes it. From any thread; what touches files may take its time,
 * {@link #problems(Map)} and {@link #text(Map)} do not.
 */
public interface InstallationSetup {

    /** Where the descriptor is, or would be. */
    Path file();

    /** Whether there is a descriptor, valid or not. */
    boolean present();

    /**
     * Reads what can be read of an installation. What the present descriptor says of the same root and user is kept. Never a secret.
     *
     * @param several whether there are other installations on this machine, so that a running SOFiE must be told from theirs
     * @throws InterruptedException if the thread was interrupted
     */
    InstallationProposal read(Path root, String user, boolean several) throws InterruptedException;

    /** What is wrong with such a descriptor; empty if nothing is. */
    List<SettingsProblem> problems(Map<String, String> descriptor);

    /** The file as it would be written: root, user, and only the lines that differ from the default. */
    String text(Map<String, String> descriptor);

    /** The checks of an installation with such a descriptor, which is not written. What they make to try something out they take away. */
    List<Check> checks(Map<String, String> descriptor);

    /**
     * Writes the descriptor, as a whole or not at all; the one before stays beside it as {@code <name>.previous}. The engine takes it at its next look.
     *
     * @param person who wants it; journalled
     * @return why nothing was written; empty if it was
     * @throws IOException if it cannot be written; then nothing has changed
     */
    List<SettingsProblem> write(Map<String, String> descriptor, String person) throws IOException;
}
