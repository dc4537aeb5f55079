// SPDX-License-Identifier: EPL-2.0
package lu.seco.testkit.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Supplier;
import org.eclipse.swt.widgets.Display;
import org.junit.rules.TestWatcher;
import org.junit.runner.Description;

/** When a test fails, keeps a picture of the screen and the steps that led there in {@code target/failures}. */
public final class Witness extends TestWatcher {

    private final Supplier<Display> display;
    private final Steps steps;

    /** @param display may give null */
    public Witness(Supplier<Display> display, Steps steps) {
        this.display = Objects.requireNonNull(display, "display");
        this.steps = Objects.requireNonNull(steps, "steps");
    }

    @Override
    protected void failed(Throwable error, Description test) {
        Path folder = Path.of("target", "failures");
        String name = test.getTestClass().getSimpleName() + "." + test.getMethodName();
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name + ".txt"), steps.text() + "\n" + error + "\n", StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Display shown = display.get();
        if (shown != null && !shown.isDisposed()) {
            Picture.take(shown, folder.resolve(name + ".png"));
        }
    }
}
