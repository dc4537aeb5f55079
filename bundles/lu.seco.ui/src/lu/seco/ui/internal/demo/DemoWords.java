// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.demo;

import org.eclipse.e4.core.services.nls.Message;

/** The texts of the demonstration, filled by the platform's message factory; keys as in {@code OSGI-INF/l10n/demo*.properties}. */
@Message(contributionURI = "platform:/plugin/lu.seco.ui/OSGI-INF/l10n/demo")
public final class DemoWords {

    public String window_title;
    public String band_name;
    public String band_text;
    public String band_drop;
    public String band_remove;
    public String remove_title;
    public String remove_text;
    public String remove_keep;
    public String remove_failed;
    public String drop_done;
    public String drop_failed;
    public String drop_missing;
    public String begin_failed;
    public String hindrance_running;
    public String hindrance_simulator;
    public String hindrance_launcher;
}
