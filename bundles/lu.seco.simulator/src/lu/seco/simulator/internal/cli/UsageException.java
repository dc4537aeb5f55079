// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.cli;

/** A command, option or setting that cannot be understood; the message is a sentence for the person at the console. */
public final class UsageException extends Exception {

    /** Exit code of the process for a wrong command, option or setting. */
    public static final int EXIT_CODE = 64;

    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message);
    }
}
