// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.exchange;

/** What a person or a script can ask of the engine. */
public enum Order {
    /** Look into <i>Départ</i>, and send what is ready. */
    SEND,
    /** Fetch answers. */
    RECEIVE,
    /** Start SOFiE so that it updates itself. */
    UPDATE
}
