// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import lu.seco.core.io.SafeFile;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.Subject;
import lu.seco.ui.internal.common.Work;
import lu.seco.ui.internal.detail.Detail;
import lu.seco.ui.internal.detail.DetailReader;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.l10n.Language;
import lu.seco.ui.internal.list.ListsWords;
import org.eclipse.swt.SWT;
import org.eclipse.swt.printing.PrinterData;

/** Reads the story of a thing and writes or prints it, in the background. */
public final class StoryFile {

    private final Engine engine;
    private final Work work;
    private final Executor ui;
    private final Language language;
    private final ListsWords words;

    public StoryFile(Engine engine, Work work, Executor ui, Language language) {
        this.engine = Objects.requireNonNull(engine, "engine");
        this.work = Objects.requireNonNull(work, "work");
        this.ui = Objects.requireNonNull(ui, "ui");
        this.language = Objects.requireNonNull(language, "language");
        words = language.words(ListsWords.class);
    }

    /** Saves it as PDF. */
    public void save(Subject subject, Path target, Consumer<String> told, Consumer<String> sorry) {
        work.now(() -> read(subject, sorry).ifPresent(story -> {
            try {
                SafeFile.write(target, out -> new StoryPdf(language).write(story, now(), out));
                ui.execute(() -> told.accept(language.text(words.pdf_done_text, target)));
            } catch (IOException e) {
                fail(language.text(words.file_failed_text, target, FileReason.of(e, words)), sorry);
            }
        }));
    }

    /** Prints it; a printer that is a file ("Print to File") is spoken of as a file. */
    public void print(Subject subject, PrinterData where, Consumer<String> told, Consumer<String> sorry) {
        // GTK prints on its own thread only; elsewhere a printer may keep one waiting
        Executor printing = "gtk".equals(SWT.getPlatform()) ? ui : Runnable::run;
        Optional<Path> target = file(where);
        work.now(() -> {
            if (target.isPresent() && !writable(target.get())) {
                fail(language.text(words.file_failed_text, target.get(), words.reason_denied_text), sorry);
                return;
            }
            read(subject, sorry).ifPresent(story -> printing.execute(() -> {
                if (new StoryPrint(language).print(where, story, now())) {
                    String done = target.map(file -> language.text(words.print_file_text, file))
                            .orElseGet(() -> language.text(words.print_done_text, where.name));
                    ui.execute(() -> told.accept(done));
                } else {
                    fail(language.text(words.print_failed_text, target.map(Path::toString).orElse(where.name)), sorry);
                }
            }));
        });
    }

    private static Optional<Path> file(PrinterData where) {
        try {
            return where.printToFile && where.fileName != null && !where.fileName.isBlank() ? Optional.of(Path.of(where.fileName)) : Optional.empty();
        } catch (InvalidPathException e) {
            // then the system says what it makes of it
            return Optional.empty();
        }
    }

    /** The system writes it later, and tells nobody when it cannot: a try beforehand tells. */
    private static boolean writable(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder != null && Files.isDirectory(folder) && Files.isWritable(Files.exists(file) ? file : folder) && !Files.isDirectory(file);
    }

    private Optional<Detail> read(Subject subject, Consumer<String> sorry) {
        Optional<Journal> journal = engine.journal();
        if (journal.isEmpty()) {
            fail(language.messages().list_journal_missing, sorry);
            return Optional.empty();
        }
        try {
            Optional<Detail> story = new DetailReader(engine, language).read(journal.get(), subject);
            if (story.isEmpty()) {
                fail(language.messages().detail_gone_text, sorry);
            }
            return story;
        } catch (JournalException e) {
            fail(engine.text(e.told(), language.locale()), sorry);
            return Optional.empty();
        }
    }

    private String now() {
        return language.formats().moment(engine.clock().instant());
    }

    private void fail(String sentence, Consumer<String> sorry) {
        ui.execute(() -> sorry.accept(sentence));
    }
}
