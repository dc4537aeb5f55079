// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.palette;

import java.util.Objects;

/**
 * One thing the palette can do.
 *
 * @param id id of the command
 * @param label its name
 * @param keys its keys as they stand on a keyboard; empty if it has none
 */
record PaletteEntry(String id, String label, String keys) {

    PaletteEntry {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(keys, "keys");
    }
}
