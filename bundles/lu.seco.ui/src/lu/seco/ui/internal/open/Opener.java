// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.open;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import lu.seco.core.journal.ContentStore;
import lu.seco.core.journal.StoredFile;
import lu.seco.ui.internal.common.ErrorReporter;
import lu.seco.ui.internal.common.Work;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.l10n.Language;

/** Shows the content of a file: as a copy, because what the store has must never change. */
public final class Opener {

    private final Engine engine;
    private final Launcher launcher;
    private final Work work;
    private final Executor ui;
    private final ErrorReporter errors;
    private final Language language;

    public Opener(Engine engine, Launcher launcher, Work work, Executor ui, ErrorReporter errors, Language language) {
        this.engine = Objects.requireNonNull(engine, "engine");
        this.launcher = Objects.requireNonNull(launcher, "launcher");
        this.work = Objects.requireNonNull(work, "work");
        this.ui = Objects.requireNonNull(ui, "ui");
        this.errors = Objects.requireNonNull(errors, "errors");
        this.language = Objects.requireNonNull(language, "language");
    }

    /** Opens it soon; what goes wrong is told. */
    public void open(StoredFile file) {
        work.now(() -> {
            Optional<Path> content = engine.contents().flatMap(store -> find(store, file));
            if (content.isEmpty()) {
                errors.sorry(language.text(language.messages().open_content_missing, file.name()));
                return;
            }
            try {
                // a folder of its own, which only this user can read
                Path folder = Files.createTempDirectory("seco-");
                Path copy = Files.copy(content.get(), folder.resolve(OpenableName.of(file.name())), StandardCopyOption.REPLACE_EXISTING);
                folder.toFile().deleteOnExit();
                copy.toFile().deleteOnExit();
                ui.execute(() -> launch(file, copy));
            } catch (IOException e) {
                errors.sorry(language.text(language.messages().open_copy_failed, file.name(), e.getMessage()));
            }
        });
    }

    private static Optional<Path> find(ContentStore store, StoredFile file) {
        return store.find(file.sha256());
    }

    private void launch(StoredFile file, Path copy) {
        if (!launcher.launch(copy)) {
            errors.sorry(language.text(language.messages().open_program_missing, file.name(), copy));
        }
    }
}
