// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Access;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.GlyphMetrics;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/**
 * The findings as one text: it wraps, is read aloud, selected and copied as any text, and is one widget where a hundred labels would take
 * the screen a noticeable while.
 */
final class FindingsText {

    /** Stands for the drawing of a level. */
    private static final String IMAGE = "\uFFFC";
    private static final int GAP = 8;

    private final LevelIcons icons;
    private final StyledText text;
    private final Map<Integer, Image> images = new HashMap<>();
    private List<Finding> shown = List.of();

    /** @param name what a screen reader calls it */
    FindingsText(Composite parent, LevelIcons icons, String name) {
        this.icons = icons;
        text = new StyledText(parent, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        text.setData(Ids.WIDGET, "diagnosis.findings");
        text.setMargins(GAP, GAP, GAP, GAP);
        text.setLineSpacing(2);
        text.setAlwaysShowScrollBars(false);
        Access.name(text, name);
        text.addPaintObjectListener(event -> {
            Image image = images.get(event.style.start);
            if (image != null) {
                event.gc.drawImage(image, event.x, event.y + event.ascent - event.style.metrics.ascent);
            }
        });
        // a text that is only read has no use for tabs: they lead on
        text.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
    }

    StyledText control() {
        return text;
    }

    void show(List<Finding> findings) {
        if (findings.equals(shown)) {
            return;
        }
        shown = findings;
        int top = text.getTopPixel();
        Writing writing = new Writing();
        findings.forEach(writing::add);
        images.clear();
        images.putAll(writing.drawings);
        text.setText(writing.all.toString());
        text.setStyleRanges(writing.styles.toArray(StyleRange[]::new));
        GC gc = new GC(text);
        int indent = icons.of(Level.GOOD).getBounds().width + gc.textExtent(" ").x;
        gc.dispose();
        for (int line : writing.indented) {
            text.setLineIndent(line, 1, indent);
        }
        for (int line = 0; line < text.getLineCount(); line++) {
            text.setLineWrapIndent(line, 1, indent);
        }
        text.setTopPixel(top);
    }

    /** The text with its styles, as it is put together. */
    private final class Writing {

        private final StringBuilder all = new StringBuilder();
        private final List<StyleRange> styles = new ArrayList<>();
        private final List<Integer> indented = new ArrayList<>();
        private final Map<Integer, Image> drawings = new HashMap<>();
        private int line;

        void add(Finding finding) {
            if (all.length() > 0) {
                // what is in order needs no room of its own
                next(finding.level().wanted() ? "\n\n" : "\n");
            }
            image(icons.of(finding.level()));
            all.append(' ');
            int start = all.length();
            all.append(plain(finding.title()));
            if (finding.level().wanted()) {
                styles.add(new StyleRange(start, all.length() - start, null, null, SWT.BOLD));
            }
            all.append(" – ").append(finding.word());
            if (finding.level().wanted()) {
                indented(finding.found());
                indented(finding.remedy());
                indented(finding.aside());
            } else if (!finding.aside().isEmpty()) {
                all.append(" · ").append(finding.aside());
            }
        }

        private void image(Image image) {
            Rectangle size = image.getBounds();
            StyleRange style = new StyleRange();
            style.start = all.length();
            style.length = IMAGE.length();
            // sits a little below the line on which the letters stand, as they are not so tall
            style.metrics = new GlyphMetrics(size.height * 3 / 4, size.height / 4, size.width);
            drawings.put(all.length(), image);
            styles.add(style);
            all.append(IMAGE);
        }

        private void indented(String sentence) {
            if (!sentence.isEmpty()) {
                next("\n");
                indented.add(line);
                all.append(plain(sentence));
            }
        }

        private void next(String breaks) {
            all.append(breaks);
            line += breaks.length();
        }

        /** One line, and nothing that steers the text. */
        private static String plain(String sentence) {
            return sentence.replaceAll("[\\p{Cntrl}\\p{Cf}" + IMAGE + "]+", " ");
        }
    }
}
