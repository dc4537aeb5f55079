// SPDX-License-Identifier: EPL-2.0
package lu.seco.runtime.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/** Who and where this process is. */
final class ThisMachine {

    private static final Path LINUX_NAME = Path.of("/proc/sys/kernel/hostname");

    private ThisMachine() {
    }

    static String user() {
        return System.getProperty("user.name", "?");
    }

    /** The host's name, asked where it is known without the network if possible: a lookup may take seconds. */
    static String host() {
        String windows = System.getenv("COMPUTERNAME");
        if (windows != null && !windows.isBlank()) {
            return windows;
        }
        try {
            if (Files.isReadable(LINUX_NAME)) {
                return Files.readString(LINUX_NAME).strip();
            }
            return InetAddress.getLocalHost().getHostName();
        } catch (IOException e) {
            // the name only informs people
            return "?";
        }
    }
}
