// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.tests.fakes;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import lu.seco.core.diagnosis.RemedyActions;
import lu.seco.core.diagnosis.Trouble;
import lu.seco.core.exchange.OrderResult;

/** Does nothing, and notes what was asked; the test completes it. */
public final class FakeRemedies implements RemedyActions {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CompletableFuture<OrderResult> result = new CompletableFuture<>();

    /** What was asked for: action, trouble, person. */
    public List<String> asked() {
        return asked;
    }

    /** What comes of it. */
    public CompletableFuture<OrderResult> result() {
        return result;
    }

    @Override
    public List<String> names() {
        return List.of("decrypted.move-aside", "connection.try-now");
    }

    @Override
    public CompletableFuture<OrderResult> run(String action, Trouble trouble, String person) {
        asked.add(action + " " + trouble.id() + " " + person);
        return result;
    }
}
