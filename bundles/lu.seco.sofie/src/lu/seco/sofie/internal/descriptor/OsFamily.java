// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.descriptor;

import java.util.Locale;

/** The two families of systems SOFiE is delivered for; they differ in script, shell and what a process list shows. */
public enum OsFamily {
    UNIX("unix.properties", "/dev/null"), WINDOWS("windows.properties", "NUL");

    private final String resource;
    private final String nullDevice;

    OsFamily(String resource, String nullDevice) {
        this.resource = resource;
        this.nullDevice = nullDevice;
    }

    /** The family of a system by its name as in the property {@code os.name}. */
    public static OsFamily of(String osName) {
        return osName.toLowerCase(Locale.ROOT).startsWith("windows") ? WINDOWS : UNIX;
    }

    /** The file from which nothing can be read. */
    public String nullDevice() {
        return nullDevice;
    }

    String resource() {
        return resource;
    }
}
