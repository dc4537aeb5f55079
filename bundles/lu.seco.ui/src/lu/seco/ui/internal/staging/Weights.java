// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.staging;

import lu.seco.ui.internal.app.Layouts;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;

/** Where a person put the line between two panes. */
final class Weights {

    private static final int WHOLE = 1000;
    private static final int LEAST = 50;

    private Weights() {
    }

    /** Puts it where it was, and notes where it goes. */
    static void keep(SashForm sash, String name, Layouts layouts, int first, int second) {
        int part = first * WHOLE / (first + second);
        try {
            part = Integer.parseInt(layouts.kept(name + ".weight", Integer.toString(part)));
        } catch (NumberFormatException e) {
            // somebody wrote into the file: the standard holds
        }
        part = Math.max(LEAST, Math.min(WHOLE - LEAST, part));
        sash.setWeights(part, WHOLE - part);
        sash.getChildren()[0].addListener(SWT.Resize, event -> {
            int[] weights = sash.getWeights();
            long share = (long) weights[0] * WHOLE / Math.max(1, weights[0] + weights[1]);
            layouts.keep(name + ".weight", Long.toString(share));
        });
    }
}
