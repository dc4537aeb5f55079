// SPDX-License-Identifier: EPL-2.0
package lu.seco.settings.internal.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import lu.seco.core.DataFolder;
import lu.seco.core.Message;
import lu.seco.core.io.Hashes;
import lu.seco.core.io.SafeFile;
import lu.seco.core.settings.ChangeLedger;
import lu.seco.core.settings.ConfigurationFiles;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.SettingType;
import lu.seco.core.settings.Settings;
import lu.seco.core.settings.SettingsChange;
import lu.seco.core.settings.SettingsProblem;
import lu.seco.core.settings.SettingsStanding;
import lu.seco.core.settings.SettingsTransfer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/** Export and import of the configuration as an {@link Archive}. What stood there before an import is {@link Kept}. */
@Component(service = SettingsTransfer.class)
public final class ZipTransfer implements SettingsTransfer {

    private static final int LARGEST = 1 << 20;

    private final List<ConfigurationFiles> rooms = new CopyOnWriteArrayList<>();
    private final Path root;
    private final Settings settings;
    private final ChangeLedger ledger;
    private final Clock clock;
    private final Logger log;

    @Activate
    public ZipTransfer(@Reference DataFolder folder, @Reference Settings settings, @Reference ChangeLedger ledger, @Reference Clock clock,
            @Reference(service = LoggerFactory.class) Logger log) {
        root = folder.root().toAbsolutePath().normalize();
        this.settings = settings;
        this.ledger = ledger;
        this.clock = clock;
        this.log = log;
    }

    /** Called for every bundle that has files of its own. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addFiles(ConfigurationFiles files) {
        rooms.add(files);
    }

    /** Called when it goes. */
    public void removeFiles(ConfigurationFiles files) {
        rooms.remove(files);
    }

    @Override
    public synchronized Exported export() throws IOException {
        settings.reload();
        SettingsStanding standing = settings.standing();
        List<String> keep = new ArrayList<>();
        List<Message> leftOut = new ArrayList<>();
        Map<String, String> texts = new TreeMap<>();
        texts.put(Comparison.SETTINGS, settings(standing, keep));
        keep.forEach(key -> leftOut.add(Message.of("settings.export.left", Comparison.SETTINGS, key)));
        for (ConfigurationFiles room : rooms) {
            for (String name : names(room)) {
                byte[] bytes = SafeFile.read(room.place(name, standing.values()), LARGEST);
                if (bytes.length > LARGEST) {
                    leftOut.add(Message.of("settings.export.large", name));
                    continue;
                }
                String text = new String(bytes, StandardCharsets.UTF_8);
                List<String> lines = new ArrayList<>();
                texts.put(name, name.endsWith(".properties") ? Credentials.without(text, lines) : text);
                lines.forEach(key -> leftOut.add(Message.of("settings.export.left", name, key)));
            }
        }
        return new Exported(new Archive(texts, keep).zip(clock.instant()), List.copyOf(texts.keySet()), leftOut);
    }

    private static List<String> names(ConfigurationFiles room) throws IOException {
        try {
            return room.names();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The values that are not defaults, as lines. */
    private String settings(SettingsStanding standing, List<String> keep) {
        StringBuilder text = new StringBuilder();
        for (SettingDefinition setting : settings.definitions()) {
            if (!standing.differing().contains(setting.key())) {
                continue;
            }
            String value = standing.values().get(setting.key());
            if (Credentials.in(value)) {
                keep.add(setting.key());
            } else if (setting.type() != SettingType.LINES) {
                text.append(setting.key()).append(" = ").append(value).append('\n');
            } else {
                lines(text, setting.key(), value);
            }
        }
        return text.toString();
    }

    private static void lines(StringBuilder text, String key, String value) {
        int number = 0;
        for (String line : value.split("\n", -1)) {
            text.append(key).append('.').append(++number).append(" = ").append(line).append('\n');
        }
    }

    @Override
    public synchronized Plan plan(Path file) {
        settings.reload();
        try {
            byte[] bytes = Archive.bytes(file);
            Comparison comparison = new Comparison(settings, rooms, root).with(Archive.of(bytes));
            boolean possible = comparison.problems().isEmpty();
            return new Plan(possible ? token(bytes, comparison) : "", comparison.differences(), comparison.problems(), comparison.hints());
        } catch (Refused e) {
            return new Plan("", List.of(), List.of(e.told()), List.of());
        }
    }

    private static String token(byte[] bytes, Comparison comparison) {
        return Hashes.of((Hashes.of(bytes) + comparison.seen()).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public synchronized Imported apply(Path file, String token, String person) {
        settings.reload();
        Comparison comparison;
        try {
            byte[] bytes = Archive.bytes(file);
            comparison = new Comparison(settings, rooms, root).with(Archive.of(bytes));
            if (!comparison.problems().isEmpty()) {
                return not(comparison.problems());
            }
            if (!token(bytes, comparison).equals(token)) {
                return not(List.of(Message.of("settings.import.stale")));
            }
        } catch (Refused e) {
            return not(List.of(e.told()));
        }
        return comparison.differences().isEmpty() ? new Imported(List.of(), Optional.empty()) : carriedOut(comparison, person);
    }

    private Imported carriedOut(Comparison comparison, String person) {
        Kept kept;
        try {
            Map<String, Path> places = new HashMap<>(comparison.places());
            places.put(Comparison.SETTINGS, comparison.standing().file());
            kept = Kept.begin(root, places, clock.instant());
        } catch (IOException e) {
            return not(List.of(Message.of("settings.import.not-kept", e.toString())));
        }
        try {
            Optional<String> revision = Optional.of(comparison.standing().revision());
            List<SettingsProblem> refused = settings.apply(new SettingsChange(comparison.values(), comparison.standard(), revision, person));
            if (!refused.isEmpty()) {
                kept.done();
                return not(refused.stream().map(SettingsProblem::told).toList());
            }
            Map<String, String> written = new TreeMap<>();
            for (Map.Entry<String, String> entry : comparison.texts().entrySet()) {
                write(comparison.places().get(entry.getKey()), entry.getValue());
                written.put(entry.getKey(), "sha256 " + Hashes.of(entry.getValue().getBytes(StandardCharsets.UTF_8)));
            }
            kept.done();
            ledger.changed(written, person);
            log.info("a configuration was imported by {}; what was there before is in {}", person, kept.folder());
            return new Imported(List.of(), Optional.of(kept.folder()));
        } catch (IOException e) {
            return undone(kept, e);
        }
    }

    private static void write(Path place, String text) throws IOException {
        if (place.getParent() != null) {
            SafeFile.secretFolder(place.getParent());
        }
        SafeFile.write(place, text.getBytes(StandardCharsets.UTF_8));
    }

    private Imported undone(Kept kept, IOException failure) {
        log.warn("an import of the configuration failed and is undone: {}", failure.toString());
        String reason = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        try {
            kept.restore();
            settings.reload();
            return not(List.of(Message.of("settings.import.failed", reason)));
        } catch (IOException e) {
            log.error("what was there before the import cannot be put back from {}: {}", kept.folder(), e.toString());
            return not(List.of(Message.of("settings.import.half", reason, kept.folder())));
        }
    }

    private static Imported not(List<Message> problems) {
        return new Imported(problems, Optional.empty());
    }
}
