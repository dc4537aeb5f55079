// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lu.seco.core.DataFolder;
import lu.seco.core.Message;
import lu.seco.core.check.Check;
import lu.seco.core.check.CheckResult;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether the data folder can really be written: by writing a small file through to the disk, reading it back and deleting it. */
@Component(service = Check.class)
public final class DataFolderCheck implements Check {

    private final DataFolder data;

    /** Looks at the data folder. */
    @Activate
    public DataFolderCheck(@Reference DataFolder data) {
        this.data = data;
    }

    @Override
    public String id() {
        return "seco.data";
    }

    @Override
    public boolean installation() {
        return false;
    }

    @Override
    public List<CheckResult> run() {
        if (!Files.isDirectory(data.root())) {
            return List.of(bad("diagnosis.data.missing", data.root()));
        }
        List<CheckResult> problems = Stream.of(data.journal(), data.content(), data.intake(), data.logs(), data.run())
                .filter(folder -> !Files.isDirectory(folder) || !Files.isWritable(folder))
                .map(folder -> bad(Files.isDirectory(folder) ? "diagnosis.data.closed" : "diagnosis.data.missing", folder)).toList();
        CheckResult written = probe(data.root());
        if (problems.isEmpty() || written.outcome() != CheckResult.Outcome.GOOD) {
            return Stream.concat(Stream.of(written), problems.stream()).toList();
        }
        return problems;
    }

    private static CheckResult probe(Path folder) {
        try {
            return WriteProbe.in(folder) ? CheckResult.good(Message.of("diagnosis.data.good", folder)) : bad("diagnosis.data.differs", folder);
        } catch (IOException | SecurityException e) {
            return CheckResult.bad(Message.of("diagnosis.data.unwritable", folder, Reason.of(e)),
                    Message.of("diagnosis.data.remedy", folder));
        }
    }

    private static CheckResult bad(String code, Path folder) {
        return CheckResult.bad(Message.of(code, folder), Message.of("diagnosis.data.remedy", folder));
    }
}
