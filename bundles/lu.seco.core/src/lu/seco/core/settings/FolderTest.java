// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.settings;

import java.util.concurrent.CompletableFuture;
import lu.seco.core.exchange.OrderResult;

/** Tries out whether SeCo can work in a folder. */
@FunctionalInterface
public interface FolderTest {

    /**
     * Writes a small file there, reads it and takes it away; makes no folder.
     *
     * @param folder as it would be written in the settings; relative to the data folder
     * @return completes with what came of it within half a minute, never exceptionally
     */
    CompletableFuture<OrderResult> test(String folder);
}
