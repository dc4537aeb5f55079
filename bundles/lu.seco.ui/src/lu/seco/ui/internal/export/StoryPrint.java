// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lu.seco.ui.internal.common.Plain;
import lu.seco.ui.internal.detail.Detail;
import lu.seco.ui.internal.l10n.Language;
import lu.seco.ui.internal.list.ListsWords;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.printing.Printer;
import org.eclipse.swt.printing.PrinterData;

/** Prints a story. */
final class StoryPrint {

    private final Language language;
    private final ListsWords words;

    StoryPrint(Language language) {
        this.language = Objects.requireNonNull(language, "language");
        words = language.words(ListsWords.class);
    }

    /** Whether the system accepted it. */
    boolean print(PrinterData where, Detail story, String generated) {
        try {
            Printer printer = new Printer(where);
            try {
                boolean begun = printer.startJob("SeCo " + Plain.line(story.file().name()));
                if (begun) {
                    pages(printer, story, generated);
                    printer.endJob();
                }
                return begun;
            } finally {
                printer.dispose();
            }
        } catch (SWTError | SWTException e) {
            ILog.of(StoryPrint.class).warn("not printed", e);
            return false;
        }
    }

    private void pages(Printer printer, Detail story, String generated) {
        GC gc = new GC(printer);
        Font plain = new Font(printer, "Sans", 9, SWT.NORMAL);
        Font strong = new Font(printer, "Sans", 13, SWT.BOLD);
        try {
            Sheet sheet = new Sheet(printer, gc, language.text(words.pdf_foot_text, generated));
            sheet.add(Plain.line(story.file().name()), strong);
            lines(story).forEach(line -> sheet.add(line, plain));
            sheet.end();
        } finally {
            plain.dispose();
            strong.dispose();
            gc.dispose();
        }
    }

    private static List<String> lines(Detail story) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        story.facts().forEach(fact -> lines.add(fact.name() + " : " + fact.value()));
        lines.add("");
        story.timeline().forEach(moment -> {
            lines.add(moment.at() + "   " + moment.text());
            if (!moment.evidence().isEmpty() || !moment.source().isEmpty()) {
                lines.add("        " + (moment.evidence() + "   " + moment.source()).strip());
            }
        });
        return lines;
    }

    /** The paper. */
    private static final class Sheet {

        private final Printer printer;
        private final GC gc;
        private final String foot;
        private final Rectangle area;
        private int y;
        private boolean open;

        private Sheet(Printer printer, GC gc, String foot) {
            this.printer = printer;
            this.gc = gc;
            this.foot = foot;
            Point dpi = printer.getDPI();
            Rectangle trim = printer.computeTrim(0, 0, 0, 0);
            Rectangle client = printer.getClientArea();
            // at least 2 cm from the edge of the paper
            int left = Math.max(0, dpi.x * 4 / 5 + trim.x);
            int top = Math.max(0, dpi.y * 4 / 5 + trim.y);
            area = new Rectangle(client.x + left, client.y + top, client.width - 2 * left, client.height - 2 * top);
        }

        private void add(String text, Font font) {
            TextLayout layout = new TextLayout(printer);
            try {
                layout.setFont(font);
                layout.setText(text.isEmpty() ? " " : text);
                layout.setWidth(Math.max(1, area.width));
                int height = layout.getBounds().height;
                if (open && y + height > area.y + area.height) {
                    end();
                }
                if (!open) {
                    printer.startPage();
                    open = true;
                    y = area.y;
                    gc.setFont(font);
                    gc.drawText(foot, area.x, area.y + area.height + gc.getFontMetrics().getHeight(), true);
                }
                layout.draw(gc, area.x, y);
                y += height + height / 8;
            } finally {
                layout.dispose();
            }
        }

        private void end() {
            if (open) {
                printer.endPage();
                open = false;
            }
        }
    }
}
