// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.answers;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lu.seco.core.content.AnswerItem.Who;
import lu.seco.core.content.PersonMask;
import lu.seco.ui.internal.common.Plain;

/**
 * How persons are written: as they stand in the file, or so that one who passes by learns nothing.
 *
 * @param masked whether nobody is to be recognised
 */
record Persons(boolean masked) {

    /** Number and name; the reference of the declarant where neither is known. */
    String of(Who who) {
        String told = Stream.of(who.name().map(this::shown), who.insured().map(this::shown)).flatMap(Optional::stream)
                .map(Plain::line).collect(Collectors.joining(" · "));
        return told.isEmpty() ? who.reference().map(Plain::line).orElse("") : told;
    }

    /** A sentence in which numbers of persons may stand. */
    String sentence(String text) {
        return masked ? PersonMask.DOTS.sentence(text) : text;
    }

    /** A value that tells who somebody is. */
    String value(Optional<String> text) {
        return text.map(this::shown).orElse("");
    }

    /** A line of a file in which the person's number and name are masked as everywhere. */
    String line(String raw, Who who) {
        return masked ? without(without(raw, who.insured()), who.name()) : raw;
    }

    private String without(String line, Optional<String> what) {
        return what.filter(text -> text.length() > 1).map(text -> line.replace(text, shown(text))).orElse(line);
    }

    private String shown(String text) {
        return masked ? PersonMask.DOTS.cell(text) : text;
    }
}
