// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.explain;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lu.seco.core.content.AnswerItem.Detail;
import lu.seco.core.content.AnswerItem.Who;
import lu.seco.seculine.internal.Field;
import lu.seco.seculine.internal.FieldRole;
import lu.seco.seculine.internal.FieldType;
import lu.seco.seculine.internal.PersonNumber;
import lu.seco.seculine.internal.Presence;
import lu.seco.seculine.internal.RecordFormat;
import lu.seco.seculine.internal.RecordLine;
import lu.seco.seculine.internal.RecordShape;

/** Reads from a record whom it is about and what people want to see of it, as far as its layout is known. */
final class RecordFacts {

    private static final int MOST_FIELDS = 50;
    private static final int LONGEST_VALUE = 200;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");
    private static final String SURNAME = "surname";
    private static final String FIRST_NAME = "first-name";
    private static final String MARRIED_NAME = "married-name";

    private final List<String> values;
    private final RecordShape shape;

    /**
     * For one record.
     *
     * @param format what records of its file hold
     * @param text the record, readable
     */
    RecordFacts(RecordFormat format, String text) {
        values = RecordLine.split(text, MOST_FIELDS);
        shape = format.nearest(values.get(0));
    }

    /** A value by the number of its field; empty if there is none. */
    String value(int number) {
        return number <= values.size() ? values.get(number - 1) : "";
    }

    /** All values. */
    List<String> values() {
        return values;
    }

    /** Whom it is about. In a record whose layout is not known the first number that can be a person's is taken for one. */
    Who who() {
        Optional<String> insured = role(FieldRole.PERSON).or(() -> shape.complete() ? Optional.empty() : values.stream().filter(PersonNumber::is).findFirst());
        Optional<YearMonth> period = role(FieldRole.PERIOD).filter(FieldType.MONTH::reads).map(text -> YearMonth.parse(text, MONTH));
        return new Who(insured, name(), role(FieldRole.EMPLOYER), period, id(Field.OWN_REFERENCE));
    }

    /** What else it says, without what tells nothing: fillers, and amounts and hours of 0 where 0 stands for none. */
    List<Detail> details(Book book) {
        List<Detail> details = new ArrayList<>();
        for (Field field : shape.upTo(Math.min(values.size(), MOST_FIELDS))) {
            String value = value(field.number());
            boolean nothing = value.isEmpty() || field.presence() == Presence.ZERO && value.equals("0");
            if (!nothing && field.number() > 1 && !elsewhere(field)) {
                String shown = field.type().readable(value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) : value);
                details.add(book.detail(field.title(), shown));
            }
        }
        for (int number = shape.complete() ? shape.fields().size() + 1 : Integer.MAX_VALUE; number <= values.size(); number++) {
            details.add(book.detail(Field.unnamed(number).title(), cut(value(number))));
        }
        return details;
    }

    /** Whether the item shows the field at another place. */
    private boolean elsewhere(Field field) {
        return field.has(FieldRole.PERSON) || field.has(FieldRole.EMPLOYER) || field.type() == FieldType.FILLER || field.id().equals("refusal")
                || field.id().equals(Field.OWN_REFERENCE) || field.has(FieldRole.PERIOD) && FieldType.MONTH.reads(value(field.number()))
                || List.of(SURNAME, FIRST_NAME, MARRIED_NAME).contains(field.id());
    }

    private Optional<String> role(FieldRole role) {
        return shape.fields().stream().filter(field -> field.has(role)).map(field -> value(field.number())).filter(text -> !text.isEmpty()).findFirst()
                .map(RecordFacts::cut);
    }

    private Optional<String> id(String id) {
        return shape.fields().stream().filter(field -> field.id().equals(id)).map(field -> value(field.number())).filter(text -> !text.isEmpty())
                .findFirst().map(RecordFacts::cut);
    }

    private Optional<String> name() {
        Optional<String> married = id(MARRIED_NAME).map(text -> "(" + text + ")");
        String name = Stream.of(id(SURNAME), id(FIRST_NAME), married).map(part -> part.orElse(null)).filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    private static String cut(String value) {
        return value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) : value;
    }
}
