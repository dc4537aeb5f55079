// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.palette;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.e4.core.commands.ECommandService;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.ui.model.application.MApplication;

/** The commands of the application model and how they are carried out. On the thread of the user interface. */
public final class Commands {

    private final MApplication application;
    private final Keys keys;

    public Commands(MApplication application, Keys keys) {
        this.application = Objects.requireNonNull(application, "application");
        this.keys = Objects.requireNonNull(keys, "keys");
    }

    /** All that have a name, with their keys. */
    List<PaletteEntry> entries() {
        Map<String, String> bound = application.getBindingTables().stream().flatMap(table -> table.getBindings().stream())
                .filter(binding -> binding.getCommand() != null)
                .collect(Collectors.toMap(binding -> binding.getCommand().getElementId(), binding -> keys.text(binding.getKeySequence()),
                        (first, second) -> first));
        return application.getCommands().stream().filter(command -> command.getCommandName() != null)
                .map(command -> new PaletteEntry(command.getElementId(), command.getLocalizedCommandName(), bound.getOrDefault(command.getElementId(), "")))
                .toList();
    }

    /**
     * Carries one out.
     *
     * @return whether that is possible now and here
     */
    public boolean run(String id) {
        ECommandService commands = application.getContext().get(ECommandService.class);
        EHandlerService handlers = application.getContext().getActiveLeaf().get(EHandlerService.class);
        ParameterizedCommand command = commands.createCommand(id, null);
        if (command == null || !handlers.canExecute(command)) {
            return false;
        }
        handlers.executeHandler(command);
        return true;
    }
}
