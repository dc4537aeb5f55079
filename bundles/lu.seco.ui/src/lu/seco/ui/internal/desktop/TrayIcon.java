// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.desktop;

import java.net.URL;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.exchange.Order;
import lu.seco.ui.internal.home.Home;
import lu.seco.ui.internal.l10n.Messages;
import lu.seco.ui.internal.l10n.ShellWords;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tray;
import org.eclipse.swt.widgets.TrayItem;

/** The sign in the tray: how SeCo is doing, and the few things one can ask without the window. */
final class TrayIcon {

    private final Shell owner;
    private final TrayItem item;
    private final Menu menu;
    private final MenuItem pause;
    private final Messages words;
    private final Map<TraySign, Image> pictures = new EnumMap<>(TraySign.class);

    /** What the person wants of it. */
    interface Wishes {

        /** The window. */
        void open();

        /** The window, with the cursor where one searches. */
        void search();

        void quit();
    }

    private TrayIcon(Tray tray, Messages words, ShellWords shellWords, TrayOrders orders, Wishes wishes) {
        this.words = Objects.requireNonNull(words, "words");
        // a menu needs a window to belong to, and the main window may be hidden
        owner = new Shell(tray.getDisplay(), SWT.NO_TRIM);
        menu = new Menu(owner, SWT.POP_UP);
        add(shellWords.tray_open_label, wishes::open);
        line();
        add(words.home_send_label, () -> orders.order(Order.SEND));
        add(words.home_receive_label, () -> orders.order(Order.RECEIVE));
        pause = add(words.command_pause_label, orders::togglePause);
        line();
        add(shellWords.tray_quit_label, wishes::quit);
        item = new TrayItem(tray, SWT.NONE);
        item.setToolTipText(shellWords.tray_name);
        item.setImage(picture(TraySign.IDLE));
        // a double click on Windows, a single one on other systems
        item.addListener("win32".equals(SWT.getPlatform()) ? SWT.DefaultSelection : SWT.Selection, event -> wishes.search());
        item.addListener(SWT.MenuDetect, event -> menu.setVisible(true));
    }

    /** Empty if the system has no tray. */
    static Optional<TrayIcon> open(Display display, Messages words, ShellWords shellWords, TrayOrders orders, Wishes wishes) {
        return Optional.ofNullable(display.getSystemTray()).map(tray -> new TrayIcon(tray, words, shellWords, orders, wishes));
    }

    private MenuItem add(String label, Runnable task) {
        MenuItem entry = new MenuItem(menu, SWT.PUSH);
        entry.setText(label);
        entry.addListener(SWT.Selection, event -> task.run());
        return entry;
    }

    private MenuItem line() {
        return new MenuItem(menu, SWT.SEPARATOR);
    }

    void show(Home home) {
        item.setImage(picture(TraySign.of(home)));
        item.setToolTipText("SeCo – " + home.sentence());
        pause.setText(home.mode() == Home.Mode.PAUSED ? words.command_resume_label : words.command_pause_label);
    }

    private Image picture(TraySign sign) {
        return pictures.computeIfAbsent(sign, wanted -> {
            URL url = Objects.requireNonNull(TrayIcon.class.getResource("/icons/" + wanted.picture() + ".svg"), wanted.picture());
            return ImageDescriptor.createFromURL(url).createImage(owner.getDisplay());
        });
    }

    void close() {
        item.dispose();
        menu.dispose();
        owner.dispose();
        pictures.values().forEach(Image::dispose);
    }
}
