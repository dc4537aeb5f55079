// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.descriptor;

import java.util.Arrays;
import java.util.Optional;

/** Keys that are a list: a common beginning and something that differs. */
enum Group {
    SEND("command.send.", "\\d{1,4}"),
    RECEIVE("command.receive.", "\\d{1,4}"),
    UPDATE("command.update.", "\\d{1,4}"),
    PATTERN("audit.pattern.", "\\d{1,4}"),
    LOGIN("login.pattern.", "\\d{1,4}"),
    PROCESS_LIST("process.list.command.", "\\d{1,4}"),
    BUSY_FILE("busy.file.", "\\d{1,4}"),
    IGNORE("received.ignore.", "\\d{1,4}"),
    CERTIFICATE("certificate.file.", "\\d{1,4}"),
    EXIT("exit.", "-?\\d{1,9}"),
    ENVIRONMENT("environment.", "[A-Za-z_][A-Za-z0-9_]{0,99}");

    private final String prefix;
    private final String rest;

    Group(String prefix, String rest) {
        this.prefix = prefix;
        this.rest = rest;
    }

    /** The group a key belongs to by its beginning. */
    static Optional<Group> of(String key) {
        return Arrays.stream(values()).filter(group -> key.startsWith(group.prefix)).findFirst();
    }

    /** Beginning of its keys. */
    String prefix() {
        return prefix;
    }

    /** What makes a key of this group its own. */
    String part(String key) {
        return key.substring(prefix.length());
    }

    /** Whether the key is well formed. */
    boolean fits(String key) {
        return part(key).matches(rest);
    }
}
