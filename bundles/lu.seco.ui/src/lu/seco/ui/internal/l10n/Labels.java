// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.l10n;

import lu.seco.core.journal.Declaration;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.ReceptionState;
import lu.seco.core.journal.ReportState;

/** The words for states, kinds and events. */
public final class Labels {

    private Labels() {
    }

    public static String of(ReportState state, Messages messages) {
        return switch (state) {
            case DETECTED -> messages.state_detected_label;
            case CHECKED -> messages.state_checked_label;
            case REFUSED -> messages.state_refused_label;
            case QUEUED -> messages.state_queued_label;
            case HELD -> messages.state_held_label;
            case SENDING -> messages.state_sending_label;
            case SENT -> messages.state_sent_label;
            case FAILED -> messages.state_failed_label;
            case UNCERTAIN -> messages.state_uncertain_label;
            case ANSWERED -> messages.state_answered_label;
            case RECALLED -> messages.state_recalled_label;
        };
    }

    public static String of(ReceptionState state, Messages messages) {
        return switch (state) {
            case RECEIVED -> messages.state_received_label;
            case PUBLISHED -> messages.state_published_label;
            case DONE -> messages.state_done_label;
        };
    }

    public static String kind(Declaration declaration, Messages messages) {
        return declaration.kind().equals(Declaration.UNKNOWN_KIND) ? messages.kind_unknown_label : declaration.kind();
    }

    /** The text for an event about a report or a reception, with its placeholders; for others the name of the type. */
    public static String of(EventType type, Messages messages) {
        return switch (type) {
            case REPORT_TAKEN -> messages.event_report_taken;
            case REPORT_CHECKED -> messages.event_report_checked;
            case REPORT_REFUSED -> messages.event_report_refused;
            case REPORT_QUEUED -> messages.event_report_queued;
            case REPORT_HELD -> messages.event_report_held;
            case REPORT_SENDING -> messages.event_report_sending;
            case REPORT_SENT -> messages.event_report_sent;
            case REPORT_FAILED -> messages.event_report_failed;
            case REPORT_UNCERTAIN -> messages.event_report_uncertain;
            case REPORT_ANSWERED -> messages.event_report_answered;
            case REPORT_RECALLED -> messages.event_report_recalled;
            case RECEPTION_RECEIVED -> messages.event_reception_received;
            case RECEPTION_PUBLISHED -> messages.event_reception_published;
            case RECEPTION_LINKED -> messages.event_reception_linked;
            case RECEPTION_ACTION -> messages.event_reception_action;
            case RECEPTION_DONE -> messages.event_reception_done;
            default -> type.name();
        };
    }
}
