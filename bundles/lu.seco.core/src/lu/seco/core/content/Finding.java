// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.content;

import java.util.Objects;
import java.util.Optional;
import lu.seco.core.Message;

/**
 * Something about a file that a person should know before it is sent.
 *
 * @param severity how much it weighs
 * @param line number of the line, from 1; 0 if it is about the file as a whole
 * @param column place of the first byte in that line, from 1; 0 if it is about the line as a whole
 * @param field number of the field, from 1, as the layout of the sent kind counts; 0 if it is about none
 * @param fieldTitle what that field is called; empty if it is about none, or if the layout does not tell
 * @param code what CCSS would answer, if that is known: the number as it would stand in the return
 * @param told what is wrong, with what was found
 * @param change what to change
 * @param confirmed whether CCSS documents the rule; if not it is shown as an unconfirmed rule and is never an error
 */
public record Finding(Severity severity, long line, int column, int field, Optional<Message> fieldTitle, Optional<String> code, Message told, Message change,
        boolean confirmed) {

    public Finding {
        Objects.requireNonNull(severity, "severity");
        if (line < 0 || column < 0 || field < 0) {
            throw new IllegalArgumentException("line " + line + ", column " + column + ", field " + field);
        }
        Objects.requireNonNull(fieldTitle, "fieldTitle");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(told, "told");
        Objects.requireNonNull(change, "change");
        if (severity == Severity.ERROR && !confirmed) {
            throw new IllegalArgumentException("an unconfirmed rule is no error: " + told);
        }
    }

    /** One about a field that has no name, or about none. */
    public Finding(Severity severity, long line, int column, int field, Optional<String> code, Message told, Message change, boolean confirmed) {
        this(severity, line, column, field, Optional.empty(), code, told, change, confirmed);
    }
}
