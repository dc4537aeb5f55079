// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
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

    private static final String FACE = "Sans";
    private static final int PLAIN_POINTS = 9;
    private static final int STRONG_POINTS = 13;
    /** Evidence stands in by one so-manieth of the width. */
    private static final int INDENT = 20;

    private final Language language;
    private final ListsWords words;

    StoryPrint(Language language) {
        this.language = Objects.requireNonNull(language, "language");
        words = language.words(ListsWords.class);
    }

    /** Whether the system accepted it, with every page. */
    boolean print(PrinterData where, Detail story, String generated) {
        try {
            Printer printer = new Printer(where);
            try {
                if (!printer.startJob("SeCo " + Plain.line(story.file().name()))) {
                    return false;
                }
                if (pages(printer, story, generated)) {
                    printer.endJob();
                    return true;
                }
                printer.cancelJob();
                return false;
            } finally {
                printer.dispose();
            }
        } catch (SWTError | SWTException e) {
            ILog.of(StoryPrint.class).warn("not printed", e);
            return false;
        }
    }

    private boolean pages(Printer printer, Detail story, String generated) {
        GC gc = new GC(printer);
        Font plain = new Font(printer, FACE, PLAIN_POINTS, SWT.NORMAL);
        Font strong = new Font(printer, FACE, STRONG_POINTS, SWT.BOLD);
        try {
            Sheet sheet = new Sheet(printer, gc, plain,
                    page -> language.text(words.pdf_foot_text, generated) + "  –  " + language.text(words.print_page_text, page));
            boolean accepted = sheet.add(Plain.line(story.file().name()), strong, false);
            for (Line line : lines(story)) {
                accepted = accepted && sheet.add(line.text(), plain, line.evidence());
            }
            sheet.end();
            return accepted;
        } finally {
            plain.dispose();
            strong.dispose();
            gc.dispose();
        }
    }

    private static List<Line> lines(Detail story) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("", false));
        story.facts().forEach(fact -> lines.add(new Line(fact.name() + " : " + fact.value(), false)));
        lines.add(new Line("", false));
        story.timeline().forEach(moment -> {
            lines.add(new Line(moment.at() + "   " + moment.text(), false));
            if (!moment.evidence().isEmpty() || !moment.source().isEmpty()) {
                lines.add(new Line((moment.evidence() + "   " + moment.source()).strip(), true));
            }
        });
        return lines;
    }

    /** A paragraph; evidence stands in, with all its lines. */
    private record Line(String text, boolean evidence) {
    }

    /** The paper. */
    private static final class Sheet {

        private final Printer printer;
        private final GC gc;
        private final Font small;
        private final IntFunction<String> foot;
        private final Rectangle area;
        private int y;
        private int page;
        private boolean open;

        private Sheet(Printer printer, GC gc, Font small, IntFunction<String> foot) {
            this.printer = printer;
            this.gc = gc;
            this.small = small;
            this.foot = foot;
            Point dpi = printer.getDPI();
            Rectangle trim = printer.computeTrim(0, 0, 0, 0);
            Rectangle client = printer.getClientArea();
            // at least 2 cm from the edge of the paper
            int left = Math.max(0, dpi.x * 4 / 5 + trim.x);
            int top = Math.max(0, dpi.y * 4 / 5 + trim.y);
            area = new Rectangle(client.x + left, client.y + top, client.width - 2 * left, client.height - 2 * top);
        }

        /** A paragraph, line by line, so that one longer than the paper goes on on the next; whether the printer took it. */
        private boolean add(String text, Font font, boolean in) {
            TextLayout layout = new TextLayout(printer);
            try {
                int indent = in ? area.width / INDENT : 0;
                layout.setFont(font);
                layout.setText(text.isEmpty() ? " " : text);
                layout.setWidth(Math.max(1, area.width - indent));
                int[] offsets = layout.getLineOffsets();
                for (int i = 0; i + 1 < offsets.length; i++) {
                    if (!line(layout.getText().substring(offsets[i], offsets[i + 1]), font, indent, layout.getLineBounds(i).height)) {
                        return false;
                    }
                }
                y += layout.getLineBounds(0).height / 8;
                return true;
            } finally {
                layout.dispose();
            }
        }

        private boolean line(String text, Font font, int indent, int height) {
            if (open && y + height > area.y + area.height) {
                end();
            }
            if (!open && !begin()) {
                return false;
            }
            gc.setFont(font);
            gc.drawText(text.stripTrailing(), area.x + indent, y, SWT.DRAW_TRANSPARENT);
            y += height;
            return true;
        }

        private boolean begin() {
            if (!printer.startPage()) {
                return false;
            }
            open = true;
            y = area.y;
            page++;
            gc.setFont(small);
            gc.drawText(foot.apply(page), area.x, area.y + area.height + gc.getFontMetrics().getHeight(), SWT.DRAW_TRANSPARENT);
            return true;
        }

        private void end() {
            if (open) {
                printer.endPage();
                open = false;
            }
        }
    }
}
