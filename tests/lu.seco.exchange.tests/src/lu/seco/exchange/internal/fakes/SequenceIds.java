// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.fakes;

import java.util.concurrent.atomic.AtomicInteger;
import lu.seco.core.IdSource;

/** {@code id-0001}, {@code id-0002} ... */
public final class SequenceIds implements IdSource {

    private final AtomicInteger last = new AtomicInteger();

    @Override
    public String next() {
        return String.format("id-%04d", Integer.valueOf(last.incrementAndGet()));
    }
}
