// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.welcome;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.check.CheckResult;
import lu.seco.core.sofie.FoundInstallation;
import lu.seco.core.sofie.InstallationProposal;

/**
 * What is known and chosen so far; nothing of it is written.
 *
 * @param found what may be an installation; empty before the first search
 * @param installation the one that was chosen
 * @param user its user ID
 * @param proposal what was read of it
 * @param folders the folders that people use, as they will stand in the settings
 * @param trials what came of trying them out
 * @param mailFrom sender of notifications; empty for none
 * @param mailTo recipients, separated by commas; empty for none
 * @param checks what the checks found, in their order
 * @param paused whether the engine is to be paused first
 */
record Draft(List<FoundInstallation> found, Optional<FoundInstallation> installation, String user, Optional<InstallationProposal> proposal,
        Map<OfficeFolder, String> folders, Map<OfficeFolder, FolderTrial> trials, String mailFrom, String mailTo, List<Checked> checks, boolean paused) {

    /** Nothing is chosen. */
    static final Draft EMPTY = new Draft(List.of(), Optional.empty(), "", Optional.empty(), Map.of(), Map.of(), "", "", List.of(), false);

    Draft {
        found = List.copyOf(found);
        Objects.requireNonNull(installation, "installation");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(proposal, "proposal");
        folders = Collections.unmodifiableMap(new LinkedHashMap<>(folders));
        trials = Map.copyOf(trials);
        Objects.requireNonNull(mailFrom, "mailFrom");
        Objects.requireNonNull(mailTo, "mailTo");
        checks = List.copyOf(checks);
    }

    /**
     * One check and what it found.
     *
     * @param id its id; the text {@code check.<id>} is its title
     */
    record Checked(String id, List<CheckResult> results) {
        Checked {
            Objects.requireNonNull(id, "id");
            results = List.copyOf(results);
        }
    }

    Draft withFound(List<FoundInstallation> now) {
        return new Draft(now, installation, user, proposal, folders, trials, mailFrom, mailTo, checks, paused);
    }

    /** Another installation or user: what was read of the one before says nothing. */
    Draft withInstallation(FoundInstallation one, String who) {
        return new Draft(found, Optional.of(one), who, Optional.empty(), folders, trials, mailFrom, mailTo, List.of(), paused);
    }

    Draft withProposal(InstallationProposal read) {
        return new Draft(found, installation, user, Optional.of(read), folders, trials, mailFrom, mailTo, checks, paused || read.waiting() > 0);
    }

    Draft withFolder(OfficeFolder folder, String written) {
        Map<OfficeFolder, String> all = new LinkedHashMap<>(folders);
        all.put(folder, written);
        Map<OfficeFolder, FolderTrial> tried = new LinkedHashMap<>(trials);
        tried.remove(folder);
        return new Draft(found, installation, user, proposal, all, tried, mailFrom, mailTo, checks, paused);
    }

    Draft withTrials(Map<OfficeFolder, FolderTrial> tried) {
        return new Draft(found, installation, user, proposal, folders, tried, mailFrom, mailTo, checks, paused);
    }

    Draft withMail(String from, String to) {
        return new Draft(found, installation, user, proposal, folders, trials, from, to, checks, paused);
    }

    Draft withChecks(List<Checked> ran) {
        return new Draft(found, installation, user, proposal, folders, trials, mailFrom, mailTo, ran, paused);
    }

    Draft withPaused(boolean now) {
        return new Draft(found, installation, user, proposal, folders, trials, mailFrom, mailTo, checks, now);
    }
}
