// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.backup;

import org.eclipse.e4.core.services.nls.Message;

/** The texts of the window of backups, filled by the platform's message factory; keys as in {@code OSGI-INF/l10n/backup*.properties}. */
@Message(contributionURI = "platform:/plugin/lu.seco.ui/OSGI-INF/l10n/backup")
public final class BackupWords {

    public String title;
    public String intro;
    public String folder;
    public String list_name;
    public String column_written;
    public String column_events;
    public String column_size;
    public String column_reason;
    public String column_file;
    public String reason_asked;
    public String reason_scheduled;
    public String reason_update;
    public String size_megabytes;
    public String write_label;
    public String write_other_label;
    public String check_label;
    public String restore_label;
    public String restore_other_label;
    public String discard_label;
    public String cancel_label;
    public String close_label;
    public String progress_name;
    public String missing;
    public String writing;
    public String checking;
    public String preparing;
    public String written;
    public String sound;
    public String prepared_told;
    public String prepared_continued;
    public String prepared_older;
    public String discarded;
    public String restore_title;
    public String restore_question;
    public String failed;
}
