// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.session;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.sofie.internal.descriptor.Descriptor;
import lu.seco.sofie.internal.descriptor.FilePattern;
import lu.seco.sofie.internal.run.Processes;

/** Looks whether SOFiE itself is at work, whoever started it. */
public final class BusyLook {

    private final Processes processes;

    public BusyLook(Processes processes) {
        this.processes = Objects.requireNonNull(processes, "processes");
    }

    /** What is in the way: a process, or a file that means that the window is open. */
    public Optional<Message> busy(Descriptor descriptor) throws IOException {
        Optional<Message> process = process(descriptor);
        return process.isPresent() ? process : file(descriptor);
    }

    /** The SOFiE process that works now, if there is one. */
    Optional<Message> process(Descriptor descriptor) {
        return processes.sofie(descriptor.processes()).stream().findFirst()
                .map(first -> Message.of("sofie.busy.process", first.handle().pid(), first.user()));
    }

    private static Optional<Message> file(Descriptor descriptor) throws IOException {
        for (FilePattern pattern : descriptor.processes().busyFiles()) {
            if (Files.isDirectory(pattern.folder())) {
                PathMatcher matcher = pattern.folder().getFileSystem().getPathMatcher("glob:" + pattern.names());
                try (DirectoryStream<Path> files = Files.newDirectoryStream(pattern.folder(),
                        file -> matcher.matches(file.getFileName()))) {
                    Iterator<Path> first = files.iterator();
                    if (first.hasNext()) {
                        return Optional.of(Message.of("sofie.busy.lockfile", first.next()));
                    }
                }
            }
        }
        return Optional.empty();
    }
}
