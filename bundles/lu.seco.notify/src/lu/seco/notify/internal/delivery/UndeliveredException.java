// SPDX-License-Identifier: EPL-2.0
package lu.seco.notify.internal.delivery;

import lu.seco.core.Message;

/** A delivery failed, wholly or in part. Has no cause on purpose: what servers answer may hold anything. */
public final class UndeliveredException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message told;
    private final boolean partly;

    /**
     * @param told why, for people
     * @param partly whether some got it: then it is not tried again, for they would get it twice
     */
    public UndeliveredException(Message told, boolean partly) {
        super(told.code());
        this.told = told;
        this.partly = partly;
    }

    /** Nobody got it. */
    public UndeliveredException(Message told) {
        this(told, false);
    }

    public Message told() {
        return told;
    }

    public boolean partly() {
        return partly;
    }
}
