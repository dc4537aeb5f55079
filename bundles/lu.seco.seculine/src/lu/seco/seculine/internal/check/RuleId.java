// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.check;

import java.util.Locale;
import lu.seco.core.Message;

/**
 * What is looked at before a file is sent. The names stand in {@code rules.tsv}; in texts they are in lower case with hyphens: {@code check.<name>} says
 * what is wrong, {@code check.<name>.change} what to change, with the same arguments. The first argument is what was found.
 */
enum RuleId {
    /** Nothing in the file. */
    EMPTY_FILE,
    /** A header and nothing else. */
    NO_RECORDS,
    /** Byte order mark. */
    BOM,
    /** A byte 0. */
    NUL,
    /** Another character that cannot be seen. */
    CONTROL,
    /** A byte beyond ASCII. */
    NON_ASCII,
    /** A line that ends with LF alone. */
    LINE_END_LF,
    /** CR alone. */
    LINE_END_CR,
    /** The last line has no end. */
    LINE_END_MISSING,
    EMPTY_LINE,
    /** Longer than any record can be; value: bytes. */
    LINE_LONG,
    /** Too long to be read. */
    LINE_CUT,
    HEADER_MISSING,
    HEADER_AGAIN,
    HEADER_FIELDS,
    HEADER_MEMBER,
    HEADER_MEMBER_CHECK,
    HEADER_SECU,
    /** A record of a layout that is not known begins with nothing. */
    RECORD_TYPE,
    /** A field of 13 digits that is neither a person nor an employer. */
    NUMBER,
    /** A request other than the one there is; value: that one. */
    REQUEST,
    /** Number of fields. */
    LAYOUT,
    /** More fields than there are: a value may hold a separator. */
    LAYOUT_MANY,
    /** Record type. */
    LAYOUT_TYPE,
    /** Record type, where it has a code of its own. */
    TYPE,
    EMPLOYER,
    /** Check digit of the employer. */
    EMPLOYER_CHECK,
    INSURED,
    /** A birth date that does not exist. */
    INSURED_DATE,
    /** Hours or an amount. */
    NUMERIC,
    /** The same with nothing in it. */
    NUMERIC_EMPTY,
    NEGATIVE,
    /** More digits than can be read. */
    NUMERIC_LONG,
    PERIOD,
    /** Before the first month; value: that month. */
    PERIOD_OLD,
    PERIOD_FUTURE,
    /** Idle hours without idle pay. */
    IDLE,
    /** Overtime hours without overtime pay. */
    OVERTIME,
    /** Hours of a month; value: the most. */
    HOURS_MOST,
    /** Two records for one person, employer and month. */
    TWICE,
    /** The same, for other days of the month. */
    TWICE_DAYS,
    /** Too many records to look for equal ones among all of them. */
    TWICE_MANY,
    FILLER,
    FLAG,
    DAYS,
    /** Capped wage; value: the minimum wage in cents. */
    CAPPED,
    START,
    END,
    /** Type of incapacity; value: those that are known. */
    INCAPACITY,
    ORDER,
    /** Hours of absence. */
    HOURS,
    /** Hours of absence a day; value: the most. */
    HOURS_DAY,
    /** Older than can be declared; value: months. */
    AGE,
    /** On the boundary; value: months. */
    AGE_EDGE,
    /** Days outside the month. */
    MONTH,
    /** No JPEG. */
    PICTURE,
    /** Value: bytes. */
    SIZE,
    /** Value: bytes. */
    SIZE_NEAR,
    /** No PDF. */
    PDF,
    /** Not well-formed. */
    XML,
    /** A document type, entities. */
    XML_DOCTYPE;

    private static final String TEXTS = "check.";
    private static final String CHANGE = ".change";

    /** What is wrong. */
    Message told(Object... arguments) {
        return Message.of(TEXTS + text(), arguments);
    }

    /** What to change. */
    Message change(Object... arguments) {
        return Message.of(TEXTS + text() + CHANGE, arguments);
    }

    private String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
