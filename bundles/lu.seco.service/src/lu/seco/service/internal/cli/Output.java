// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.cli;

import java.io.IOException;

/** Where what a command says goes: a console or, through the control channel, another process. Used by one thread. */
public interface Output {

    /** Standard output; the text has its line ends. */
    void out(String text) throws IOException;

    /** Standard error, likewise. */
    void err(String text) throws IOException;

    /**
     * Told now and then while a command waits.
     *
     * @throws IOException if nobody listens any more: the command should give up waiting
     */
    void alive() throws IOException;

    /** One line on standard output. */
    default void line(String text) throws IOException {
        out(text + "\n");
    }

    /** One line on standard error. */
    default void complaint(String text) throws IOException {
        err(text + "\n");
    }
}
