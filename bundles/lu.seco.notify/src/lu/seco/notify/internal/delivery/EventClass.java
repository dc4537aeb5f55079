// SPDX-License-Identifier: EPL-2.0
package lu.seco.notify.internal.delivery;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a notification is about, coarse enough to choose who gets it. The text {@code notify.class.<key>} is its name. */
public enum EventClass {
    ENCRYPTION, SENDING, RECEPTION, DECRYPTION, REFUSED_FILE, TO_DECIDE, REFUSALS, SILENCE, VALIDITY, ENGINE, OTHER;

    /** As it stands in settings, for example {@code to-decide}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The class with this key. */
    public static Optional<EventClass> of(String key) {
        return Arrays.stream(values()).filter(value -> value.key().equals(key)).findFirst();
    }

    /** All keys, in order. */
    public static String[] keys() {
        return Arrays.stream(values()).map(EventClass::key).toArray(String[]::new);
    }
}
