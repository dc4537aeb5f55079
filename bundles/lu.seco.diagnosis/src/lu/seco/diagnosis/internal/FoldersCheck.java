// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.DataFolder;
import lu.seco.core.Message;
import lu.seco.core.check.Check;
import lu.seco.core.check.CheckResult;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.SettingType;
import lu.seco.core.settings.Settings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Whether the folders of the settings, through which files come and go, can be listed and really be written: <i>Départ</i>, <i>À valider</i>, quarantine, <i>
 * Réceptions</i>.
 */
@Component(service = Check.class)
public final class FoldersCheck implements Check {

    /** Settings of several lines that are folders: their type does not say so. */
    private static final Set<String> LINES_OF_FOLDERS = Set.of("exchange.staging.folder");

    /** These the engine makes when it starts; others, such as that of backups or keys, come into being when something is put there. */
    private static final String MADE_AT_THE_START = "exchange.";

    private final DataFolder data;
    private final Settings settings;

    /** Looks at the folders that are in force then. */
    @Activate
    public FoldersCheck(@Reference DataFolder data, @Reference Settings settings) {
        this.data = data;
        this.settings = settings;
    }

    @Override
    public String id() {
        return "seco.folders";
    }

    @Override
    public boolean installation() {
        return false;
    }

    @Override
    public List<CheckResult> run() {
        List<CheckResult> results = new ArrayList<>();
        for (SettingDefinition setting : settings.definitions()) {
            if (setting.type() == SettingType.FOLDER || LINES_OF_FOLDERS.contains(setting.key())) {
                settings.value(setting.key()).stream().flatMap(String::lines).filter(folder -> !folder.isBlank())
                        .forEach(folder -> results.add(look(setting.key(), folder.strip())));
            }
        }
        return results.isEmpty() ? List.of(new CheckResult(CheckResult.Outcome.UNKNOWN, Message.of("diagnosis.folder.none"), Optional.empty()))
                : List.copyOf(results);
    }

    private CheckResult look(String key, String written) {
        Path folder;
        try {
            folder = data.root().resolve(written).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            return bad("diagnosis.folder.unreachable", written, key);
        }
        if (!Files.exists(folder)) {
            if (!key.startsWith(MADE_AT_THE_START) && folder.startsWith(data.root().toAbsolutePath().normalize())) {
                return CheckResult.good(Message.of("diagnosis.folder.later", folder, key));
            }
            // SeCo makes it at its start, but not what it lies in: that would be a drive or a share that is not there
            return folder.getParent() != null && Files.isDirectory(folder.getParent())
                    ? CheckResult.warning(Message.of("diagnosis.folder.missing", folder, key), Message.of("diagnosis.folder.start", folder, key))
                    : bad("diagnosis.folder.unreachable", folder, key);
        }
        if (!Files.isDirectory(folder)) {
            return bad("diagnosis.folder.unreachable", folder, key);
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            files.iterator().hasNext();
            return WriteProbe.in(folder) ? CheckResult.good(Message.of("diagnosis.folder.good", folder, key))
                    : CheckResult.bad(Message.of("diagnosis.data.differs", folder), Message.of("diagnosis.folder.remedy", folder, key));
        } catch (IOException | SecurityException e) {
            return CheckResult.bad(Message.of("diagnosis.folder.unwritable", folder, key, Reason.of(e)),
                    Message.of("diagnosis.folder.remedy", folder, key));
        }
    }

    private static CheckResult bad(String code, Object folder, String key) {
        return CheckResult.bad(Message.of(code, folder, key), Message.of("diagnosis.folder.remedy", folder, key));
    }
}
