// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.actions;

import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EPartService;

/** The handlers of the commands on rows: each passes on to the list of the perspective in front. */
public final class RowHandlers {

    private RowHandlers() {
    }

    /** Finds the list. */
    private abstract static class Handler {

        private final RowAction action;

        Handler(RowAction action) {
            this.action = action;
        }

        @CanExecute
        public boolean can(EPartService parts) {
            return parts.getParts().stream().map(MPart::getObject).filter(RowTarget.class::isInstance).map(RowTarget.class::cast).findFirst()
                    .map(target -> target.can(action)).orElse(false);
        }

        @Execute
        public void run(EPartService parts) {
            parts.getParts().stream().map(MPart::getObject).filter(RowTarget.class::isInstance).map(RowTarget.class::cast).findFirst()
                    .ifPresent(target -> target.run(action));
        }
    }

    /** Shows the content. */
    public static final class Open extends Handler {
        public Open() {
            super(RowAction.OPEN);
        }
    }

    /** Shows the content with another program. */
    public static final class OpenWith extends Handler {
        public OpenWith() {
            super(RowAction.OPEN_WITH);
        }
    }

    /** Shows the folder. */
    public static final class Folder extends Handler {
        public Folder() {
            super(RowAction.FOLDER);
        }
    }

    /** Puts the path on the clipboard. */
    public static final class CopyPath extends Handler {
        public CopyPath() {
            super(RowAction.COPY_PATH);
        }
    }

    /** Read or unread. */
    public static final class Read extends Handler {
        public Read() {
            super(RowAction.READ);
        }
    }

    /** Runs the actions once more. */
    public static final class Again extends Handler {
        public Again() {
            super(RowAction.AGAIN);
        }
    }

    /** It was sent. */
    public static final class WasSent extends Handler {
        public WasSent() {
            super(RowAction.WAS_SENT);
        }
    }

    /** Send it, or again. */
    public static final class SendAgain extends Handler {
        public SendAgain() {
            super(RowAction.SEND_AGAIN);
        }
    }

    /** Wait for the next answer. */
    public static final class Wait extends Handler {
        public Wait() {
            super(RowAction.WAIT);
        }
    }

    /** Do not send it. */
    public static final class Drop extends Handler {
        public Drop() {
            super(RowAction.DROP);
        }
    }

    /** Saves the story as PDF. */
    public static final class Pdf extends Handler {
        public Pdf() {
            super(RowAction.PDF);
        }
    }

    /** Prints the story. */
    public static final class Print extends Handler {
        public Print() {
            super(RowAction.PRINT);
        }
    }

    /** Writes the list into a file. */
    public static final class Export extends Handler {
        public Export() {
            super(RowAction.EXPORT);
        }
    }

    /** Chooses columns. */
    public static final class Columns extends Handler {
        public Columns() {
            super(RowAction.COLUMNS);
        }
    }
}
