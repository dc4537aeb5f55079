// SPDX-License-Identifier: EPL-2.0
package lu.seco.backup.internal;

import java.io.IOException;
import java.util.Objects;
import lu.seco.core.Texts;
import lu.seco.core.backup.BackupException;
import lu.seco.core.backup.BackupProgress;
import lu.seco.core.backup.BackupReason;
import lu.seco.core.backup.Backups;
import lu.seco.core.update.BeforeUpdate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes a backup before the program is changed: without one it stays as it is. */
@Component(service = BeforeUpdate.class)
public final class BackupBeforeUpdate implements BeforeUpdate {

    private final Backups backups;
    private final Texts texts;

    @Activate
    public BackupBeforeUpdate(@Reference Backups backups, @Reference Texts texts) {
        this.backups = Objects.requireNonNull(backups, "backups");
        this.texts = Objects.requireNonNull(texts, "texts");
    }

    @Override
    public void prepare(String reason) throws IOException, InterruptedException {
        try {
            backups.write(backups.folder(), BackupReason.UPDATE, BackupProgress.NONE);
        } catch (BackupException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException(e.told().code());
            }
            throw new IOException(texts.text(e.told()), e);
        }
    }
}
