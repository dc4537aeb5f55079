// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.actions;

import java.util.Objects;
import lu.seco.ui.internal.app.Layouts;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.ErrorReporter;
import lu.seco.ui.internal.open.Opener;

/**
 * What actions work with.
 *
 * @param room services, words, threads
 * @param opener shows contents
 * @param errors tells what is not possible
 * @param layouts keeps what a person chose
 */
public record Tools(Room room, Opener opener, ErrorReporter errors, Layouts layouts) {
    public Tools {
        Objects.requireNonNull(room, "room");
        Objects.requireNonNull(opener, "opener");
        Objects.requireNonNull(errors, "errors");
        Objects.requireNonNull(layouts, "layouts");
    }
}
