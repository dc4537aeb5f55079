// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lu.seco.ui.internal.common.Plain;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;

/** A text that is written line by line, with the looks of its parts. */
final class Script {

    private static final String SEPARATOR = ";";

    private final List<String> lines = new ArrayList<>();
    private final List<StyleRange> looks = new ArrayList<>();
    private int length;

    /** A text filled up with blanks. */
    static String padded(String text, int wide) {
        return text + " ".repeat(Math.max(0, wide - text.length()));
    }

    /** An ordinary line; nothing if it is empty. */
    void line(String line) {
        if (!line.isEmpty()) {
            put(line);
        }
    }

    /** A line in bold. */
    void strong(String line) {
        looks.add(new StyleRange(length, line.length(), null, null, SWT.BOLD));
        put(line);
    }

    /** A line in which signs stand below each other. */
    void fixed(String line) {
        StyleRange look = new StyleRange(length, line.length(), null, null);
        look.font = JFaceResources.getTextFont();
        looks.add(look);
        put(line);
    }

    /**
     * One side of the fields, each as wide as the wider of both sides; what is not the same on both is bold and underlined.
     *
     * @param absent the mark of those that this side does not have
     */
    void fields(String label, List<Compared.Pair> pairs, Compared.Mark absent, Function<Compared.Pair, String> field) {
        StringBuilder line = new StringBuilder(label).append(' ');
        List<StyleRange> marked = new ArrayList<>();
        long left = pairs.stream().filter(pair -> pair.mark() != absent).count();
        for (Compared.Pair pair : pairs) {
            boolean there = pair.mark() != absent;
            left -= there ? 1 : 0;
            String value = Plain.name(field.apply(pair));
            if (pair.mark() != Compared.Mark.SAME && !value.isEmpty()) {
                StyleRange look = new StyleRange(length + line.length(), value.length(), null, null, SWT.BOLD);
                look.underline = true;
                marked.add(look);
            }
            line.append(padded(value + (there && left > 0 ? SEPARATOR : ""), wide(pair) + 1));
        }
        fixed(line.toString());
        cut(marked);
    }

    /** Ranges must not overlap: those marked are cut out of the line's own. */
    private void cut(List<StyleRange> marked) {
        StyleRange whole = looks.remove(looks.size() - 1);
        int at = whole.start;
        for (StyleRange mark : marked) {
            between(at, mark.start);
            mark.font = JFaceResources.getFontRegistry().getBold(JFaceResources.TEXT_FONT);
            looks.add(mark);
            at = mark.start + mark.length;
        }
        between(at, whole.start + whole.length);
    }

    private void between(int from, int until) {
        if (until > from) {
            StyleRange look = new StyleRange(from, until - from, null, null);
            look.font = JFaceResources.getTextFont();
            looks.add(look);
        }
    }

    /** Signs below the fields that are not the same: nobody has to see a difference of weight. */
    void marks(int label, List<Compared.Pair> pairs) {
        String line = pairs.stream().map(pair -> padded(pair.mark() == Compared.Mark.SAME ? "" : "^".repeat(wide(pair)), wide(pair)))
                .collect(Collectors.joining(" "));
        if (!line.isBlank()) {
            fixed(" ".repeat(label + 1) + line.stripTrailing());
        }
    }

    private static int wide(Compared.Pair pair) {
        return Math.max(1, Stream.of(pair.sent(), pair.returned()).map(Plain::name).mapToInt(String::length).max().orElse(1));
    }

    private void put(String line) {
        lines.add(line);
        length += line.length() + 1;
    }

    /** Puts it there. */
    void to(StyledText text) {
        text.setText(String.join("\n", lines));
        text.setStyleRanges(looks.toArray(StyleRange[]::new));
    }
}
