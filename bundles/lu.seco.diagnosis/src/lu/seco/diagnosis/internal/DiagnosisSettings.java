// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal;

import java.util.List;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.SettingPage;
import lu.seco.core.settings.SettingType;
import lu.seco.core.settings.SettingsContribution;
import lu.seco.core.settings.SettingsRule;
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
        return List.of(of(DISK_WARNING, SettingType.INTEGER, "1000").within("0", LARGEST),
                of(DISK_ALARM, SettingType.INTEGER, "200").within("0", LARGEST),
                of("selftest.daily", SettingType.BOOLEAN, "yes"),
                of("selftest.time", SettingType.TIME, "07:30"),
                of("selftest.timeout", SettingType.DURATION, "1 min").within("1 s", "1 h"),
                of("network.check", SettingType.BOOLEAN, "yes"),
                of("network.host", SettingType.TEXT, "sofie.cetrel.lu"),
                of("network.port", SettingType.INTEGER, "443").within("1", "65535"),
                of("network.proxy", SettingType.TEXT, ""),
                of("network.timeout", SettingType.DURATION, "5 s").within("1 s", "1 min"));
    }

    @Override
    public List<SettingsRule> rules() {
        return List.of(SettingsRule.notBelow("diagnosis." + DISK_WARNING, "diagnosis." + DISK_ALARM));
    }

    private static SettingDefinition of(String property, SettingType type, String standard) {
        return SettingDefinition.of(PID, property, type, standard).on(SettingPage.DIAGNOSIS);
    }
}
