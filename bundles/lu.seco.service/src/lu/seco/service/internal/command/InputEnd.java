// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import lu.seco.service.internal.cli.StopRequest;
import org.osgi.service.log.Logger;

/** Asks a command to end when an input ends. Windows has no signal that a service could be ended with politely. */
final class InputEnd {

    private InputEnd() {
    }

    /** From now on, on a thread of its own that keeps no process alive; what comes in is thrown away. */
    static void follow(InputStream in, StopRequest stop, Logger log) {
        Thread thread = new Thread(() -> {
            try {
                in.transferTo(OutputStream.nullOutputStream());
                log.info("standard input has ended: so does the service");
            } catch (IOException e) {
                log.info("standard input cannot be read any more: the service ends, {}", e.toString());
            }
            stop.request();
        }, "seco-input-end");
        thread.setDaemon(true);
        thread.start();
    }
}
