// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal;

import java.util.List;
import lu.seco.core.Message;
import lu.seco.core.check.Check;
import lu.seco.core.check.CheckResult;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Whether SeCo runs on a Java it was tried on. */
@Component(service = Check.class)
public final class JavaCheck implements Check {

    /** The oldest Java SeCo runs on, and the newest it was tried on. */
    static final int OLDEST = 17;
    static final int NEWEST = 25;

    private final Runtime.Version version;
    private final String vendor;

    /** Looks at the Java that runs. */
    @Activate
    public JavaCheck() {
        this(Runtime.version(), System.getProperty("java.vendor", "?"));
    }

    JavaCheck(Runtime.Version version, String vendor) {
        this.version = version;
        this.vendor = vendor;
    }

    @Override
    public String id() {
        return "seco.java";
    }

    @Override
    public boolean installation() {
        return false;
    }

    @Override
    public List<CheckResult> run() {
        int feature = version.feature();
        if (feature < OLDEST) {
            return List.of(CheckResult.bad(found("diagnosis.java.old"), Message.of("diagnosis.java.remedy", OLDEST, NEWEST)));
        }
        if (feature > NEWEST) {
            return List.of(CheckResult.warning(found("diagnosis.java.new"), Message.of("diagnosis.java.remedy", OLDEST, NEWEST)));
        }
        return List.of(CheckResult.good(found("diagnosis.java.good")));
    }

    private Message found(String code) {
        return Message.of(code, version, vendor);
    }
}
