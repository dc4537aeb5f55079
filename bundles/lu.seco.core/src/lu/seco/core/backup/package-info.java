// SPDX-License-Identifier: EPL-2.0
/** Backups of journal, contents and settings, and their way back. How they are written lives in lu.seco.backup. */
@org.osgi.annotation.versioning.Version("1.0.0")
package lu.seco.core.backup;
