// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.cli;

/** How a command ended. The numbers are an interface to scripts and monitoring: never change one, only add. */
public enum ExitCode {
    OK(0),
    /** Unexpected; one sentence was printed, the log has the details. */
    ERROR(1),
    /** The command line is wrong. */
    USAGE(2),
    /** Another process holds the data folder and cannot be talked to, or {@code seco run} was asked for a second time. */
    HELD(3),
    /** The journal is not sound. */
    UNSOUND(4),
    /** Something in the installation does not work. */
    INSTALLATION(5),
    /** No service runs in the data folder. */
    NOT_RUNNING(6),
    /** An order could not be carried out, or only in part; also what was asked for cannot be done with these files, or was interrupted. */
    NOT_DONE(7),
    /** The worst that was found is a warning. */
    WARNINGS(8),
    /** Errors were found. */
    ERRORS(9),
    /** Something is to be done: refused or missing records, a deadline that is over. */
    TO_DO(10),
    /** A file that was named cannot be read or written. */
    FILE(11),
    /** {@code health} only: what monitoring programs call a warning. */
    HEALTH_WARNING(1),
    /** {@code health} only: critical. */
    HEALTH_CRITICAL(2),
    /** {@code health} only: unknown. */
    HEALTH_UNKNOWN(3),
    /** {@code seco run} ended in order to be started again; the start scripts do so. Equinox has the same meaning for this number. */
    RESTART(23);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    /** The number the operating system gets. */
    public int code() {
        return code;
    }
}
