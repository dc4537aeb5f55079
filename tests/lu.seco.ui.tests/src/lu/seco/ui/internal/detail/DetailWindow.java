// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.detail;

import lu.seco.core.journal.SubjectKind;
import lu.seco.ui.tests.PartWindow;
import org.eclipse.e4.ui.workbench.modeling.ESelectionService;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;

/** Puts the detail into a window of a test. */
public final class DetailWindow {

    private DetailWindow() {
    }

    public static void open(PartWindow window, String partId, ESelectionService selection) {
        Composite parent = new Composite(window.shell, SWT.NONE);
        parent.setLayout(new FillLayout());
        window.reveals.register(SubjectKind.REPORT, window.led::add);
        new DetailPart().build(parent, window.part(partId), window.room, window.layouts, window.icons, window.opener, window.errors,
                window.reveals, selection);
    }
}
