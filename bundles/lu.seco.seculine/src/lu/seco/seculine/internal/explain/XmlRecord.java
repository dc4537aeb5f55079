// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.explain;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lu.seco.core.content.AnswerItem.Who;
import lu.seco.seculine.internal.explain.XmlNames.Role;

/**
 * What an XML file says in one place.
 *
 * @param line where its element begins, from 1
 * @param code the code of refusal, if it has one
 * @param message what the file says of the code
 * @param facts whom it is about
 * @param leaves its values with the way to them, at most {@link #MOST_LEAVES}
 */
record XmlRecord(long line, Optional<String> code, Optional<String> message, Map<Role, String> facts, List<Leaf> leaves) {

    static final int MOST_LEAVES = 50;

    private static final int LONGEST = 2_000;

    XmlRecord {
        EnumMap<Role, String> copy = new EnumMap<>(Role.class);
        copy.putAll(facts);
        facts = copy;
        leaves = List.copyOf(leaves);
    }

    /**
     * A value.
     *
     * @param path names of the elements to it, an attribute behind {@code @}
     * @param value its text
     */
    record Leaf(String path, String value) {
        Leaf under(String name) {
            return new Leaf(name + "/" + path, value);
        }
    }

    /** Its values in one line. */
    String raw() {
        String text = leaves.stream().map(leaf -> leaf.path() + "=" + leaf.value()).collect(Collectors.joining(" | "));
        if (text.length() <= LONGEST) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    /** Whom it is about. */
    Who who() {
        return new Who(fact(Role.INSURED), fact(Role.NAME), fact(Role.EMPLOYER), fact(Role.PERIOD).map(XmlRecord::month), Optional.empty());
    }

    /** Employer and insured; empty without an insured. */
    Optional<String> key() {
        return fact(Role.INSURED).map(insured -> fact(Role.EMPLOYER).orElse("") + ";" + insured);
    }

    Optional<String> fact(Role role) {
        return Optional.ofNullable(facts.get(role));
    }

    /** The form was checked with the name: {@code yyyymm} or {@code yyyy-mm...}. */
    private static YearMonth month(String text) {
        String digits = text.replace("-", "");
        return YearMonth.of(Integer.parseInt(digits.substring(0, 4)), Integer.parseInt(digits.substring(4, 6)));
    }
}
