// SPDX-License-Identifier: EPL-2.0
package lu.seco.settings.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import lu.seco.core.DataFolder;
import lu.seco.core.Message;
import lu.seco.core.exchange.OrderResult;
import lu.seco.core.settings.FolderTest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Tries folders out by really writing there: what rights and shares allow can only be told that way. Each try has a thread of its own, because one on a
 * share that is away can hang for minutes; the answer does not wait for it.
 */
@Component(service = FolderTest.class)
public final class FolderProbe implements FolderTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path root;
    private final Duration patience;

    @Activate
    public FolderProbe(@Reference DataFolder folder) {
        this(folder.root(), PATIENCE);
    }

    FolderProbe(Path root, Duration patience) {
        this.root = root;
        this.patience = patience;
    }

    @Override
    public CompletableFuture<OrderResult> test(String folder) {
        CompletableFuture<OrderResult> answer = new CompletableFuture<>();
        Path place;
        try {
            place = root.resolve(folder.strip()).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            return CompletableFuture.completedFuture(bad(Message.of("settings.folder.path", folder)));
        }
        Thread thread = new Thread(() -> answer.complete(tried(place)), "seco-folder-test");
        thread.setDaemon(true);
        thread.start();
        return answer.completeOnTimeout(bad(Message.of("settings.folder.silent", place, patience.toSeconds())), patience.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private static OrderResult tried(Path place) {
        try {
            if (!Files.exists(place)) {
                return bad(Message.of("settings.folder.missing", place));
            }
            if (!Files.isDirectory(place)) {
                return bad(Message.of("settings.folder.file", place));
            }
            return written(place);
        } catch (AccessDeniedException e) {
            return bad(Message.of("settings.folder.denied", place));
        } catch (IOException | SecurityException e) {
            return bad(Message.of("settings.folder.failed", place, reason(e)));
        }
    }

    /** The name is one that nobody takes for a file to be sent: hidden, and ending as the parts of files that are being written. */
    private static OrderResult written(Path place) throws IOException {
        Path probe = place.resolve(".seco-" + UUID.randomUUID() + ".part");
        byte[] bytes = probe.getFileName().toString().getBytes(StandardCharsets.UTF_8);
        boolean same;
        try {
            Files.write(probe, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            same = Arrays.equals(bytes, Files.readAllBytes(probe));
        } catch (IOException e) {
            Files.deleteIfExists(probe);
            throw e;
        }
        try {
            Files.deleteIfExists(probe);
        } catch (IOException e) {
            return bad(Message.of("settings.folder.left", place, probe.getFileName()));
        }
        return same ? new OrderResult(true, 0, 0, Message.of("settings.folder.good", place)) : bad(Message.of("settings.folder.other", place));
    }

    private static OrderResult bad(Message told) {
        return new OrderResult(false, 0, 0, told);
    }

    private static String reason(Exception failure) {
        String said = failure instanceof FileSystemException system ? system.getReason() : failure.getMessage();
        return said == null ? failure.getClass().getSimpleName() : said;
    }
}
