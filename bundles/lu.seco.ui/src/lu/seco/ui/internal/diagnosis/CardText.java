// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;

/** A finding as one text: it wraps, is read aloud, selected and copied as any text. */
final class CardText {

    private final String none;
    private final StringBuilder all = new StringBuilder();
    private final List<StyleRange> styles = new ArrayList<>();

    /** @param none what is said where there is no finding */
    CardText(String none) {
        this.none = Objects.requireNonNull(none, "none");
    }

    void put(Optional<CardShown> card, StyledText text) {
        if (card.isEmpty()) {
            text.setText(none);
            return;
        }
        bold(card.get().finding().title());
        all.append(" – ").append(card.get().finding().word());
        card.get().sections().forEach(this::add);
        text.setText(all.toString());
        text.setStyleRanges(styles.toArray(StyleRange[]::new));
    }

    private void add(CardShown.Section section) {
        if (!section.heading().isEmpty()) {
            all.append("\n\n");
            bold(section.heading());
        }
        section.lines().stream().filter(line -> !line.isEmpty()).forEach(line -> all.append('\n').append(plain(line)));
    }

    private void bold(String heading) {
        int start = all.length();
        all.append(plain(heading));
        styles.add(new StyleRange(start, all.length() - start, null, null, SWT.BOLD));
    }

    /** One line, and nothing that steers the text. */
    private static String plain(String sentence) {
        return sentence.replaceAll("[\\p{Cntrl}\\p{Cf}\uFFFC]+", " ");
    }
}
