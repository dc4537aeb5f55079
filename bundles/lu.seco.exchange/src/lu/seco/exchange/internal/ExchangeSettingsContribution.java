// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal;

import java.util.List;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.SettingPage;
import lu.seco.core.settings.SettingType;
import lu.seco.core.settings.SettingsContribution;
import lu.seco.core.settings.SettingsRule;
import org.osgi.service.component.annotations.Component;

/** Says which settings the engine has. */
@Component(service = SettingsContribution.class)
public final class ExchangeSettingsContribution implements SettingsContribution {

    private static final String PID = ExchangeConfig.PID;

    @Override
    public List<SettingDefinition> settings() {
        return List.of(
                setting("outbox", SettingType.FOLDER, "Départ"),
                setting("outbox.location", SettingType.CHOICE, "auto").oneOf("auto", "local", "network"),
                setting("quarantine", SettingType.FOLDER, "Quarantaine"),
                setting("payroll", SettingType.FOLDER, "Réceptions"),
                setting("scan.interval", SettingType.DURATION, "1 min").within("1 s", "1 d"),
                setting("quiet.local", SettingType.DURATION, "500 ms").within("100 ms", "1 h"),
                setting("quiet.network", SettingType.DURATION, "10 s").within("100 ms", "1 h"),
                setting("size.limit", SettingType.INTEGER, "1024").within("1", "1000000"),
                setting("unknown.names", SettingType.CHOICE, "quarantine").oneOf("quarantine", "send"),
                setting("twins", SettingType.CHOICE, "hold").oneOf("hold", "send"),
                setting("check.error", SettingType.CHOICE, "hold").oneOf("send", "hold", "refuse"),
                setting("check.warning", SettingType.CHOICE, "send").oneOf("send", "hold", "refuse"),
                setting("check.note", SettingType.CHOICE, "send").oneOf("send", "hold", "refuse"),
                setting("reception.interval", SettingType.DURATION, "1 h").within("1 s", "7 d"),
                setting("reception.from", SettingType.TIME, "00:00"),
                setting("reception.until", SettingType.TIME, "24:00"),
                setting("reception.days", SettingType.CHOICES, "mon,tue,wed,thu,fri,sat,sun")
                        .oneOf("mon", "tue", "wed", "thu", "fri", "sat", "sun"),
                setting("retry.first", SettingType.DURATION, "1 min").within("1 s", "1 d"),
                setting("retry.longest", SettingType.DURATION, "1 h").within("1 s", "7 d"),
                setting("retry.limit", SettingType.INTEGER, "5").within("1", "1000"),
                setting("decision.wait", SettingType.DURATION, "1 d").within("1 min", "31 d"),
                setting("connection.failures", SettingType.INTEGER, "3").within("1", "1000"),
                setting("connection.pause", SettingType.DURATION, "15 min").within("1 s", "1 d"),
                setting("connection.longest", SettingType.DURATION, "2 h").within("1 s", "7 d"),
                setting("action", SettingType.LINES, ""),
                setting("action.timeout", SettingType.DURATION, "1 min").within("1 s", "1 d"),
                setting("staging.folder", SettingType.LINES, "À valider"),
                setting("staging.refused", SettingType.FOLDER, "Refusés"),
                setting("staging.kinds", SettingType.TEXT, ""),
                setting("staging.recall", SettingType.DURATION, "0 s").within("0 s", "1 d"),
                setting("staging.four.eyes", SettingType.BOOLEAN, "no"),
                setting("station.mode", SettingType.CHOICE, "active").oneOf("active", "passive"));
    }

    @Override
    public List<SettingsRule> rules() {
        return List.of(
                SettingsRule.different("exchange.outbox", "exchange.payroll", "exchange.quarantine", "exchange.staging.refused"),
                SettingsRule.outside("exchange.outbox", "exchange.payroll", "exchange.quarantine", "exchange.staging.refused", "backup.folder"),
                SettingsRule.notBelow("exchange.retry.longest", "exchange.retry.first"),
                SettingsRule.notBelow("exchange.connection.longest", "exchange.connection.pause"));
    }

    private static SettingDefinition setting(String property, SettingType type, String standard) {
        return SettingDefinition.of(PID, property, type, standard).on(page(property));
    }

    private static SettingPage page(String property) {
        return switch (property.substring(0, (property + ".").indexOf('.'))) {
            case "outbox", "quarantine", "payroll", "scan", "quiet" -> SettingPage.FOLDERS;
            case "size", "unknown", "twins", "check" -> SettingPage.CHECKS;
            case "action" -> SettingPage.ACTIONS;
            case "staging" -> SettingPage.STAGING;
            case "station" -> SettingPage.STATION;
            default -> SettingPage.SCHEDULE;
        };
    }
}
