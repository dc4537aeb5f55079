// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.navigation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import lu.seco.core.journal.SubjectKind;
import lu.seco.ui.internal.app.Ids;

/** The six places of the window, in the order of the rail and of their keys. */
public enum Place {
    SENT(Ids.PERSPECTIVE_SENT),
    RECEIVED(Ids.PERSPECTIVE_RECEIVED),
    STAGING(Ids.PERSPECTIVE_STAGING),
    CERTIFICATE(Ids.PERSPECTIVE_CERTIFICATE),
    DIAGNOSIS(Ids.PERSPECTIVE_DIAGNOSIS),
    RADAR(Ids.PERSPECTIVE_RADAR);

    private final String perspective;

    Place(String perspective) {
        this.perspective = perspective;
    }

    /** Id of its perspective in the application model. */
    public String perspective() {
        return perspective;
    }

    /** Name of its icon and part of names for tests, for example {@code sent}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The place with that perspective. */
    public static Optional<Place> of(String perspective) {
        return Arrays.stream(values()).filter(place -> place.perspective.equals(perspective)).findFirst();
    }

    /** Where things of that kind are shown. */
    public static Place of(SubjectKind kind) {
        return switch (kind) {
            case REPORT -> SENT;
            case RECEPTION -> RECEIVED;
            case STAGED -> STAGING;
            case RUN, ENGINE -> DIAGNOSIS;
        };
    }
}
