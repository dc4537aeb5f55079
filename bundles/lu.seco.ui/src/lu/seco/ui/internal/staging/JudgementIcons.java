// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.staging;

import java.util.Objects;
import lu.seco.core.journal.ReportState;
import lu.seco.ui.internal.common.Icons;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;

/** A shape for each judgement. */
final class JudgementIcons {

    private final Icons icons;
    private final Image own;

    /** @param owner the drawing goes with it */
    JudgementIcons(Control owner, Icons icons) {
        this.icons = Objects.requireNonNull(icons, "icons");
        ImageDescriptor drawing = ImageDescriptor.createFromURL(JudgementIcons.class.getResource("/icons/state/own.svg"));
        own = new LocalResourceManager(JFaceResources.getResources(), owner).create(drawing);
    }

    Image of(Judgement judgement) {
        return switch (judgement) {
            case READY -> icons.good();
            case LOOK -> icons.attention();
            case READING -> icons.of(ReportState.QUEUED);
            case OWN -> own;
            case BLOCKED -> icons.problem();
        };
    }
}
