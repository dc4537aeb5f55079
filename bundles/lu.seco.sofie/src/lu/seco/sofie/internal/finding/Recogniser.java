// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.finding;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lu.seco.core.Message;
import lu.seco.core.sofie.FoundInstallation;
import lu.seco.core.sofie.FoundInstallation.Likelihood;
import lu.seco.sofie.internal.finding.Rules.Trait;

/** Says of one folder whether it is an installation, by the rules. */
final class Recogniser {

    private static final Pattern SCRIPT = Pattern.compile("(?i)run_batch_([A-Za-z0-9_-]{1,40})\\.(ksh|bat)");
    private static final Pattern USER = Pattern.compile("[A-Za-z0-9_-]{1,40}");

    private final Rules rules;
    private final Glance glance;

    Recogniser(Rules rules, Glance glance) {
        this.rules = rules;
        this.glance = glance;
    }

    /** Looks at a folder. */
    FoundInstallation look(Path folder) throws InterruptedException {
        List<Message> recognised = new ArrayList<>();
        List<Message> missing = new ArrayList<>();
        int sum = 0;
        boolean script = false;
        for (Trait trait : rules.traits()) {
            boolean there = Files.isDirectory(folder) && !glance.find(folder, trait.pattern()).isEmpty();
            (there ? recognised : missing).add(Message.of("setup.trait." + trait.name()));
            sum += there ? trait.weight() : 0;
            script |= there && trait.name().equals(Trait.SCRIPT);
        }
        return new FoundInstallation(folder, likelihood(sum, script), recognised, missing, List.copyOf(users(folder)));
    }

    private Likelihood likelihood(int sum, boolean script) {
        if (sum >= rules.number("certain") && script) {
            return Likelihood.CERTAIN;
        }
        if (sum >= rules.number("likely")) {
            return Likelihood.LIKELY;
        }
        return sum >= rules.number("possible") ? Likelihood.POSSIBLE : Likelihood.NONE;
    }

    /** Users with a script; where there is none, those who have logged in. */
    private Set<String> users(Path folder) throws InterruptedException {
        Set<String> users = new TreeSet<>();
        for (Path script : glance.find(folder, "run_batch_*")) {
            Matcher name = SCRIPT.matcher(script.getFileName().toString());
            if (name.matches()) {
                users.add(name.group(1));
            }
        }
        if (users.isEmpty()) {
            for (Path login : glance.find(folder, "data/*/{passwords,loginhash}")) {
                String name = login.getParent().getFileName().toString();
                if (USER.matcher(name).matches()) {
                    users.add(name);
                }
            }
        }
        return users;
    }
}
