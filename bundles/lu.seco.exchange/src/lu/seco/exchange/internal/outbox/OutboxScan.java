// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.outbox;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import lu.seco.core.Message;

/** Looks into <i>Départ</i>: what is there, and what is none of our business. */
public final class OutboxScan {

    private static final List<String> TEMPORARY_ENDINGS =
            List.of("~", ".tmp", ".temp", ".part", ".partial", ".crdownload", ".filepart", ".swp", ".lock", ".lck", ".lnk");

    /** What file managers leave in folders. */
    private static final List<String> OF_FILE_MANAGERS = List.of("thumbs.db", "desktop.ini");

    private final Predicate<String> nameMatters;

    /**
     * @param nameMatters whether a name is one that people expect to be sent: a folder of such a name is worth a remark, other folders are
     *            somebody's order
     */
    public OutboxScan(Predicate<String> nameMatters) {
        this.nameMatters = nameMatters;
    }

    /**
     * One look.
     *
     * @throws IOException if the folder cannot be looked into: that is not an empty folder
     */
    public Look look(Path outbox) throws IOException {
        if (!Files.isDirectory(outbox)) {
            throw new NotDirectoryException(outbox.toString());
        }
        List<Sighting> files = new ArrayList<>();
        Map<String, Message> remarks = new HashMap<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(outbox)) {
            for (Path entry : entries) {
                if (!leftAlone(entry)) {
                    sort(entry, files, remarks);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return new Look(files, remarks);
    }

    private void sort(Path entry, List<Sighting> files, Map<String, Message> remarks) {
        String name = entry.getFileName().toString();
        try {
            BasicFileAttributes attributes = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isSymbolicLink()) {
                remarks.put(name, Message.of("outbox.link", name));
            } else if (attributes.isDirectory()) {
                if (nameMatters.test(name)) {
                    remarks.put(name, Message.of("outbox.folder", name));
                }
            } else if (!attributes.isRegularFile()) {
                remarks.put(name, Message.of("outbox.special", name));
            } else if (!Files.isReadable(entry)) {
                remarks.put(name, Message.of("outbox.unreadable", name));
            } else {
                Object key = attributes.fileKey();
                files.add(new Sighting(entry, attributes.size(), attributes.lastModifiedTime().toMillis(), key == null ? "" : key.toString()));
            }
        } catch (NoSuchFileException e) {
            // gone between listing and looking: whoever took it away has it
            return;
        } catch (IOException e) {
            remarks.put(name, Message.of("outbox.unreadable", name));
        }
    }

    private static boolean leftAlone(Path entry) throws IOException {
        String name = entry.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.startsWith(".") || name.startsWith("~") || OF_FILE_MANAGERS.contains(name)
                || TEMPORARY_ENDINGS.stream().anyMatch(name::endsWith) || hidden(entry);
    }

    private static boolean hidden(Path entry) throws IOException {
        try {
            return Files.isHidden(entry);
        } catch (NoSuchFileException e) {
            return true;
        }
    }
}
