// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.l10n;

import org.eclipse.e4.core.services.nls.Message;

/** The texts of rail, menus, tray, notifications and palette. */
@Message(contributionURI = "platform:/plugin/lu.seco.ui/OSGI-INF/l10n/shell")
public final class ShellWords {

    public String rail_name;
    public String rail_received_badge;
    public String rail_staging_badge;
    public String rail_certificate_badge;
    public String rail_diagnosis_badge;
    public String rail_radar_badge;
    public String menu_masked_label;
    public String menu_language_label;
    public String menu_theme_label;
    public String theme_system_label;
    public String theme_light_label;
    public String theme_dark_label;
    public String menu_font_label;
    public String font_small_label;
    public String font_normal_label;
    public String font_large_label;
    public String font_xlarge_label;
    public String menu_notifications_label;
    public String notifications_all_label;
    public String notifications_problems_label;
    public String notifications_none_label;
    public String menu_start_label;
    public String start_window_label;
    public String start_minimised_label;
    public String start_silent_label;
    public String menu_autostart_label;
    public String menu_tray_label;
    public String menu_close_label;
    public String preferences_missing_text;
    public String preferences_refused_text;
    public String preferences_failed_text;
    public String restart_title;
    public String restart_text;
    public String restart_now_label;
    public String restart_later_label;
    public String tray_name;
    public String tray_open_label;
    public String tray_quit_label;
    public String stay_title;
    public String stay_text;
    public String stay_again_label;
    public String autostart_failed_text;
    public String notify_sent_title;
    public String notify_received_title;
    public String notify_refused_title;
    public String notify_uncertain_title;
    public String notify_failed_title;
    public String notify_notice_title;
    public String notify_information_title;
    public String notify_mixed_title;
    public String notify_many_text;
    public String notify_close_label;
    public String palette_title;
    public String palette_hint;
    public String palette_keys_text;
    public String palette_nothing_text;
    public String palette_impossible_text;
    public String key_control_label;
    public String key_shift_label;
    public String key_enter_label;
}
