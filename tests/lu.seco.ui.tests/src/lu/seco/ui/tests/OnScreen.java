// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.tests;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.swt.widgets.Display;
import org.junit.rules.TestRule;
import org.junit.runner.Description;
import org.junit.runners.model.Statement;

/** Runs a test, with what goes before and after it, on the thread of the user interface, with a display of its own. */
public final class OnScreen implements TestRule {

    private static final long LIMIT_SECONDS = 90;

    private Display display;

    public Display display() {
        return display;
    }

    @Override
    public Statement apply(Statement base, Description description) {
        return new Statement() {
            @Override
            public void evaluate() throws Throwable {
                try {
                    Workbench.ui().submit(() -> {
                        run(base);
                        return null;
                    }).get(LIMIT_SECONDS, TimeUnit.SECONDS);
                } catch (ExecutionException e) {
                    throw e.getCause();
                }
            }
        };
    }

    private void run(Statement base) {
        display = new Display();
        try {
            base.evaluate();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        } finally {
            display.dispose();
        }
    }
}
