// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal;

import java.util.List;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.SettingType;
import lu.seco.core.settings.SettingsContribution;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The settings of this bundle. */
@Component(service = SettingsContribution.class)
public final class DiagnosisSettings implements SettingsContribution {

    /** The configuration of this bundle. */
    public static final String PID = "lu.seco.diagnosis";
    /** Free megabytes (1,000,000 bytes) below which a person should know. */
    static final String DISK_WARNING = "disk.warning";
    /** Free megabytes below which it does not work. */
    static final String DISK_ALARM = "disk.alarm";

    private static final String LARGEST = "1000000";

    /** Has nothing to set up. */
    @Activate
    public DiagnosisSettings() {
        // the framework wants a constructor it may call
    }

    @Override
    public List<SettingDefinition> settings() {
        return List.of(SettingDefinition.of(PID, DISK_WARNING, SettingType.INTEGER, "1000").within("0", LARGEST),
                SettingDefinition.of(PID, DISK_ALARM, SettingType.INTEGER, "200").within("0", LARGEST),
                SettingDefinition.of(PID, "selftest.daily", SettingType.BOOLEAN, "yes"),
                SettingDefinition.of(PID, "selftest.time", SettingType.TIME, "07:30"),
                SettingDefinition.of(PID, "selftest.timeout", SettingType.DURATION, "1 min").within("1 s", "1 h"),
                SettingDefinition.of(PID, "network.check", SettingType.BOOLEAN, "yes"),
                SettingDefinition.of(PID, "network.host", SettingType.TEXT, "sofie.cetrel.lu"),
                SettingDefinition.of(PID, "network.port", SettingType.INTEGER, "443").within("1", "65535"),
                SettingDefinition.of(PID, "network.proxy", SettingType.TEXT, ""),
                SettingDefinition.of(PID, "network.timeout", SettingType.DURATION, "5 s").within("1 s", "1 min"));
    }
}
