// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.settings;

/** A setting that is unknown or has an impossible value; the message is a sentence for the person at the console. */
public final class SettingsException extends Exception {

    private static final long serialVersionUID = 1L;

    public SettingsException(String message) {
        super(message);
    }
}
