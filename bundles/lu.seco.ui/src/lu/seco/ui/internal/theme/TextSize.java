// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.theme;

import java.util.Arrays;

/** How large texts are, compared with the system's. */
public enum TextSize {
    SMALL("small", 0.9),
    NORMAL("normal", 1.0),
    LARGE("large", 1.2),
    X_LARGE("x-large", 1.45);

    private final String value;
    private final double factor;

    TextSize(String value, double factor) {
        this.value = value;
        this.factor = factor;
    }

    /** As it stands in the settings. */
    public String value() {
        return value;
    }

    /** What stands in the settings; normal for anything else. */
    public static TextSize of(String value) {
        return Arrays.stream(values()).filter(size -> size.value.equals(value)).findFirst().orElse(NORMAL);
    }

    /** The height in points for one of the system's. */
    int scaled(int points) {
        return Math.max(6, (int) Math.round(points * factor));
    }
}
