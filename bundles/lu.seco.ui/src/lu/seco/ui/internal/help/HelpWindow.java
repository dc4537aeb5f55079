// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.help;

import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Access;
import lu.seco.ui.internal.l10n.HelpWords;
import lu.seco.ui.internal.l10n.Language;
import lu.seco.ui.internal.navigation.Place;
import lu.seco.ui.internal.navigation.Rail;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** What a place of the window is for, in a window beside it: one can go on working while reading. */
final class HelpWindow {

    private static final int WIDTH = 560;
    private static final int HEIGHT = 460;

    private final Shell shell;

    HelpWindow(Shell parent, Language language, Place place) {
        HelpWords words = language.words(HelpWords.class);
        String name = Rail.label(place, language.messages());
        shell = new Shell(parent, SWT.TITLE | SWT.CLOSE | SWT.RESIZE | SWT.MODELESS);
        shell.setText(language.text(words.help_window_title, name));
        shell.setData(Ids.WIDGET, "help");
        GridLayoutFactory.fillDefaults().margins(18, 16).spacing(0, 10).applyTo(shell);
        Label title = new Label(shell, SWT.NONE);
        title.setText(name);
        title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.HEADER_FONT));
        Text text = new Text(shell, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
        text.setText(of(place, words) + "\n\n" + words.help_strip_text);
        text.setData(Ids.WIDGET, "help.text");
        Access.name(text, name);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(text);
        shell.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                shell.close();
            }
        });
    }

    void open() {
        shell.pack();
        Rectangle around = shell.getParent().getBounds();
        Rectangle screen = shell.getMonitor().getClientArea();
        int x = Math.min(around.x + around.width - shell.getSize().x - 24, screen.x + screen.width - shell.getSize().x);
        shell.setLocation(Math.max(screen.x, x), Math.max(screen.y, around.y + 120));
        shell.open();
    }

    private static String of(Place place, HelpWords words) {
        return switch (place) {
            case SENT -> words.help_sent_text;
            case RECEIVED -> words.help_received_text;
            case STAGING -> words.help_staging_text;
            case CERTIFICATE -> words.help_certificate_text;
            case DIAGNOSIS -> words.help_diagnosis_text;
            case RADAR -> words.help_radar_text;
        };
    }
}
