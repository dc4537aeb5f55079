// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.help;

import java.util.List;
import java.util.Objects;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.l10n.HelpWords;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.di.AboutToShow;
import org.eclipse.e4.ui.model.application.ui.menu.MDirectMenuItem;
import org.eclipse.e4.ui.model.application.ui.menu.MMenuElement;
import org.eclipse.e4.ui.workbench.modeling.EModelService;

/** The official pages at the end of the menu <i>Aide</i>. */
public final class ProceduresMenu {

    @AboutToShow
    void fill(List<MMenuElement> items, EModelService model, Room room, Browser browser) {
        HelpWords words = room.language().words(HelpWords.class);
        for (Procedures.Page page : new Procedures(room.language().locale()).pages()) {
            MDirectMenuItem item = model.createModelElement(MDirectMenuItem.class);
            item.setElementId("lu.seco.ui.item.procedure." + page.name());
            item.setLabel(label(page, room, words));
            item.setObject(new Opening(browser, page.address()));
            items.add(item);
        }
    }

    private static String label(Procedures.Page page, Room room, HelpWords words) {
        return switch (page.name()) {
            case "overview" -> words.procedure_overview_label;
            case "sofie" -> words.procedure_sofie_label;
            default -> room.language().text(words.procedure_page_label, page.name());
        };
    }

    /** Opens one. */
    private record Opening(Browser browser, String address) {

        Opening {
            Objects.requireNonNull(browser, "browser");
            Objects.requireNonNull(address, "address");
        }

        @Execute
        void open() {
            browser.open(address);
        }
    }
}
