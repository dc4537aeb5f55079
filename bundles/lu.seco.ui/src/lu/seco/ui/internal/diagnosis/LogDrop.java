// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.widgets.Control;

/** Files and folders that are dropped; they are only ever read. */
final class LogDrop extends DropTargetAdapter {

    private final Consumer<List<Path>> dropped;

    private LogDrop(Consumer<List<Path>> dropped) {
        this.dropped = dropped;
    }

    /** Takes what is dropped on a control or on what lies in it. */
    static void on(Control control, Consumer<List<Path>> dropped) {
        DropTarget target = new DropTarget(control, DND.DROP_COPY | DND.DROP_LINK | DND.DROP_DEFAULT);
        target.setTransfer(FileTransfer.getInstance());
        target.addDropListener(new LogDrop(dropped));
    }

    @Override
    public void dragEnter(DropTargetEvent event) {
        take(event);
    }

    @Override
    public void dragOver(DropTargetEvent event) {
        take(event);
    }

    @Override
    public void dragOperationChanged(DropTargetEvent event) {
        take(event);
    }

    /** Never a move: it would take the file away from where it lies. */
    private static void take(DropTargetEvent event) {
        for (var kind : event.dataTypes) {
            if (FileTransfer.getInstance().isSupportedType(kind)) {
                event.currentDataType = kind;
                event.detail = (event.operations & DND.DROP_COPY) != 0 ? DND.DROP_COPY : DND.DROP_LINK;
                event.feedback = DND.FEEDBACK_NONE;
                return;
            }
        }
        event.detail = DND.DROP_NONE;
    }

    @Override
    public void drop(DropTargetEvent event) {
        List<Path> paths = new ArrayList<>();
        if (event.data instanceof String[] names) {
            for (String name : names) {
                try {
                    paths.add(Path.of(name));
                } catch (InvalidPathException e) {
                    // what is no file of this machine cannot be read
                    event.detail = DND.DROP_NONE;
                }
            }
        }
        if (!paths.isEmpty()) {
            dropped.accept(paths);
        }
    }
}
