// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whom a file is from or for, as its header or its name tells.
 *
 * @param member registration number of the SECUline member, 13 digits
 * @param secuNumber SECUline number, 6 positions
 */
public record HeaderMember(Optional<String> member, Optional<String> secuNumber) {

    /** Nobody known. */
    public static final HeaderMember NOBODY = new HeaderMember(Optional.empty(), Optional.empty());

    private static final Pattern MEMBER = Pattern.compile("[0-9]{13}");
    private static final Pattern SECU_NUMBER = Pattern.compile("[0-9A-Za-z]{6}");

    /** What the first line of a file tells. */
    public static HeaderMember of(Optional<RecordLine> first) {
        return first.filter(RecordLine::header)
                .map(line -> new HeaderMember(line.field(2).filter(text -> MEMBER.matcher(text).matches()),
                        line.field(3).filter(text -> SECU_NUMBER.matcher(text).matches())))
                .orElse(NOBODY);
    }

    /** This, and where it does not tell, what the other does. */
    HeaderMember or(HeaderMember other) {
        return new HeaderMember(member.or(other::member), secuNumber.or(other::secuNumber));
    }

    /** Whether both can be the same: what only one of them tells does not count. */
    boolean agrees(HeaderMember other) {
        return agree(member, other.member) && agree(secuNumber, other.secuNumber);
    }

    private static boolean agree(Optional<String> one, Optional<String> other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }
}
