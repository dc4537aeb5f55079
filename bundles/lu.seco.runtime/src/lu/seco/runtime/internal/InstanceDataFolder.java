// SPDX-License-Identifier: EPL-2.0
package lu.seco.runtime.internal;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import lu.seco.core.DataFolder;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/**
 * The data folder in the instance area of the framework ({@code -data}). Folders it creates belong to the owner alone where the system
 * can say so; folders that exist keep the rights an administrator gave them. Without usable folders there is no service, and so no SeCo.
 */
@Component(service = DataFolder.class)
public final class InstanceDataFolder implements DataFolder {

    private static final String AREA = "osgi.instance.area";

    private final Path root;

    @Activate
    public InstanceDataFolder(BundleContext context, @Reference(service = LoggerFactory.class) Logger log) {
        this(context.getProperty(AREA), log);
    }

    InstanceDataFolder(String area, Logger log) {
        if (area == null || area.isBlank()) {
            log.error("no data folder: the framework property {} is not set", AREA);
            throw new IllegalStateException(AREA + " is not set");
        }
        try {
            root = InstanceArea.folder(area, File.separatorChar == '\\');
            for (Path folder : List.of(root, journal(), content(), intake(), logs(), run())) {
                prepare(folder);
            }
            PendingRestore.finish(root, run(), log);
        } catch (IOException | InvalidPathException e) {
            log.error("the data folder {} cannot be used: {}", area, e.toString());
            throw new IllegalStateException("the data folder " + area + " cannot be used", e);
        }
    }

    @Override
    public Path root() {
        return root;
    }

    private static void prepare(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, ownerOnly());
        }
        // the only question that is answered alike by rights, access lists, read-only disks and shares
        Files.delete(Files.createTempFile(folder, ".seco", ".try"));
    }

    private static FileAttribute<?>[] ownerOnly() {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))};
    }
}
