// SPDX-License-Identifier: EPL-2.0
package lu.seco.notify.internal.delivery;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import lu.seco.core.Message;
import lu.seco.core.Texts;

/**
 * Says a notification without what must not leave the house. Arguments of messages are hostile: names of persons, notes, salaries may stand in them.
 * So only what is known to be harmless is shown: file names, kinds, days, small numbers; and words of SeCo's own books, without numbers of
 * persons and amounts.
 */
public final class Wording {

    static final String HIDDEN = "…";
    private static final int LONGEST = 160;
    private static final Pattern NUMBER = Pattern.compile("\\d(?:[ .\\u00a0-]?\\d){9,40}+");
    private static final Pattern AMOUNT = Pattern.compile(
            "(?<![\\d.,])\\d{1,3}(?:[ .'\\u00a0\\u202f]?\\d{3})*[.,]\\d{2}(?![\\d.,]\\d?)|\\d[\\d .,'\\u00a0\\u202f]*(?=\\s?(?:€|EUR))");
    private static final String KIND = "(?:DEC|DEM|SAL|MAL|AFF|MAT|INT|UTI|PEN|DET|CAR|CAL)[A-Z]{3}";
    private static final Pattern HARMLESS = Pattern.compile(KIND + "(?: \\((?:XML|old)\\)| annex [A-Z]{4}|\\.(?:FAIL|INFO))?|\\d{1,4}"
            + "|\\d{4}-\\d{2}(?:-\\d{2}(?:T[\\d:.]{5,20}Z)?)?|\\d{2}[./]\\d{2}[./]\\d{4}|");
    /** Endings are listed, for {@code marie.muller} is a person. */
    private static final Pattern FILE = Pattern.compile("(?:" + KIND + "[_.])[\\p{Alnum}_.\\-]{1,120}"
            + "|[\\p{Alnum}_.\\-()+]{1,120}\\.(?:xml|txt|dat|csv|pdf|zip|sec|enc|p7m|asc|fail|info)", Pattern.CASE_INSENSITIVE);

    private final Texts texts;
    private final Classes classes;
    private final boolean names;

    /** @param names whether sentences with file names may leave the house; if not, only classes and counts */
    public Wording(Texts texts, Classes classes, boolean names) {
        this.texts = Objects.requireNonNull(texts, "texts");
        this.classes = Objects.requireNonNull(classes, "classes");
        this.names = names;
    }

    /** The sentences of some notifications, each once; none if the settings allow no details. */
    public List<String> sentences(List<Waiting> waiting) {
        return names ? waiting.stream().map(one -> sentence(one.told())).distinct().toList() : List.of();
    }

    private String sentence(Message told) {
        boolean open = classes.open(told.code());
        return texts.text(new Message(told.code(), told.arguments().stream().map(argument -> open ? masked(argument) : closed(argument)).toList()));
    }

    private static String closed(String argument) {
        if (HARMLESS.matcher(argument).matches()) {
            return argument;
        }
        return FILE.matcher(argument).matches() ? numbersHidden(argument) : HIDDEN;
    }

    static String masked(String text) {
        String bounded = text.length() > LONGEST * 4 ? text.substring(0, LONGEST * 4) : text;
        return AMOUNT.matcher(numbersHidden(bounded)).replaceAll(HIDDEN);
    }

    /** Long numbers, also in groups, keep their last three digits: those of persons and employers have 13, 11 without the check digits. */
    private static String numbersHidden(String text) {
        return NUMBER.matcher(text).replaceAll(found -> {
            String digits = found.group().replaceAll("\\D", "");
            return "***" + digits.substring(digits.length() - 3);
        });
    }

    /** What a class is called. */
    public String name(EventClass eventClass) {
        return texts.text(Message.of("notify.class." + eventClass.key()));
    }
}
