// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.client;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import lu.seco.core.Message;
import lu.seco.core.remote.RemoteEngines.Guest;
import lu.seco.core.settings.Settings;
import lu.seco.remote.internal.wire.Limits;

/**
 * With whom a window connects, and how.
 *
 * @param note where the service leaves its note
 * @param self who asks to be let in
 * @param guest the window
 * @param mine whether the service works in this window's own data folder
 * @param contents folder for contents that this window cannot read where they lie
 * @param own the settings of this window's own data folder, where that is another one than the service's
 * @param texts the sentence for a message
 * @param clock clock
 * @param limits what the two may cost one another
 * @param again how long to wait between two tries
 */
record LinkSetting(Path note, Connection.Self self, Guest guest, boolean mine, Path contents, Optional<Settings> own, Function<Message, String> texts,
        Clock clock, Limits limits, Duration again) {

    LinkSetting {
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(self, "self");
        Objects.requireNonNull(guest, "guest");
        Objects.requireNonNull(contents, "contents");
        Objects.requireNonNull(own, "own");
        Objects.requireNonNull(texts, "texts");
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(again, "again");
    }
}
