// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.export;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import lu.seco.ui.internal.app.Layouts;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** Asks with the dialog of the system; proposes the name with the day of today, in the folder of the last export. */
public final class SystemAsker implements Asker {

    private static final String FOLDER = "export.folder";

    private final Layouts layouts;
    private final Supplier<Clock> clock;

    public SystemAsker(Layouts layouts, Supplier<Clock> clock) {
        this.layouts = Objects.requireNonNull(layouts, "layouts");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    @Override
    public Optional<Path> ask(Shell shell, String title, String name, String ending) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(title);
        dialog.setFilterExtensions(new String[] {"*." + ending});
        dialog.setFilterPath(layouts.kept(FOLDER, System.getProperty("user.home", "")));
        dialog.setFileName(name + " " + LocalDate.now(clock.get()) + "." + ending);
        dialog.setOverwrite(true);
        Optional<Path> chosen = Optional.ofNullable(dialog.open()).map(Path::of);
        chosen.map(Path::getParent).ifPresent(folder -> layouts.keep(FOLDER, folder.toString()));
        return chosen;
    }
}
