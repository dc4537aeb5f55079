// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.home;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.exchange.EngineState;
import lu.seco.core.exchange.EngineStatus;
import lu.seco.core.exchange.FolderStatus;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.settings.SettingsProblem;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.l10n.Language;
import lu.seco.ui.internal.l10n.Messages;

/** Decides which one sentence stands at the top: the most urgent thing a person has to do, or that all is well. */
final class HomeSentence {

    private final Engine engine;
    private final Language language;
    private final Messages words;

    HomeSentence(Engine engine, Language language) {
        this.engine = Objects.requireNonNull(engine, "engine");
        this.language = Objects.requireNonNull(language, "language");
        this.words = language.messages();
    }

    Home of(HomeState now, Instant instant) {
        EngineStatus status = now.status();
        Told told = broken(now).or(() -> decisions(now.worries())).or(() -> halted(status))
                .or(() -> warnings(now, instant)).orElseGet(() -> well(status));
        boolean paused = status.state() == EngineState.PAUSED;
        return new Home(told.severity(), told.sentence(), state(status), reception(status, instant),
                language.text(words.home_files_waiting, waiting(status)), run(status, instant), status.run().isPresent(), paused,
                now.hindrance().isEmpty() && engine.exchange().isPresent());
    }

    /** Nothing works as it should. */
    private Optional<Told> broken(HomeState now) {
        if (!now.hindrance().isEmpty()) {
            return problem(now.hindrance());
        }
        if (!now.missing().isEmpty()) {
            return problem(language.text(words.home_missing_sentence, String.join(", ", now.missing())));
        }
        if (now.journalTrouble().isPresent()) {
            return problem(language.text(words.home_journal_sentence, now.journalTrouble().get()));
        }
        Optional<FolderStatus> folder = now.status().folders().stream().filter(one -> !one.reachable()).findFirst();
        return folder.flatMap(lost -> problem(language.text(words.home_folder_sentence, lost.path())));
    }

    /** A person has to decide. */
    private Optional<Told> decisions(List<Report> worries) {
        long uncertain = count(worries, ReportState.UNCERTAIN);
        long held = count(worries, ReportState.HELD);
        long given = worries.stream().filter(report -> report.state() == ReportState.FAILED)
                .filter(report -> report.progress().nextTry().isEmpty()).count();
        if (uncertain > 0) {
            return problem(language.text(words.home_uncertain_sentence, uncertain));
        }
        if (held > 0) {
            return problem(language.text(words.home_held_sentence, held));
        }
        return given > 0 ? problem(language.text(words.home_failed_sentence, given)) : Optional.empty();
    }

    private Optional<Told> halted(EngineStatus status) {
        if (!status.hindrances().isEmpty()) {
            return problem(engine.text(status.hindrances().get(0), language.locale()));
        }
        return switch (status.state()) {
            case STOPPED -> attention(words.home_stopped_sentence);
            case PAUSED -> attention(words.home_paused_sentence);
            case ACTIVE -> Optional.empty();
        };
    }

    /** It goes on by itself, but a person should know. */
    private Optional<Told> warnings(HomeState now, Instant instant) {
        List<Instant> tries = now.worries().stream().filter(report -> report.state() == ReportState.FAILED)
                .flatMap(report -> report.progress().nextTry().stream()).sorted().toList();
        if (!tries.isEmpty()) {
            return attention(language.text(words.home_retry_sentence, tries.size(), language.formats().soon(tries.get(0), instant)));
        }
        if (!now.settings().isEmpty()) {
            SettingsProblem first = now.settings().get(0);
            return attention(language.text(words.home_settings_sentence, first.line(), engine.text(first.told(), language.locale())));
        }
        return Optional.empty();
    }

    private Told well(EngineStatus status) {
        int waiting = waiting(status);
        return new Told(Home.Severity.GOOD,
                waiting == 0 ? words.home_well_sentence : language.text(words.home_busy_sentence, waiting));
    }

    private String state(EngineStatus status) {
        return switch (status.state()) {
            case ACTIVE -> words.home_state_active;
            case PAUSED -> words.home_state_paused;
            case STOPPED -> words.home_state_stopped;
        };
    }

    private String reception(EngineStatus status, Instant instant) {
        return status.nextReception().map(next -> language.text(words.home_reception_next, language.formats().soon(next, instant)))
                .orElse(words.home_reception_none);
    }

    private String run(EngineStatus status, Instant instant) {
        return status.run().map(run -> language.text(switch (run.kind()) {
            case SEND -> words.home_run_send;
            case RECEIVE -> words.home_run_receive;
            case UPDATE -> words.home_run_update;
        }, language.formats().soon(run.since(), instant))).orElse(words.home_run_none);
    }

    private static int waiting(EngineStatus status) {
        return status.waiting() + status.pending().size();
    }

    private static long count(List<Report> reports, ReportState state) {
        return reports.stream().filter(report -> report.state() == state).count();
    }

    private static Optional<Told> problem(String sentence) {
        return Optional.of(new Told(Home.Severity.PROBLEM, sentence));
    }

    private static Optional<Told> attention(String sentence) {
        return Optional.of(new Told(Home.Severity.ATTENTION, sentence));
    }

    private record Told(Home.Severity severity, String sentence) {
    }
}
