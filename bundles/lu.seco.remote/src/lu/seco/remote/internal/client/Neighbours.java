// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.client;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import lu.seco.core.DataFolder;
import lu.seco.core.InstanceGuard.Holder;
import lu.seco.core.Texts;
import lu.seco.core.remote.RemoteEngine;
import lu.seco.core.remote.RemoteEngines;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.Settings;
import lu.seco.remote.internal.Places;
import lu.seco.remote.internal.RemoteSettings;
import lu.seco.remote.internal.codec.Codec;
import lu.seco.remote.internal.codec.Codecs;
import lu.seco.remote.internal.contract.Contracts;
import lu.seco.remote.internal.wire.Limits;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/** Connects a window with the service of its data folder, or with the one the settings name. */
@Component(service = RemoteEngines.class)
public final class Neighbours implements RemoteEngines {

    private static final String WINDOW_PID = "lu.seco.ui";
    private static final Duration AGAIN = Duration.ofSeconds(1);
    /** The settings are read at the start of the process; a window that asks at once waits this long for them. */
    private static final int SETTINGS_LOOKS = 100;
    private static final long LOOK_MILLIS = 20;

    private final String version;
    private final DataFolder folder;
    private final Texts texts;
    private final Clock clock;
    private final Settings settings;
    private final Logger log;

    @Activate
    public Neighbours(BundleContext bundles, @Reference DataFolder folder, @Reference Texts texts, @Reference Clock clock, @Reference Settings settings,
            @Reference(service = LoggerFactory.class) Logger log) {
        version = bundles.getBundle().getVersion().toString();
        this.folder = Objects.requireNonNull(folder, "folder");
        this.texts = Objects.requireNonNull(texts, "texts");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.settings = Objects.requireNonNull(settings, "settings");
        this.log = Objects.requireNonNull(log, "log");
    }

    @Override
    public Optional<RemoteEngine> named(Guest guest) {
        return follow().map(note -> link(folder.root().resolve(note), guest, false));
    }

    private Optional<String> follow() {
        try {
            for (int look = 0; look < SETTINGS_LOOKS; look++) {
                Optional<String> note = settings.value(RemoteSettings.FOLLOW);
                if (note.isPresent()) {
                    return note.filter(text -> !text.isBlank());
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        log.warn("whether another service is to be followed is not known: the settings are not read");
        return Optional.empty();
    }

    @Override
    public Optional<RemoteEngine> of(Holder holder, Guest guest) {
        return holder.program().equals(SERVICE) ? Optional.of(link(Places.note(folder), guest, true)) : Optional.empty();
    }

    private RemoteEngine link(Path note, Guest guest, boolean mine) {
        Path contents = Places.contents(folder);
        try {
            new Fetching(contents).clear();
        } catch (IOException e) {
            log.warn("contents of an earlier window stay behind, {}: {}", contents, e.toString());
        }
        Codec definitions = new Codecs().list(SettingDefinition.class);
        List<SettingDefinition> own = settings.definitions().stream().filter(definition -> definition.pid().equals(WINDOW_PID)).toList();
        Connection.Self self = new Connection.Self(guest.person(), version, out -> definitions.write(out, mine ? own : List.of()));
        return new Link(new LinkSetting(note, self, guest, mine, contents, mine ? Optional.empty() : Optional.of(settings), texts::text, clock,
                Limits.STANDARD, AGAIN), new Contracts(), log);
    }
}
