// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.codec;

import java.io.IOException;

/** What a peer sent does not fit what was agreed: another version, or no peer of ours. */
public final class MisfitException extends IOException {

    private static final long serialVersionUID = 1L;

    public MisfitException(String message) {
        super(message);
    }

    public MisfitException(String message, Throwable cause) {
        super(message, cause);
    }
}
