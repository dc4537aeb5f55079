// SPDX-License-Identifier: EPL-2.0
package lu.seco.settings.internal.transfer;

import lu.seco.core.Message;

/** A file is no configuration that can be taken, and why. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message told;

    Refused(String code, Object... arguments) {
        super(code);
        told = Message.of(code, arguments);
    }

    Message told() {
        return told;
    }
}
