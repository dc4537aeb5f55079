// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.receive;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether what a received file brings into a command's words is only data there. */
final class Argument {

    /** What cmd.exe, which runs scripts on Windows, takes for its own even between quotes. */
    private static final Pattern MEANS_SOMETHING = Pattern.compile("[&|<>^%!\"\\p{Cntrl}]");

    private Argument() {
    }

    /**
     * The first word that would not be read as it is meant: as an option of the program, or as part of a Windows script's command line.
     *
     * @param written the words as the office wrote them, with placeholders
     * @param filled the same with what the file brought
     */
    static Optional<String> misread(List<String> written, List<String> filled) {
        String program = filled.get(0).toLowerCase(Locale.ROOT);
        boolean script = program.endsWith(".bat") || program.endsWith(".cmd");
        for (int i = 0; i < written.size(); i++) {
            String value = filled.get(i);
            boolean brought = !value.equals(written.get(i));
            boolean option = written.get(i).startsWith("{") && value.startsWith("-");
            if (brought && (option || script && MEANS_SOMETHING.matcher(value).find())) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
