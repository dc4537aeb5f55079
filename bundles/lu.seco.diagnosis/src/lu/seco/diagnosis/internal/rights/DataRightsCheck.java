// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.rights;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.DataFolder;
import lu.seco.core.Message;
import lu.seco.core.check.Check;
import lu.seco.core.check.CheckResult;
import lu.seco.core.check.CheckResult.Outcome;
import lu.seco.diagnosis.internal.Reason;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/**
 * Whether the data folder, which holds wages, settings that run programs, and the token of the control channel, is closed to others. Immediate: what
 * is wrong is in the log from the start on, whether or not anybody looks at checks. Nothing is changed: rights are the administrator's.
 */
@Component(service = Check.class, immediate = true)
public final class DataRightsCheck implements Check {

    private static final int MOST = 10;

    private final DataFolder data;
    private final String account;

    /** Looks at once, and logs what others could do. */
    @Activate
    public DataRightsCheck(@Reference DataFolder data, @Reference(service = LoggerFactory.class) Logger log) {
        this(data, System.getProperty("user.name", "?"), log);
    }

    DataRightsCheck(DataFolder data, String account, Logger log) {
        this.data = Objects.requireNonNull(data, "data");
        this.account = Objects.requireNonNull(account, "account");
        for (Exposure exposure : exposures()) {
            switch (exposure.kind()) {
                case READ -> log.warn("rights: all users of this machine can read {}", exposure.place());
                case FOREIGN -> log.warn("rights: {} belongs to the account {}", exposure.place(), exposure.who());
                case WRITE -> log.error("rights: all users of this machine can change {}", exposure.place());
                case UNKNOWN -> log.info("rights: nothing is known of who can read {}", exposure.place());
                default -> throw new IllegalStateException(exposure.toString());
            }
        }
    }

    @Override
    public String id() {
        return "seco.data.rights";
    }

    @Override
    public boolean installation() {
        return false;
    }

    @Override
    public List<CheckResult> run() {
        List<Exposure> exposures = exposures();
        if (exposures.isEmpty()) {
            return List.of(CheckResult.good(Message.of("diagnosis.rights.good", data.root())));
        }
        return exposures.stream().limit(MOST).map(DataRightsCheck::result).toList();
    }

    private static CheckResult result(Exposure exposure) {
        Path place = exposure.place();
        return switch (exposure.kind()) {
            case READ -> CheckResult.warning(Message.of("diagnosis.rights.read", place), Message.of("diagnosis.rights.read.remedy", place));
            case FOREIGN -> CheckResult.warning(Message.of("diagnosis.rights.owner", place, exposure.who()),
                    Message.of("diagnosis.rights.owner.remedy", place));
            case WRITE -> CheckResult.bad(Message.of("diagnosis.rights.write", place), Message.of("diagnosis.rights.write.remedy", place));
            case UNKNOWN -> new CheckResult(Outcome.UNKNOWN, Message.of("diagnosis.rights.unknown", place, exposure.who()),
                    Optional.of(Message.of("diagnosis.rights.unknown.remedy", place)));
        };
    }

    private List<Exposure> exposures() {
        List<Path> parts = List.of(data.settingsFile(), data.root().resolve("sofie.properties"), data.journal(), data.content(), data.intake(),
                data.logs(), data.run(), data.run().resolve("control"), data.run().resolve("configuration"));
        try {
            return data.root().getFileSystem().supportedFileAttributeViews().contains("posix")
                    ? new PosixRights(account).of(data.root(), parts) : AclRights.of(data.root(), parts);
        } catch (IOException | SecurityException | UnsupportedOperationException e) {
            return List.of(new Exposure(Exposure.Kind.UNKNOWN, data.root(), Reason.of(e)));
        }
    }
}
