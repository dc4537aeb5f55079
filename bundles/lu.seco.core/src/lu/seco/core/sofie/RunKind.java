// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.sofie;

/** What SOFiE is started for. Whether the three differ at all is said by the installation descriptor. */
public enum RunKind {
    SEND, RECEIVE, UPDATE
}
