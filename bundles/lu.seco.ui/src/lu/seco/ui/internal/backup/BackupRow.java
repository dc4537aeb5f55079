// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.backup;

import java.nio.file.Path;

/**
 * A backup as it is shown.
 *
 * @param path the file
 * @param written when, in words
 * @param events how many events are in there
 * @param size in words
 * @param reason in words
 */
record BackupRow(Path path, String written, String events, String size, String reason) {
}
