// SPDX-License-Identifier: EPL-2.0
package lu.seco.validity.internal;

import java.util.List;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.SettingPage;
import lu.seco.core.settings.SettingType;
import lu.seco.core.settings.SettingsContribution;
import org.osgi.service.component.annotations.Component;

/** The settings of this bundle. */
@Component(service = SettingsContribution.class)
public final class ValiditySettings implements SettingsContribution {

    static final String PID = "lu.seco.validity";
    /** By SOFiE's public help a password expires after 90 days, and it reminds from day 75 on. */
    static final int PASSWORD_DAYS = 90;
    static final int PASSWORD_WARN_DAYS = 15;
    static final int WARN_DAYS = 50;
    static final int URGENT_DAYS = 14;
    static final int ALARM_DAYS = 3;
    static final String STEPS = "50,30,14,7,3,1,0";
    static final String TIME = "08:00";
    /** Nothing public says how often SOFiE should be updated. */
    static final int UPDATE_DAYS = 90;

    @Override
    public List<SettingDefinition> settings() {
        return List.of(SettingDefinition.of(PID, "certificate.file", SettingType.FILE, "").on(SettingPage.VALIDITY),
                days("password.days", PASSWORD_DAYS, "1", "3650"),
                SettingDefinition.of(PID, "password.file", SettingType.TEXT, "").on(SettingPage.VALIDITY),
                days("warn.days", WARN_DAYS, "0", "365"),
                days("password.warn.days", PASSWORD_WARN_DAYS, "0", "365"),
                days("urgent.days", URGENT_DAYS, "0", "365"),
                days("alarm.days", ALARM_DAYS, "0", "365"),
                SettingDefinition.of(PID, "steps", SettingType.TEXT, STEPS).on(SettingPage.VALIDITY),
                SettingDefinition.of(PID, "time", SettingType.TIME, TIME).on(SettingPage.VALIDITY),
                days("update.days", UPDATE_DAYS, "0", "3650"));
    }

    private static SettingDefinition days(String property, int standard, String least, String most) {
        return SettingDefinition.of(PID, property, SettingType.INTEGER, Integer.toString(standard)).within(least, most).on(SettingPage.VALIDITY);
    }
}
