// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal;

import lu.seco.core.Message;

/** Why files of <i>Départ</i> could not be taken, in words for people. */
final class TakeException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message told;

    TakeException(Message told, Throwable cause) {
        super(told.code(), cause);
        this.told = told;
    }

    Message told() {
        return told;
    }
}
