// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.descriptor;

import java.nio.charset.Charset;
import java.util.Objects;

/**
 * What is kept of what a run prints.
 *
 * @param charset in which it prints
 * @param limit bytes kept of one run
 * @param keep number of runs kept
 */
public record OutputSettings(Charset charset, long limit, int keep) {

    public OutputSettings {
        Objects.requireNonNull(charset, "charset");
    }
}
