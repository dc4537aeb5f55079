// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.exchange;

/** Whether the engine works. */
public enum EngineState {
    /** Not started, or ended. */
    STOPPED,
    /** Watching, sending and receiving. */
    ACTIVE,
    /** Takes files in, but starts no run of SOFiE until resumed. */
    PAUSED,
    /** A station that shows and notifies: it takes no file, never drives SOFiE, and says so to everybody who asks. */
    PASSIVE
}
