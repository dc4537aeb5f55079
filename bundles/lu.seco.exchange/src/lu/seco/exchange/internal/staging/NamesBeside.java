// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.staging;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import lu.seco.core.file.FileKnowledge;
import lu.seco.core.file.Recognition;
import lu.seco.exchange.internal.files.FreeName;

/**
 * Names for a file whose own name is taken: only such as are recognised as the same kind and go to SOFiE under the same official name. A plain
 * {@code DECSAL (2).dta} would end in quarantine; the form with month, year and number that payroll programs use, {@code DECSAL_02_2026_2.dta},
 * does not.
 */
final class NamesBeside {

    private static final int MOST = 99;

    private final FileKnowledge knowledge;
    private final Supplier<YearMonth> thisMonth;

    NamesBeside(FileKnowledge knowledge, Supplier<YearMonth> thisMonth) {
        this.knowledge = knowledge;
        this.thisMonth = thisMonth;
    }

    /** In the order in which they are to be tried; none if no other name means the same. */
    List<String> of(String name) {
        Recognition wanted = knowledge.recognise(name);
        YearMonth month = thisMonth.get();
        List<String> names = new ArrayList<>();
        String official = wanted.officialName();
        int dot = official.lastIndexOf('.');
        String stem = dot > 0 ? official.substring(0, dot) : official;
        String ending = dot > 0 ? official.substring(dot) : "";
        for (int number = 2; number <= MOST; number++) {
            names.add(FreeName.numbered(name, number));
            names.add(String.format(Locale.ROOT, "%s_%02d_%d_%d%s", stem, month.getMonthValue(), month.getYear(), number, ending));
        }
        return names.stream().filter(other -> means(other, wanted)).toList();
    }

    /** The same, and if there is none any free name: for a folder out of which nothing is sent by itself. */
    List<String> orAny(String name) {
        List<String> names = new ArrayList<>(of(name));
        IntStream.rangeClosed(2, MOST).mapToObj(number -> FreeName.numbered(name, number)).forEach(names::add);
        return names;
    }

    private boolean means(String name, Recognition wanted) {
        Recognition found = knowledge.recognise(name);
        return found.sendable() && found.kind().equals(wanted.kind()) && found.officialName().equalsIgnoreCase(wanted.officialName());
    }
}
