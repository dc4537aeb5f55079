// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.setup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lu.seco.core.Message;
import lu.seco.core.journal.JournalException;
import lu.seco.core.settings.Settings;
import lu.seco.core.settings.SettingsProblem;
import lu.seco.core.sofie.FoundInstallation;
import lu.seco.core.sofie.FoundInstallation.Likelihood;
import lu.seco.core.sofie.InstallationFinder;
import lu.seco.core.sofie.InstallationProposal;
import lu.seco.core.sofie.InstallationSetup;
import lu.seco.service.internal.cli.Command;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.cli.Invocation;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.cli.Options;
import lu.seco.service.internal.cli.UsageException;
import lu.seco.service.internal.cli.Wording;
import lu.seco.service.internal.files.FileException;
import lu.seco.service.internal.print.JsonDocument;
import lu.seco.service.internal.setup.SetupAnswer.Checked;
import picocli.CommandLine.Model.OptionSpec;

/** {@code seco setup}: sets SeCo up for an installation of SOFiE without a person at a screen. */
public final class SetupCommand implements Command {

    private static final String ROOT = InstallationsCommand.ROOT;
    private static final String USER = "--user";
    private static final String OUTBOX = "--outbox";
    private static final String PAYROLL = "--payroll";
    private static final String STAGING = "--staging";
    private static final String YES = "--yes";
    private static final Map<String, String> FOLDERS = Map.of(OUTBOX, "exchange.outbox", PAYROLL, "exchange.payroll", STAGING, "exchange.staging.folder");

    @Override
    public String name() {
        return "setup";
    }

    @Override
    public Site site() {
        return Site.HOLDER;
    }

    @Override
    public List<OptionSpec> options(Wording wording) {
        return List.of(Options.file(wording, name(), ROOT), Options.own(wording, name(), USER, "ID", String.class, Options.text()),
                Options.file(wording, name(), OUTBOX), Options.file(wording, name(), PAYROLL), Options.file(wording, name(), STAGING),
                Options.own(wording, name(), YES), Options.own(wording, name(), Options.FORCE), Options.flag(wording, Options.JSON));
    }

    @Override
    public ExitCode execute(Session session)
            throws IOException, UsageException, MissingServiceException, JournalException, FileException, InterruptedException {
        Invocation asked = session.invocation();
        List<FoundInstallation> found = Looking.find(session, session.services().part(InstallationFinder.class), asked.file(ROOT));
        Choice choice = choice(asked, found);
        if (choice.told().isPresent()) {
            return refuse(session, choice.told().get());
        }
        InstallationSetup setup = session.services().part(InstallationSetup.class);
        boolean several = found.stream().filter(SetupCommand::good).count() > 1;
        InstallationProposal proposal = Looking.await(session, () -> setup.read(choice.root(), choice.user(), several));
        Map<String, String> settings = new LinkedHashMap<>(proposal.settings());
        FOLDERS.forEach((option, key) -> asked.file(option).ifPresent(folder -> settings.put(key, folder.toString())));
        List<SettingsProblem> problems = setup.problems(proposal.descriptor());
        List<Checked> checks = problems.isEmpty() ? Looking.await(session, () -> checks(setup, proposal)) : List.of();
        Ready ready = new Ready(setup, proposal, settings, problems, checks);
        return ready.bad() && !asked.has(Options.FORCE) && problems.isEmpty() ? answer(session, ready, Message.of("cli.setup.bad"), false)
                : problems.isEmpty() && asked.has(YES) ? write(session, ready)
                        : answer(session, ready, Message.of("cli.setup.dry", setup.file()), false);
    }

    /** What is known before anything is written. */
    private record Ready(InstallationSetup setup, InstallationProposal proposal, Map<String, String> settings, List<SettingsProblem> problems,
            List<Checked> checks) {

        boolean bad() {
            return checks.stream().anyMatch(Checked::bad);
        }

        Ready with(List<SettingsProblem> found) {
            return new Ready(setup, proposal, settings, found, checks);
        }
    }

    private static ExitCode write(Session session, Ready ready) throws IOException, MissingServiceException {
        String person = session.invocation().caller().person();
        Settings settings = session.services().part(Settings.class);
        session.stop().hold();
        try {
            List<SettingsProblem> refused = ready.settings().isEmpty() ? List.of() : settings.change(ready.settings(), person);
            if (!refused.isEmpty()) {
                return answer(session, ready.with(refused), Message.of("cli.setup.settings"), false);
            }
            List<SettingsProblem> problems = ready.setup().write(ready.proposal().descriptor(), person);
            return answer(session, ready.with(problems), Message.of(problems.isEmpty() ? "cli.setup.written" : "cli.setup.bad", ready.setup().file()),
                    problems.isEmpty());
        } catch (IOException e) {
            return answer(session, ready, Message.of("cli.setup.unwritable", ready.setup().file(), e.getMessage()), false);
        }
    }

    private static ExitCode answer(Session session, Ready ready, Message told, boolean written) throws IOException {
        SetupAnswer answer = new SetupAnswer(ready.setup().file(), ready.proposal(), ready.settings(), ready.setup().text(ready.proposal().descriptor()),
                ready.checks(), ready.problems(), written, told);
        if (session.invocation().json()) {
            answer.json(session);
        } else {
            answer.text(session);
        }
        if (ready.bad()) {
            return ExitCode.INSTALLATION;
        }
        return written || ready.problems().isEmpty() && !session.invocation().has(YES) ? ExitCode.OK : ExitCode.NOT_DONE;
    }

    private static ExitCode refuse(Session session, Message why) throws IOException {
        if (session.invocation().json()) {
            try (JsonDocument json = new JsonDocument(session.output(), session.wording())) {
                json.flag("written", false).message("told", Optional.of(why)).finish();
            }
        } else {
            session.output().complaint(session.wording().text(why));
        }
        return ExitCode.NOT_DONE;
    }

    private static List<Checked> checks(InstallationSetup setup, InstallationProposal proposal) {
        return setup.checks(proposal.descriptor()).stream().map(check -> new Checked(check.id(), check.run())).toList();
    }

    /** Which installation and user; or why that cannot be said. */
    private record Choice(Path root, String user, Optional<Message> told) {

        static Choice refused(String code, Object... arguments) {
            return new Choice(Path.of(""), "", Optional.of(Message.of(code, arguments)));
        }
    }

    private static Choice choice(Invocation asked, List<FoundInstallation> found) {
        List<FoundInstallation> good = found.stream().filter(SetupCommand::good).toList();
        Optional<Path> root = asked.file(ROOT);
        if (good.isEmpty() && (root.isEmpty() || !asked.has(Options.FORCE))) {
            return root.isEmpty() ? Choice.refused("cli.installations.none") : Choice.refused("cli.setup.unlike", root.get());
        }
        List<FoundInstallation> named = good.stream().filter(one -> root.isPresent() && one.root().equals(root.get().normalize())).toList();
        List<FoundInstallation> possible = named.isEmpty() ? good : named;
        if (possible.size() > 1) {
            return Choice.refused("cli.setup.choose", possible.stream().map(one -> one.root().toString()).collect(Collectors.joining(", ")));
        }
        FoundInstallation one = possible.isEmpty() ? found.get(0) : possible.get(0);
        Optional<String> user = asked.<String>value(USER).or(() -> one.users().size() == 1 ? Optional.of(one.users().get(0)) : Optional.empty());
        return user.map(known -> new Choice(one.root(), known, Optional.empty()))
                .orElseGet(() -> Choice.refused("cli.setup.user", String.join(", ", one.users())));
    }

    private static boolean good(FoundInstallation one) {
        return one.likelihood() == Likelihood.CERTAIN || one.likelihood() == Likelihood.LIKELY;
    }
}
