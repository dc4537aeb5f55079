// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.staging;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lu.seco.ui.internal.app.Ids;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;

/**
 * What to know about a file, and its numbers, as one text: names, and values below each other. It wraps, is read aloud, selected and copied as any
 * text; a field for each value takes GTK longer than a person takes to the next row.
 */
final class CardText {

    private static final int BETWEEN = 14;
    private static final int LINES = 3;
    private static final int GROUPS = 5;

    private final StyledText text;
    private final int indent;
    private String name = "";

    /** @param indent so far from the left begin the remarks */
    CardText(Composite parent, int indent) {
        this.indent = indent;
        text = new StyledText(parent, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        text.setData(Ids.WIDGET, "staging.card.facts");
        text.setBackground(parent.getBackground());
        text.setLineSpacing(LINES);
        text.setAlwaysShowScrollBars(false);
        text.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = name;
            }
        });
        // a text that is only read has no use for tabs: they lead on
        text.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
    }

    StyledText control() {
        return text;
    }

    void show(Card card) {
        name = card.title();
        Writing writing = new Writing();
        card.remarks().forEach(writing::remark);
        writing.group(card.facts());
        writing.heading(card.comparison());
        writing.group(card.compared());
        writing.group(card.origin());
        String all = String.join("\n", writing.lines);
        if (all.equals(text.getText())) {
            return;
        }
        int stop = stop(card);
        int remarks = card.remarks().size();
        text.setRedraw(false);
        text.setText(all);
        text.setTabStops(new int[] {stop});
        text.setWrapIndent(stop);
        // asked for once for lines that belong together: each time the text lays itself out
        if (remarks > 0) {
            text.setLineIndent(0, remarks, indent);
            text.setLineWrapIndent(0, remarks, indent);
        }
        if (!card.comparison().isEmpty()) {
            text.setLineWrapIndent(remarks + card.facts().size(), 1, 0);
        }
        writing.groups.stream().filter(line -> line > 0).forEach(line -> text.setLineVerticalIndent(line, GROUPS));
        text.setTopPixel(0);
        text.setRedraw(true);
    }

    /** Where the values begin: right of the longest name. */
    private int stop(Card card) {
        GC gc = new GC(text);
        int widest = Stream.of(card.facts(), card.compared(), card.origin()).flatMap(List::stream).mapToInt(line -> gc.textExtent(line.name()).x)
                .max().orElse(0);
        gc.dispose();
        return widest + BETWEEN;
    }

    /** The lines as they are put together, and where a group of them begins. */
    private static final class Writing {

        private final List<String> lines = new ArrayList<>();
        private final List<Integer> groups = new ArrayList<>();

        void remark(String sentence) {
            lines.add(plain(sentence));
        }

        void heading(String sentence) {
            if (!sentence.isEmpty()) {
                groups.add(lines.size());
                lines.add(plain(sentence));
            }
        }

        void group(List<Card.Line> facts) {
            if (!facts.isEmpty()) {
                groups.add(lines.size());
                facts.forEach(fact -> lines.add(plain(fact.name()) + "\t" + plain(fact.value())));
            }
        }

        /** One line stays one line. */
        private static String plain(String sentence) {
            return Objects.requireNonNull(sentence, "sentence").replaceAll("[\\p{Cntrl}\\x{2028}\\x{2029}]+", " ");
        }
    }
}
