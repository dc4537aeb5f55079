// SPDX-License-Identifier: EPL-2.0
package lu.seco.backup.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lu.seco.core.DataFolder;

/**
 * Where in the data folder the things of a backup are.
 *
 * @param data the data folder
 * @param descriptor the installation descriptor in use, absolute; empty if none is known
 */
record Sources(DataFolder data, Optional<Path> descriptor) {

    /** A file with its name in a backup. */
    record Source(String name, Path file) {
    }

    /** The small files: settings, a descriptor from elsewhere, data files; in the order of the backup. */
    List<Source> small() throws IOException {
        Path root = data.root();
        List<Source> elsewhere = descriptor.filter(this::elsewhere).filter(Files::isRegularFile)
                .map(file -> new Source("elsewhere/" + file.getFileName().toString().replaceAll("[^A-Za-z0-9._-]", "_").replaceFirst("^[._-]+", ""), file))
                .filter(source -> Room.ELSEWHERE.holds(source.name())).stream().toList();
        Stream<Source> office = Stream.concat(in(root.resolve("diagnosis"), "diagnosis/", Room.DATA).stream(), in(root.resolve("seculine"), "seculine/",
                Room.DATA).stream());
        return Stream.of(in(root, "", Room.SETTINGS).stream(), elsewhere.stream(), office).flatMap(files -> files).toList();
    }

    /** What the file pattern of the settings does not take along by itself. */
    private boolean elsewhere(Path file) {
        return !data.root().equals(file.getParent()) || !Room.SETTINGS.holds(file.getFileName().toString());
    }

    /** The archives. */
    List<Source> archives() throws IOException {
        return in(data.journal().resolve("archive"), "journal/archive/", Room.ARCHIVE);
    }

    /** The two-letter folders of the contents. */
    List<Path> contentFolders() throws IOException {
        if (!Files.isDirectory(data.content())) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(data.content())) {
            return folders.filter(folder -> folder.getFileName().toString().matches("[0-9a-f]{2}"))
                    .filter(folder -> Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)).sorted().toList();
        }
    }

    /** The contents of one of them. */
    List<Source> contents(Path folder) throws IOException {
        return in(folder, "content/" + folder.getFileName() + "/", Room.CONTENT);
    }

    private static List<Source> in(Path folder, String prefix, Room room) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> new Source(prefix + file.getFileName(), file))
                    .filter(source -> room.holds(source.name()) && Files.isRegularFile(source.file(), LinkOption.NOFOLLOW_LINKS))
                    .sorted((one, other) -> one.name().compareTo(other.name())).toList();
        }
    }
}
