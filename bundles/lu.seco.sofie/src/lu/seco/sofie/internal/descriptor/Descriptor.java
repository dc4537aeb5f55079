// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.descriptor;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import lu.seco.core.sofie.RunKind;
import lu.seco.sofie.internal.audit.AuditSettings;

/**
 * One SOFiE installation as its descriptor file says, checked. Everything that public documentation does not tell of SOFiE is in here and
 * nowhere in the code.
 *
 * @param os the family of systems it runs on
 * @param root folder of the installation
 * @param user user ID
 * @param script start script
 * @param workingFolder folder in which the script is started
 * @param commands how each kind of run is started
 * @param grace how long processes get to end by themselves before they are ended by force
 * @param environment variables added for the script
 * @param exitMeanings words for exit codes
 * @param folders folders by role; a role that is not needed may be missing
 * @param encryptedName what the name of an encrypted file looks like
 * @param reception when a decrypted file is taken
 * @param audit the audit log
 * @param technicalLog the technical log
 * @param login by which lines SOFiE says that it was not let in
 * @param output what is kept of a run's output
 * @param processes how a running SOFiE is recognised
 */
public record Descriptor(OsFamily os, Path root, String user, Path script, Path workingFolder,
        Map<RunKind, RunCommand> commands, Duration grace, Map<String, String> environment,
        Map<Integer, String> exitMeanings, Map<Role, Path> folders, Pattern encryptedName,
        ReceptionSettings reception, AuditSettings audit, Path technicalLog, LoginPatterns login, OutputSettings output, ProcessSettings processes) {

    public Descriptor {
        Objects.requireNonNull(os, "os");
        Objects.requireNonNull(root, "root");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(script, "script");
        Objects.requireNonNull(workingFolder, "workingFolder");
        commands = Map.copyOf(commands);
        Objects.requireNonNull(grace, "grace");
        environment = Map.copyOf(environment);
        exitMeanings = Map.copyOf(exitMeanings);
        folders = Map.copyOf(folders);
        Objects.requireNonNull(encryptedName, "encryptedName");
        Objects.requireNonNull(reception, "reception");
        Objects.requireNonNull(audit, "audit");
        Objects.requireNonNull(technicalLog, "technicalLog");
        Objects.requireNonNull(login, "login");
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(processes, "processes");
    }

    /** The folder of a role that is needed. */
    public Path folder(Role role) {
        return Objects.requireNonNull(folders.get(role), role.name());
    }

    /** The folder of a role, if the installation has one. */
    public Optional<Path> optionalFolder(Role role) {
        return Optional.ofNullable(folders.get(role));
    }

    /** Name for people. */
    public String name() {
        return user + " (" + root + ")";
    }
}
