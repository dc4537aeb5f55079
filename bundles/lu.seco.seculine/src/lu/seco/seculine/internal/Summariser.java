// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import lu.seco.core.Message;
import lu.seco.core.file.FileSummary;
import lu.seco.core.file.Recognition;

/** Says in numbers what a file of records holds. For one file only. */
final class Summariser {

    /** More than twice the employees of Luxembourg. */
    static final int MOST_PERSONS = 1 << 20;

    private final RecordFormat format;
    private final DeclarationReader declaration;
    private final LongIndex persons;
    private boolean manyPersons;

    /**
     * For one file.
     *
     * @param format what its records hold
     * @param declaration reads who it is from and what it is about; has read nothing yet
     * @param mostPersons how many persons are told apart
     */
    Summariser(RecordFormat format, DeclarationReader declaration, int mostPersons) {
        this.format = format;
        this.declaration = declaration;
        persons = new LongIndex(mostPersons);
    }

    /** Reads the file once, from its beginning to its end. */
    FileSummary read(Recognition recognition, Path content) throws IOException {
        Tally tally = new Tally(format, (person, cents) -> manyPersons |= persons.add(person) < 0, declaration::accept);
        tally.read(content);
        return new FileSummary(declaration.result(recognition), tally.records(),
                format.tells(FieldRole.EMPLOYER) ? tally.employers() : OptionalInt.empty(),
                format.tells(FieldRole.PERSON) && !manyPersons ? OptionalInt.of(persons.size()) : OptionalInt.empty(),
                format.tells(FieldRole.SUM) ? Optional.of(tally.sum()) : Optional.empty(), remarks(recognition.kind(), tally));
    }

    private List<Message> remarks(String kind, Tally tally) {
        if (tally.records() == 0 && !tally.header()) {
            return List.of(Message.of("decode.empty"));
        }
        List<Message> remarks = new ArrayList<>();
        if (!format.known()) {
            remarks.add(Message.of("decode.layout-unknown", kind));
        } else if (!format.confirmed()) {
            remarks.add(Message.of("decode.layout-unconfirmed", kind));
        }
        if (!tally.header()) {
            remarks.add(Message.of("decode.no-header"));
        }
        if (tally.misfits() > 0) {
            remarks.add(Message.of("decode.misfits", tally.misfits(), tally.firstMisfit()));
        }
        if (tally.foreign() > 0) {
            remarks.add(Message.of("decode.foreign", tally.foreign()));
        }
        if (manyPersons) {
            remarks.add(Message.of("decode.many-persons", persons.size()));
        }
        return remarks;
    }
}
