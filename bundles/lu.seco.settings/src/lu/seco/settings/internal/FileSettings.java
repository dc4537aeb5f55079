// SPDX-License-Identifier: EPL-2.0
package lu.seco.settings.internal;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import lu.seco.core.DataFolder;
import lu.seco.core.Texts;
import lu.seco.core.settings.ChangeLedger;
import lu.seco.core.settings.SecretDefinition;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.Settings;
import lu.seco.core.settings.SettingsChange;
import lu.seco.core.settings.SettingsContribution;
import lu.seco.core.settings.SettingsProblem;
import lu.seco.core.settings.SettingsRule;
import lu.seco.core.settings.SettingsStanding;
import lu.seco.settings.internal.transfer.Kept;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/**
 * The settings of the file {@code seco.properties}. Looks at it every second instead of watching for events: a small read costs nothing,
 * and works on every share and with every way in which an editor saves. Immediate because the other components wait for their
 * configuration, not for this service: nobody else would start it.
 */
@Component(service = Settings.class, immediate = true)
public final class FileSettings implements Settings {

    private static final long INTERVAL_MILLIS = 1_000;

    private final List<Contributed> contributions = new CopyOnWriteArrayList<>();
    private final Logger log;
    private final SettingsKeeper keeper;
    private final ChangeLedger ledger;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "seco-settings");
        thread.setDaemon(true);
        return thread;
    });

    private record Contributed(SettingsContribution contribution, int ranking) {
    }

    @Activate
    public FileSettings(@Reference DataFolder folder, @Reference ConfigurationAdmin admin, @Reference Texts texts, @Reference Clock clock,
            @Reference ChangeLedger ledger, @Reference(service = LoggerFactory.class) Logger log) {
        this.ledger = ledger;
        this.log = log;
        Kept.recover(folder.root(), log);
        keeper = new SettingsKeeper(folder.settingsFile(), new Told(), new Configurations(admin, log), texts, clock, log);
        executor.scheduleWithFixedDelay(() -> safely(keeper::look), 0, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Deactivate
    public void close() {
        executor.shutdownNow();
    }

    /** Called for every contribution that comes, also long after the start. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addContribution(SettingsContribution contribution, Map<String, Object> properties) {
        contributions.add(new Contributed(contribution, properties.get("service.ranking") instanceof Integer ranking ? ranking : 0));
        executor.execute(() -> safely(keeper::definitionsChanged));
    }

    /** Called for every contribution that goes. Its configuration stays: at the end of the process all go. */
    public void removeContribution(SettingsContribution contribution) {
        contributions.removeIf(contributed -> contributed.contribution() == contribution);
        if (!executor.isShutdown()) {
            executor.execute(() -> safely(keeper::definitionsChanged));
        }
    }

    @Override
    public List<SettingDefinition> definitions() {
        return keeper.definitions();
    }

    @Override
    public Optional<String> value(String key) {
        return keeper.value(key);
    }

    @Override
    public List<SettingsProblem> problems() {
        return keeper.problems();
    }

    @Override
    public List<SettingsProblem> change(Map<String, String> values, String person) throws IOException {
        return apply(new SettingsChange(values, Set.of(), Optional.empty(), person));
    }

    @Override
    public List<SettingsProblem> apply(SettingsChange change) throws IOException {
        Map<String, String> wanted = new TreeMap<>(change.values());
        Set<String> touched = new TreeSet<>(wanted.keySet());
        touched.addAll(change.standard());
        Map<String, Optional<String>> before = new HashMap<>();
        touched.forEach(key -> before.put(key, inForce(key)));
        List<SettingsProblem> refused = keeper.change(wanted, change.standard(), change.revision());
        if (refused.isEmpty()) {
            touched.removeIf(key -> before.get(key).equals(inForce(key)));
            Map<String, String> changed = new LinkedHashMap<>();
            touched.forEach(key -> changed.put(key, wanted.containsKey(key) ? wanted.get(key) : inForce(key).orElse("")));
            ledger.changed(changed, change.person());
        }
        return refused;
    }

    @Override
    public SettingsStanding standing() {
        return keeper.standing();
    }

    @Override
    public List<SettingsProblem> check(Map<String, String> values) {
        return keeper.check(values);
    }

    @Override
    public List<SecretDefinition> secrets() {
        return contributions.stream().flatMap(contributed -> contributed.contribution().secrets().stream())
                .sorted(Comparator.comparing(SecretDefinition::page).thenComparing(SecretDefinition::name)).toList();
    }

    @Override
    public List<SettingsProblem> reload() {
        return keeper.reload();
    }

    /** The value in force for a key, also for that of a numbered line. */
    private Optional<String> inForce(String key) {
        return keeper.value(key).or(() -> key.lastIndexOf('.') < 0 ? Optional.empty() : keeper.value(key.substring(0, key.lastIndexOf('.'))));
    }

    /** By ranking, then by pid: services come in no order that means anything. */
    private List<SettingDefinition> contributed() {
        List<Ranked> all = new ArrayList<>();
        for (Contributed contributed : contributions) {
            try {
                contributed.contribution().settings().forEach(setting -> all.add(new Ranked(contributed.ranking(), setting)));
            } catch (RuntimeException e) {
                log.error("settings of {} are left out", contributed.contribution().getClass().getName(), e);
            }
        }
        all.sort(Comparator.comparingInt(Ranked::ranking).reversed().thenComparing(ranked -> ranked.setting().pid()));
        return all.stream().map(Ranked::setting).toList();
    }

    /** What all bundles say. */
    private final class Told implements SettingsKeeper.Contributed {

        @Override
        public List<SettingDefinition> definitions() {
            return contributed();
        }

        @Override
        public List<SettingsRule> rules() {
            return contributions.stream().flatMap(one -> one.contribution().rules().stream()).toList();
        }
    }

    private record Ranked(int ranking, SettingDefinition setting) {
    }

    /** An exception would end the schedule, and with it the noticing of changes. */
    private void safely(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            log.error("the settings could not be brought up to date", e);
        }
    }
}
