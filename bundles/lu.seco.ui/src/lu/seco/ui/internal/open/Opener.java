// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.open;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import lu.seco.core.journal.ContentStore;
import lu.seco.core.journal.StoredFile;
import lu.seco.ui.internal.common.ErrorReporter;
import lu.seco.ui.internal.common.Plain;
import lu.seco.ui.internal.common.Work;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.export.FileReason;
import lu.seco.ui.internal.l10n.Language;
import lu.seco.ui.internal.list.ListsWords;

/** Shows the content of a file: as a copy, because what the store has must never change. */
public final class Opener {

    private final Engine engine;
    private final Launcher launcher;
    private final Work work;
    private final Executor ui;
    private final ErrorReporter errors;
    private final Language language;
    private final ListsWords words;

    public Opener(Engine engine, Launcher launcher, Work work, Executor ui, ErrorReporter errors, Language language) {
        this.engine = Objects.requireNonNull(engine, "engine");
        this.launcher = Objects.requireNonNull(launcher, "launcher");
        this.work = Objects.requireNonNull(work, "work");
        this.ui = Objects.requireNonNull(ui, "ui");
        this.errors = Objects.requireNonNull(errors, "errors");
        this.language = Objects.requireNonNull(language, "language");
        words = language.words(ListsWords.class);
    }

    /** Opens it soon with the program the system has for it; what goes wrong is told. */
    public void open(StoredFile file) {
        copied(file, copy -> ui.execute(() -> launch(file, copy)));
    }

    /** Opens it soon with this program. */
    public void open(StoredFile file, Path program) {
        copied(file, copy -> {
            try {
                new ProcessBuilder(program.toString(), copy.toString()).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            } catch (IOException e) {
                errors.sorry(language.text(words.open_program_failed, program, FileReason.of(e, words)));
            }
        });
    }

    /** Opens the folder in which people find the file. */
    public void folder(StoredFile file) {
        work.now(() -> {
            Optional<Path> folder = place(file).map(Path::getParent);
            if (folder.isEmpty()) {
                errors.sorry(language.text(words.open_place_none, Plain.line(file.name())));
            } else if (!Files.isDirectory(folder.get())) {
                errors.sorry(language.text(words.open_folder_missing, folder.get()));
            } else {
                ui.execute(() -> {
                    if (!launcher.launch(folder.get())) {
                        errors.sorry(language.text(words.open_folder_program, folder.get()));
                    }
                });
            }
        });
    }

    /** Opens the folder of a file that SeCo has written for the person. */
    public void show(Path file) {
        if (!launcher.launch(file.toAbsolutePath().getParent())) {
            errors.sorry(language.text(words.open_folder_program, file));
        }
    }

    /** Finds where the file lies: where people find it, else in the data folder. */
    public void path(StoredFile file, Consumer<Path> use) {
        work.now(() -> place(file).or(() -> engine.contents().flatMap(store -> find(store, file)))
                .ifPresentOrElse(path -> ui.execute(() -> use.accept(path)), () -> missing(file)));
    }

    private static Optional<Path> place(StoredFile file) {
        try {
            return file.place().map(Path::of);
        } catch (InvalidPathException e) {
            // written by another system, or by nobody: as if there were none
            return Optional.empty();
        }
    }

    private void missing(StoredFile file) {
        errors.sorry(language.text(language.messages().open_content_missing, Plain.line(file.name())));
    }

    private void copied(StoredFile file, Consumer<Path> use) {
        work.now(() -> {
            Optional<Path> content = engine.contents().flatMap(store -> find(store, file));
            if (content.isEmpty()) {
                missing(file);
                return;
            }
            try {
                // a folder of its own, which only this user can read
                Path folder = Files.createTempDirectory("seco-");
                Path copy = Files.copy(content.get(), folder.resolve(OpenableName.of(file.name())), StandardCopyOption.REPLACE_EXISTING);
                folder.toFile().deleteOnExit();
                copy.toFile().deleteOnExit();
                use.accept(copy);
            } catch (IOException e) {
                errors.sorry(language.text(language.messages().open_copy_failed, Plain.line(file.name()), FileReason.of(e, words)));
            }
        });
    }

    private static Optional<Path> find(ContentStore store, StoredFile file) {
        return store.find(file.sha256());
    }

    private void launch(StoredFile file, Path copy) {
        if (!launcher.launch(copy)) {
            errors.sorry(language.text(language.messages().open_program_missing, Plain.line(file.name()), copy));
        }
    }
}
