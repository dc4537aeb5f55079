// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.export;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.swt.widgets.Shell;

/** Asks a person where a file is to be written: the dialog of the system, or what a test puts in its place. */
@FunctionalInterface
public interface Asker {

    /**
     * Asks.
     *
     * @param title of the window
     * @param name proposed
     * @param ending of the name, without a dot
     * @return where to; empty if the person does not want it any more
     */
    Optional<Path> ask(Shell shell, String title, String name, String ending);
}
