// SPDX-License-Identifier: EPL-2.0
package lu.seco.deadlines.internal;

import java.util.List;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.SettingPage;
import lu.seco.core.settings.SettingType;
import lu.seco.core.settings.SettingsContribution;
import org.osgi.service.component.annotations.Component;

/** The settings of this bundle. */
@Component(service = SettingsContribution.class)
public final class DeadlineSettings implements SettingsContribution {

    /** The configuration all components of this bundle share. */
    public static final String PID = "lu.seco.deadlines";

    static final int REMINDER_DAYS = 5;
    static final int OVERDUE_DAYS = 31;
    static final int USUAL_SENT = 2;
    static final int USUAL_MONTHS = 4;
    static final int USUAL_RECENT = 3;
    static final int ALWAYS_MONTHS = 12;
    static final int ANSWER_DAYS = 5;
    static final int SILENCE_FACTOR = 3;
    static final int SILENCE_DAYS = 10;

    /** Kinds of which an employer once seen is expected to send one each month. */
    static final String ALWAYS_KINDS = "DECSAL";

    /** Kinds that CCSS answers as a rule also if all is well; not confirmed. */
    static final String ANSWERED_KINDS = "DEMMAT, DEMUTI, DEMPEN, DEMDET (XML)";

    @Override
    public List<SettingDefinition> settings() {
        return List.of(number("reminder.days", REMINDER_DAYS, "0", "60").forClerks(),
                SettingDefinition.of(PID, "reminder.time", SettingType.TIME, "08:00").on(SettingPage.DEADLINES),
                number("reminder.overdue.days", OVERDUE_DAYS, "0", "365"),
                number("usual.sent", USUAL_SENT, "1", "24"),
                number("usual.months", USUAL_MONTHS, "1", "24"),
                number("usual.recent", USUAL_RECENT, "1", "24"),
                SettingDefinition.of(PID, "usual.always.kinds", SettingType.TEXT, ALWAYS_KINDS).on(SettingPage.DEADLINES),
                number("usual.always.months", ALWAYS_MONTHS, "1", "24"),
                SettingDefinition.of(PID, "usual.except", SettingType.TEXT, "").on(SettingPage.DEADLINES),
                SettingDefinition.of(PID, "silence.kinds", SettingType.TEXT, ANSWERED_KINDS).on(SettingPage.DEADLINES),
                number("silence.answer.days", ANSWER_DAYS, "1", "100"),
                number("silence.factor", SILENCE_FACTOR, "1", "100"),
                number("silence.days", SILENCE_DAYS, "1", "250"));
    }

    private static SettingDefinition number(String property, int standard, String least, String most) {
        return SettingDefinition.of(PID, property, SettingType.INTEGER, Integer.toString(standard)).within(least, most).on(SettingPage.DEADLINES);
    }
}
