// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lu.seco.core.Message;
import lu.seco.core.check.CheckResult;
import lu.seco.core.check.SelfTest.Ran;
import lu.seco.core.diagnosis.Remedy;
import lu.seco.core.diagnosis.Trouble;
import lu.seco.core.diagnosis.Troubles;
import lu.seco.core.exchange.EngineStatus;
import lu.seco.core.exchange.FolderStatus;
import lu.seco.core.settings.SettingsProblem;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.l10n.Language;

/** Puts into words what engine, settings, logs and checks say, and remembers since when. Used by one thread at a time. */
final class Findings {

    private final Engine engine;
    private final Language language;
    private final DiagnosisWords words;
    private final Map<String, Instant> seen = new HashMap<>();

    Findings(Engine engine, Language language) {
        this.engine = Objects.requireNonNull(engine, "engine");
        this.language = Objects.requireNonNull(language, "language");
        words = language.words(DiagnosisWords.class);
    }

    /** Everything that a person should look at, the gravest first. What is not there any more is forgotten. */
    List<Finding> all(EngineStatus status, List<SettingsProblem> settings, Collection<Ran> tests) {
        Set<String> now = new HashSet<>();
        List<Finding> all = new ArrayList<>();
        for (Message hindrance : status.hindrances()) {
            all.add(finding(Level.PROBLEM, words.findings_hindrance_title, text(hindrance), "", since("engine " + hindrance.format(), now)));
        }
        engine.further().find(Troubles.class).ifPresent(troubles -> troubles.current().forEach(trouble -> all.add(of(trouble))));
        for (FolderStatus folder : status.folders()) {
            if (!folder.reachable()) {
                String found = folder.trouble().map(this::text).orElseGet(() -> language.text(words.findings_folder_lost, folder.path()));
                all.add(finding(Level.PROBLEM, words.findings_folder_title, found, words.findings_folder_remedy,
                        since("folder " + folder.path(), now)));
            }
        }
        for (SettingsProblem problem : settings) {
            String title = problem.line() > 0 ? language.text(words.findings_setting_title, problem.line()) : words.findings_settings_title;
            String remedy = problem.line() > 0 ? language.text(words.findings_setting_remedy, problem.key()) : "";
            all.add(finding(Level.ATTENTION, title, text(problem.told()), remedy,
                    since("setting " + problem.key() + problem.told().format(), now)));
        }
        tests.forEach(ran -> all.addAll(of(ran, now)));
        seen.keySet().retainAll(now);
        all.sort(Comparator.comparing(Finding::level));
        return all;
    }

    /** What the remedy book says of lines in the logs. */
    Finding of(Trouble trouble) {
        Remedy remedy = trouble.remedy();
        Level level = remedy.weight().compareTo(Remedy.Weight.ERROR) <= 0 ? Level.PROBLEM : Level.ATTENTION;
        String line = trouble.latest().map(place -> language.text(words.findings_line, place.text())).orElse("");
        List<String> steps = remedy.steps().stream().map(step -> step.in(language.locale())).toList();
        String todo = IntStream.range(0, steps.size()).mapToObj(at -> language.text(words.findings_step, at + 1, steps.get(at)))
                .collect(Collectors.joining(" "));
        String when = language.formats().soon(trouble.since(), engine.clock().instant());
        String since = language.text(words.findings_since, when);
        String aside = trouble.count() > 1 ? language.text(words.findings_times, since, trouble.count()) : since;
        String title = remedy.title().in(language.locale());
        String found = (remedy.clerk().in(language.locale()) + " " + line).strip();
        return new Finding(level, word(level), title, found, todo, aside, trouble.count() > 1 ? when + " (" + trouble.count() + "×)" : when,
                spoken(level, title, found, todo, aside), Optional.of(trouble));
    }

    private List<Finding> of(Ran ran, Set<String> now) {
        List<Finding> wanted = new ArrayList<>();
        for (CheckResult result : ran.results()) {
            Level level = level(result.outcome());
            if (level.wanted()) {
                // free space and the like change at every look: it is the same finding all the same
                wanted.add(finding(level, title(ran.id()), text(result.found()), result.remedy().map(this::text).orElse(""),
                        since("check " + ran.id() + " " + result.found().code(), now)));
            }
        }
        return wanted;
    }

    /** A line for each result of a check. */
    List<TestRow> rows(Ran ran) {
        List<TestRow> rows = new ArrayList<>();
        for (CheckResult result : ran.results()) {
            Level level = level(result.outcome());
            rows.add(new TestRow(level, word(level), title(ran.id()), rows.isEmpty() ? duration(ran.took()) : "", text(result.found()),
                    result.remedy().map(this::text).orElse("")));
        }
        return rows.isEmpty() ? List.of(new TestRow(Level.GOOD, word(Level.GOOD), title(ran.id()), duration(ran.took()), "", "")) : rows;
    }

    /** The line of a check that was not looked at. */
    TestRow skipped(String check, boolean stopped) {
        return new TestRow(Level.SKIPPED, word(Level.SKIPPED), title(check), "", stopped ? words.test_skipped : words.test_waiting, "");
    }

    private Finding finding(Level level, String title, String found, String remedy, String when) {
        String aside = language.text(words.findings_since, when);
        return new Finding(level, word(level), title, found, remedy, aside, when, spoken(level, title, found, remedy, aside), Optional.empty());
    }

    private String spoken(Level level, String title, String found, String remedy, String aside) {
        return language.text(words.findings_card, word(level), title, found, remedy, aside).strip();
    }

    String title(String check) {
        return text(Message.of("check." + check));
    }

    private static Level level(CheckResult.Outcome outcome) {
        return switch (outcome) {
            case GOOD -> Level.GOOD;
            case WARNING -> Level.ATTENTION;
            case BAD -> Level.PROBLEM;
            case UNKNOWN -> Level.UNKNOWN;
        };
    }

    private String word(Level level) {
        return switch (level) {
            case PROBLEM -> words.level_problem;
            case ATTENTION -> words.level_attention;
            case UNKNOWN -> words.level_unknown;
            case SKIPPED -> words.level_skipped;
            case GOOD -> words.level_good;
        };
    }

    private String since(String key, Set<String> now) {
        Instant instant = engine.clock().instant();
        now.add(key);
        Instant first = seen.computeIfAbsent(key, unseen -> instant);
        return language.formats().soon(first, instant);
    }

    private String duration(Duration took) {
        return took.toSeconds() == 0 ? words.duration_short : language.text(words.duration_seconds, took.toSeconds());
    }

    private String text(Message message) {
        return engine.text(message, language.locale());
    }
}
