// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.book;

import lu.seco.core.Message;

/** A file that is no book, with the sentence that says why. */
public final class BookException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message told;

    BookException(String code, Object... arguments) {
        super(code);
        told = Message.of(code, arguments);
    }

    /** Why. */
    public Message told() {
        return told;
    }
}
