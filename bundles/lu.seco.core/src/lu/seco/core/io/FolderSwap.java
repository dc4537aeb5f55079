// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.io;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Puts files and folders that were laid out in {@code restore/new} in the place of those in the folder, which go into a folder of their own: all of them
 * or none. Each step is a rename, noted before it begins, so that after a power cut {@link #finish()} goes on, or goes back. Nothing may work in the
 * folder meanwhile.
 */
public final class FolderSwap {

    private static final String PLACE = "restore";

    private final Path root;
    private final Moves moves;

    /** @param root the folder */
    public FolderSwap(Path root) {
        this(root, FolderSwap::rename);
    }

    FolderSwap(Path root, Moves moves) {
        this.root = root.toAbsolutePath();
        this.moves = moves;
    }

    /** Renames something, durably. */
    @FunctionalInterface
    interface Moves {
        void move(Path from, Path to) throws IOException;
    }

    /**
     * What came of it.
     *
     * @param kept where the old ones are
     * @param failure why everything is as it was; empty if it was done
     */
    public record Outcome(Path kept, Optional<IOException> failure) {
    }

    /** Where the new ones are laid out, with the same paths as in the folder. */
    public Path incoming() {
        return root.resolve(PLACE).resolve("new");
    }

    /** Whether there is something to be done. */
    public boolean ready() {
        return Files.isRegularFile(plan(), LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether something lies here of a preparation, complete or not. */
    public boolean begun() {
        return Files.exists(root.resolve(PLACE), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * From now on it will be done.
     *
     * @param kept folder for the old ones, relative to this folder
     * @param names what is exchanged, relative, with slashes; what is not laid out only leaves, what is not there only comes
     * @throws IOException if that cannot be noted; then nothing will be done
     */
    public void ready(String kept, List<String> names) throws IOException {
        new SwapPlan(SwapPlan.Phase.READY, kept, names,
                names.stream().filter(name -> Files.exists(incoming().resolve(name), LinkOption.NOFOLLOW_LINKS)).collect(Collectors.toSet())).write(plan());
    }

    /**
     * Takes away what was laid out, unless the exchange has begun.
     *
     * @throws IOException if it has begun or cannot be taken away
     */
    public void discard() throws IOException {
        if (ready()) {
            if (SwapPlan.read(plan(), root).phase() != SwapPlan.Phase.READY) {
                throw new IOException("the exchange has begun");
            }
            Files.delete(plan());
            SafeFile.forceFolder(plan().getParent());
        }
        delete(root.resolve(PLACE));
    }

    /**
     * Does what was noted, or goes on with it; what was laid out without ever being complete is taken away.
     *
     * @return empty if there was nothing to do
     * @throws IOException if it can neither be done nor undone; the next time goes on
     */
    public Optional<Outcome> finish() throws IOException {
        if (!ready()) {
            delete(root.resolve(PLACE));
            return Optional.empty();
        }
        SwapPlan plan = SwapPlan.read(plan(), root);
        Optional<IOException> failure = plan.phase() == SwapPlan.Phase.UNDO
                ? Optional.of(new IOException("it was being undone when it was interrupted")) : forward(plan);
        if (failure.isPresent()) {
            plan.in(SwapPlan.Phase.UNDO).write(plan());
            back(plan);
        }
        Files.delete(plan());
        SafeFile.forceFolder(plan().getParent());
        delete(root.resolve(PLACE));
        return Optional.of(new Outcome(root.resolve(plan.kept()), failure));
    }

    private Optional<IOException> forward(SwapPlan plan) {
        try {
            if (plan.phase() != SwapPlan.Phase.IN) {
                plan.in(SwapPlan.Phase.OUT).write(plan());
                Path kept = root.resolve(plan.kept());
                SafeFile.secretFolder(kept);
                for (String name : plan.names()) {
                    moveIfThere(root.resolve(name), kept.resolve(name));
                }
                plan.in(SwapPlan.Phase.IN).write(plan());
            }
            for (String name : plan.names()) {
                moveIfThere(incoming().resolve(name), root.resolve(name));
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e);
        }
    }

    /** What was laid out and is no longer there has come. */
    private void back(SwapPlan plan) throws IOException {
        for (String name : plan.names()) {
            if (plan.coming().contains(name) && !Files.exists(incoming().resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                moveIfThere(root.resolve(name), incoming().resolve(name));
            }
            moveIfThere(root.resolve(plan.kept()).resolve(name), root.resolve(name));
        }
    }

    private void moveIfThere(Path from, Path to) throws IOException {
        if (Files.exists(from, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(to.getParent());
            moves.move(from, to);
        }
    }

    private static void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        SafeFile.forceFolder(to.getParent());
        SafeFile.forceFolder(from.getParent());
    }

    private Path plan() {
        return root.resolve(PLACE).resolve("plan");
    }

    /** Links are taken away, not followed. */
    private static void delete(Path place) throws IOException {
        if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(place, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                // Windows deletes no read-only file
                if (!Files.isWritable(file) && !file.toFile().setWritable(true)) {
                    throw new IOException("cannot be taken away: " + file);
                }
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
                if (e != null) {
                    throw e;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
