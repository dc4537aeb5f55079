// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lu.seco.core.content.Records.PersonChange;
import lu.seco.core.file.FileComparison;
import lu.seco.core.file.SentContent;

/** Puts two files of one kind beside each other, person by person. */
final class Comparer {

    private final RecordFormat format;
    private final DeclarationReader declaration;
    private final PersonSums persons;

    /**
     * For two files.
     *
     * @param format what the records of both hold
     * @param declaration finds the month of the earlier one; has read nothing yet
     * @param mostPersons how many persons are told apart
     */
    Comparer(RecordFormat format, DeclarationReader declaration, int mostPersons) {
        this.format = format;
        this.declaration = declaration;
        persons = new PersonSums(mostPersons);
    }

    /** Reads each file once and says for whom something differs, at most so many; nothing if persons or amounts are not known or there are too many. */
    List<PersonChange> changes(SentContent before, Path now, int most) throws IOException {
        return read(before, now).isPresent() ? persons.changes(most) : List.of();
    }

    /** Reads each file once; empty if persons or amounts are not known, or if there are too many persons. */
    Optional<FileComparison> read(SentContent before, Path now) throws IOException {
        if (!format.tells(FieldRole.PERSON) || !format.tells(FieldRole.SUM)) {
            return Optional.empty();
        }
        Tally first = new Tally(format, persons::addBefore, declaration::accept);
        first.read(before.content());
        Tally second = new Tally(format, persons::addNow, line -> { });
        second.read(now);
        if (persons.full()) {
            return Optional.empty();
        }
        return Optional.of(new FileComparison(before.reportId(), declaration.period(), persons.personsBefore(), persons.personsNow(),
                persons.added(), persons.gone(), persons.changed(), first.sum(), second.sum()));
    }
}
