// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.actions;

/** What a person can do with a row, or with a list. */
public enum RowAction {
    OPEN, OPEN_WITH, FOLDER, COPY, COPY_PATH, READ, AGAIN, WAS_SENT, SEND_AGAIN, WAIT, DROP, PDF, PRINT, EXPORT, COLUMNS
}
