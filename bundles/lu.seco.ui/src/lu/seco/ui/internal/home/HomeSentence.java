// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.home;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lu.seco.core.exchange.EngineState;
import lu.seco.core.exchange.EngineStatus;
import lu.seco.core.exchange.FolderStatus;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.Subject;
import lu.seco.core.remote.RemoteEngine;
import lu.seco.core.settings.SettingsProblem;
import lu.seco.core.sofie.InstallationSetup;
import lu.seco.core.staging.StagedFile;
import lu.seco.core.validity.Ending;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.l10n.Language;
import lu.seco.ui.internal.l10n.Messages;
import lu.seco.ui.internal.navigation.Place;

/** Decides which one sentence stands at the top: the most urgent thing a person has to do, or that all is well. */
final class HomeSentence {

    /** How the engine's messages about files that wait behind another begin. */
    private static final String BLOCKED = "lane.blocked";
    private static final String SETUP = "lu.seco.ui.command.setup";

    private final Engine engine;
    private final Language language;
    private final Messages words;
    private final HomeFacts facts;

    HomeSentence(Engine engine, Language language) {
        this.engine = Objects.requireNonNull(engine, "engine");
        this.language = Objects.requireNonNull(language, "language");
        this.words = language.messages();
        this.facts = new HomeFacts(language);
    }

    Home of(HomeState now, Instant instant, ZoneId zone) {
        EngineStatus status = now.status();
        Told told = broken(now).or(() -> unset(now)).or(() -> decisions(now, instant)).or(() -> hindered(status)).or(() -> ended(now))
                .or(() -> disconnected(status, instant)).or(() -> blocked(now)).or(() -> halted(status))
                .or(() -> warnings(now, instant)).or(() -> ending(now, Ending.Urgency.SOON)).or(() -> staged(now))
                .orElseGet(() -> well(now, instant));
        return new Home(told.severity(), told.sentence(), told.target(), known(now, instant, zone), facts.run(status, instant),
                status.run().isPresent(), mode(now));
    }

    private List<HomeFact> known(HomeState now, Instant instant, ZoneId zone) {
        List<HomeFact> known = new ArrayList<>(facts.of(now, instant, zone));
        if (link().filter(RemoteEngine.Status::connected).isPresent()) {
            HomeFact state = known.get(0);
            known.set(0, new HomeFact(state.name(), language.text(words.home_service_fact, state.text()), state.pressing()));
        }
        return known;
    }

    /** How this window is connected with the service; empty if the engine works in this window. */
    private Optional<RemoteEngine.Status> link() {
        return engine.further().find(RemoteEngine.class).map(RemoteEngine::status);
    }

    private static boolean broken(RemoteEngine.Status link) {
        return link.state() == RemoteEngine.State.LOST || link.state() == RemoteEngine.State.UNFIT;
    }

    private Home.Mode mode(HomeState now) {
        if (link().filter(HomeSentence::broken).isPresent()) {
            return link().filter(RemoteEngine.Status::mine).isPresent() ? Home.Mode.LOST : Home.Mode.ABSENT;
        }
        if (!now.hindrance().isEmpty() || engine.exchange().isEmpty()) {
            return Home.Mode.ABSENT;
        }
        return switch (now.status().state()) {
            case ACTIVE, STOPPED -> Home.Mode.WORKING;
            case PAUSED -> Home.Mode.PAUSED;
            case PASSIVE -> Home.Mode.PASSIVE;
        };
    }

    /** Nothing works as it should. */
    private Optional<Told> broken(HomeState now) {
        if (!now.hindrance().isEmpty()) {
            return problem(now.hindrance(), Optional.empty());
        }
        Optional<RemoteEngine.Status> link = link();
        if (link.filter(HomeSentence::broken).isPresent()) {
            return problem(engine.text(link.get().told(), language.locale()), Optional.empty());
        }
        if (now.memory().opening() || link.filter(one -> one.state() == RemoteEngine.State.CONNECTING).isPresent()) {
            return Optional.of(new Told(Home.Severity.GOOD, words.home_opening_sentence, Optional.empty()));
        }
        if (!now.missing().isEmpty()) {
            return problem(language.text(words.home_missing_sentence, String.join(", ", now.missing())), to(Place.DIAGNOSIS));
        }
        if (now.memory().trouble().isPresent()) {
            return problem(language.text(words.home_journal_sentence, now.memory().trouble().get()), to(Place.DIAGNOSIS));
        }
        Optional<FolderStatus> folder = now.status().folders().stream().filter(one -> !one.reachable()).findFirst();
        return folder.flatMap(lost -> problem(language.text(words.home_folder_sentence, lost.path()), to(Place.DIAGNOSIS)));
    }

    /** There is no installation yet: everything else comes after that. */
    private Optional<Told> unset(HomeState now) {
        boolean unset = now.status().state() != EngineState.PASSIVE
                && engine.further().find(InstallationSetup.class).filter(setup -> !setup.present()).isPresent();
        return unset ? attention(words.home_setup_sentence, Optional.of(new Home.Target(Place.DIAGNOSIS, Optional.empty(), Optional.of(SETUP))))
                : Optional.empty();
    }

    /** A person has to decide. */
    private Optional<Told> decisions(HomeState now, Instant instant) {
        // what is held because its kind must pass through À valider waits there, and is counted there
        Set<String> there = now.staged().stream().map(StagedFile::reportId).flatMap(Optional::stream).collect(Collectors.toSet());
        // a person who wants to wait for an answer is left in peace until then
        List<Report> uncertain = in(now, ReportState.UNCERTAIN).stream()
                .filter(report -> report.progress().nextTry().filter(until -> until.isAfter(instant)).isEmpty()).toList();
        List<Report> held = in(now, ReportState.HELD).stream().filter(report -> !there.contains(report.id())).toList();
        List<Report> given = in(now, ReportState.FAILED).stream().filter(report -> report.progress().nextTry().isEmpty()).toList();
        if (!uncertain.isEmpty() && !given.isEmpty()) {
            return problem(language.text(words.home_decide_sentence, uncertain.size() + given.size()), row(uncertain));
        }
        if (!uncertain.isEmpty()) {
            return problem(language.text(words.home_uncertain_sentence, uncertain.size()), row(uncertain));
        }
        if (!given.isEmpty()) {
            return problem(language.text(words.home_failed_sentence, given.size()), row(given));
        }
        return held.isEmpty() ? Optional.empty() : problem(language.text(words.home_held_sentence, held.size()), row(held));
    }

    private Optional<Told> hindered(EngineStatus status) {
        return status.hindrances().stream().filter(one -> !one.code().startsWith(BLOCKED)).findFirst()
                .flatMap(first -> problem(engine.text(first, language.locale()), to(Place.DIAGNOSIS)));
    }

    /** Nothing begins by itself for a while. */
    private Optional<Told> disconnected(EngineStatus status, Instant instant) {
        return status.pausedUntil().filter(until -> until.isAfter(instant)).flatMap(until -> attention(
                language.text(words.home_connection_sentence, language.formats().soon(until, instant)), Optional.empty()));
    }

    /** Files wait behind one that does not go on; that one is led to. */
    private Optional<Told> blocked(HomeState now) {
        return now.status().hindrances().stream().filter(one -> one.code().startsWith(BLOCKED)).findFirst()
                .flatMap(first -> attention(engine.text(first, language.locale()), row(now.memory().worries().stream()
                        .filter(report -> first.arguments().contains(report.file().name())).toList())));
    }

    private Optional<Told> ended(HomeState now) {
        return ending(now, Ending.Urgency.ENDED).or(() -> ending(now, Ending.Urgency.URGENT));
    }

    private Optional<Told> ending(HomeState now, Ending.Urgency urgency) {
        return now.endings().stream().filter(one -> one.urgency() == urgency).findFirst().map(one -> new Told(
                urgency == Ending.Urgency.SOON ? Home.Severity.ATTENTION : Home.Severity.PROBLEM,
                language.text(words.home_ends_sentence, engine.text(one.told(), language.locale())), to(Place.CERTIFICATE)));
    }

    private Optional<Told> halted(EngineStatus status) {
        return switch (status.state()) {
            case STOPPED -> attention(words.home_stopped_sentence, Optional.empty());
            case PAUSED -> attention(words.home_paused_sentence, Optional.empty());
            case ACTIVE, PASSIVE -> Optional.empty();
        };
    }

    /** It goes on by itself, but a person should know. */
    private Optional<Told> warnings(HomeState now, Instant instant) {
        List<Report> tried = in(now, ReportState.FAILED).stream().filter(report -> report.progress().nextTry().isPresent()).toList();
        List<Instant> tries = tried.stream().flatMap(report -> report.progress().nextTry().stream()).sorted().toList();
        if (!tries.isEmpty()) {
            return attention(language.text(words.home_retry_sentence, tries.size(), language.formats().soon(tries.get(0), instant)), row(tried));
        }
        if (!now.settings().isEmpty()) {
            SettingsProblem first = now.settings().get(0);
            return attention(language.text(words.home_settings_sentence, first.line(), engine.text(first.told(), language.locale())),
                    to(Place.DIAGNOSIS));
        }
        return Optional.empty();
    }

    private Optional<Told> staged(HomeState now) {
        return now.staged().isEmpty() ? Optional.empty()
                : attention(language.text(words.home_staged_sentence, now.staged().size()), to(Place.STAGING));
    }

    private Told well(HomeState now, Instant instant) {
        if (now.status().state() == EngineState.PASSIVE) {
            return new Told(Home.Severity.GOOD, words.home_passive_sentence, Optional.empty());
        }
        if (!now.recallable().isEmpty()) {
            Instant until = now.recallable().get(0).until();
            return new Told(Home.Severity.GOOD, language.text(words.home_recall_sentence, now.recallable().size(),
                    language.formats().soon(until, instant)), to(Place.STAGING));
        }
        int waiting = HomeFacts.waiting(now.status());
        return new Told(Home.Severity.GOOD, waiting == 0 ? words.home_well_sentence : language.text(words.home_busy_sentence, waiting),
                Optional.empty());
    }

    private static List<Report> in(HomeState now, ReportState state) {
        return now.memory().worries().stream().filter(report -> report.state() == state).toList();
    }

    private static Optional<Home.Target> to(Place place) {
        return Optional.of(Home.Target.of(place));
    }

    private static Optional<Home.Target> row(List<Report> reports) {
        return Optional.of(new Home.Target(Place.SENT, reports.stream().findFirst().map(report -> Subject.report(report.id()))));
    }

    private static Optional<Told> problem(String sentence, Optional<Home.Target> target) {
        return Optional.of(new Told(Home.Severity.PROBLEM, sentence, target));
    }

    private static Optional<Told> attention(String sentence, Optional<Home.Target> target) {
        return Optional.of(new Told(Home.Severity.ATTENTION, sentence, target));
    }

    private record Told(Home.Severity severity, String sentence, Optional<Home.Target> target) {
    }
}
