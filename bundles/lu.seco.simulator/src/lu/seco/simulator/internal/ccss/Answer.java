// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.ccss;

/**
 * A file that CCSS sends back.
 *
 * @param type for example SALRET
 * @param employer 13-digit number of the SECUline member
 * @param seculine 6-position SECUline number
 * @param content the bytes
 */
record Answer(String type, String employer, String seculine, byte[] content) {
}
