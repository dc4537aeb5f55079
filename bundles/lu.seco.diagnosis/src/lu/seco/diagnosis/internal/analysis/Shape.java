// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.analysis;

/** What lines have in common that differ only in times, numbers and names: by it errors nobody knows are folded. */
public final class Shape {

    private static final int LONGEST = 200;
    private static final String NUMBER = "#";
    private static final String NAME = "*";

    private Shape() {
    }

    /** The shape of a line: words with digits are #, what is quoted or looks like a path, a file or a class is *. */
    public static String of(String line) {
        StringBuilder shape = new StringBuilder();
        String last = "";
        int at = 0;
        while (at < line.length() && shape.length() < LONGEST) {
            char sign = line.charAt(at);
            if (Character.isWhitespace(sign)) {
                at++;
                continue;
            }
            int end = sign == '"' || sign == '\'' ? quoted(line, at) : -1;
            String word = NAME;
            if (end < 0) {
                end = word(line, at);
                word = masked(line, at, end);
            }
            if (!word.equals(last) || !word.equals(NUMBER)) {
                shape.append(shape.length() == 0 ? "" : " ").append(word);
            }
            last = word;
            at = end;
        }
        return shape.substring(0, Math.min(shape.length(), LONGEST));
    }

    /** Behind the closing quotation mark; -1 if there is none. */
    private static int quoted(String line, int from) {
        int end = line.indexOf(line.charAt(from), from + 1);
        return end < 0 ? -1 : end + 1;
    }

    private static int word(String line, int from) {
        int at = from;
        while (at < line.length() && !Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        return at;
    }

    private static String masked(String line, int from, int end) {
        boolean name = false;
        for (int at = from; at < end; at++) {
            char sign = line.charAt(at);
            if (Character.isDigit(sign)) {
                return NUMBER;
            }
            boolean inside = sign == '.' && at > from && at < end - 1;
            name |= sign == '/' || sign == '\\' || inside;
        }
        return name ? NAME : line.substring(from, Math.min(end, from + LONGEST));
    }
}
