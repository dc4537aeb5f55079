// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.fault;

import java.io.IOException;

/** What the system says when a disk is full. */
public final class DiskFullException extends IOException {

    private static final long serialVersionUID = 1L;

    DiskFullException() {
        super("No space left on device");
    }
}
