// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.remedy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import lu.seco.core.DataFolder;
import lu.seco.core.Message;
import lu.seco.core.diagnosis.Remedy;
import lu.seco.core.diagnosis.RemedyBook;
import lu.seco.core.io.SafeFile;
import lu.seco.diagnosis.internal.Reason;
import lu.seco.diagnosis.internal.analysis.BookCheck;
import lu.seco.diagnosis.internal.book.Book;
import lu.seco.diagnosis.internal.book.BookException;
import lu.seco.diagnosis.internal.book.BookReader;
import lu.seco.diagnosis.internal.book.CurrentBook;
import lu.seco.diagnosis.internal.book.Rule;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/**
 * The book in use: the one that is in the program, or a newer one that was put in its place. The newer one is kept with its signature in one file of the
 * data folder, {@code diagnosis/remedy-book.installed}, and is checked again at every start: whoever changes it there only brings back the built-in one.
 */
@Component(service = {RemedyBook.class, CurrentBook.class})
public final class InstalledBook implements RemedyBook, CurrentBook {

    private static final int LARGEST_SIGNATURE = 8 << 10;

    private final Path stored;
    private final BookKeys keys;
    private final Clock clock;
    private final Logger log;
    private volatile Book book;

    /** Reads the book. */
    @Activate
    public InstalledBook(@Reference DataFolder data, @Reference Clock clock, @Reference(service = LoggerFactory.class) Logger log) {
        stored = data.root().resolve("diagnosis").resolve("remedy-book.installed");
        keys = new BookKeys(data.root());
        this.clock = clock;
        this.log = log;
        Book own = builtIn();
        book = installed().filter(newer -> newer.newerThan(own)).orElse(own);
    }

    @Override
    public Book book() {
        return book;
    }

    @Override
    public String version() {
        return book.version();
    }

    @Override
    public List<Remedy> remedies() {
        return book.rules().stream().map(Rule::remedy).toList();
    }

    @Override
    public List<Message> check(Path file) throws IOException {
        return check(SafeFile.read(file, BookReader.LARGEST));
    }

    @Override
    public synchronized List<Message> install(Path file, String person) throws IOException {
        byte[] content = SafeFile.read(file, BookReader.LARGEST);
        Path beside = file.resolveSibling(file.getFileName() + ".sig");
        Optional<Message> unsigned = unsigned(file, beside, content);
        if (unsigned.isPresent()) {
            return List.of(unsigned.get());
        }
        List<Message> wrong = check(content);
        if (!wrong.isEmpty()) {
            return wrong;
        }
        Book newer = read(content).orElseThrow();
        if (!newer.newerThan(book)) {
            return List.of(Message.of("book.old", newer.version(), book.version()));
        }
        JsonObject both = new JsonObject();
        both.addProperty("version", newer.version());
        both.addProperty("person", person);
        both.addProperty("at", clock.instant().toString());
        both.addProperty("signature", Base64.getEncoder().encodeToString(SafeFile.read(beside, LARGEST_SIGNATURE)));
        both.addProperty("book", Base64.getEncoder().encodeToString(content));
        SafeFile.writeWithFolder(stored, both.toString().getBytes(StandardCharsets.UTF_8));
        book = newer;
        log.info("remedy book {} taken into use by {}", newer.version(), person);
        return List.of();
    }

    private Optional<Message> unsigned(Path file, Path beside, byte[] content) throws IOException {
        try {
            return keys.signed(content, SafeFile.read(beside, LARGEST_SIGNATURE)) ? Optional.empty()
                    : Optional.of(Message.of("book.signature.wrong", file.getFileName(), keys.file()));
        } catch (NoSuchFileException e) {
            return Optional.of(Message.of("book.signature.missing", file.getFileName(), beside.getFileName()));
        }
    }

    private List<Message> check(byte[] content) {
        try {
            return new BookCheck(BookReader.read(content), clock).run();
        } catch (BookException e) {
            return List.of(e.told());
        }
    }

    private static Optional<Book> read(byte[] content) {
        try {
            return Optional.of(BookReader.read(content));
        } catch (BookException e) {
            return Optional.empty();
        }
    }

    private Optional<Book> installed() {
        try {
            // base64 is a third longer
            byte[] bytes = SafeFile.read(stored, 2 * BookReader.LARGEST);
            JsonObject both = JsonParser.parseString(new String(bytes, StandardCharsets.UTF_8)).getAsJsonObject();
            byte[] content = Base64.getDecoder().decode(both.get("book").getAsString());
            byte[] signature = Base64.getDecoder().decode(both.get("signature").getAsString());
            if (keys.signed(content, signature) && check(content).isEmpty()) {
                return read(content);
            }
            log.warn("the remedy book in {} is not signed by a key that is trusted; the built-in one is used", stored);
        } catch (NoSuchFileException e) {
            // nobody has put in a newer one
            return Optional.empty();
        } catch (IOException | JsonParseException | IllegalStateException | IllegalArgumentException | NullPointerException e) {
            log.warn("the remedy book in {} cannot be read ({}); the built-in one is used", stored, Reason.of(e));
        }
        return Optional.empty();
    }

    /** The book that is in the program. */
    static Book builtIn() {
        try (InputStream input = BookReader.class.getResourceAsStream("remedy-book.json")) {
            return BookReader.read(input.readAllBytes());
        } catch (IOException | BookException e) {
            throw new IllegalStateException("the built-in remedy book is damaged", e);
        }
    }
}
