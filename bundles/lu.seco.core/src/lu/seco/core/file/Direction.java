// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.file;

/** Which way a file goes, seen from the office. */
public enum Direction {
    SENT, RECEIVED, NONE
}
