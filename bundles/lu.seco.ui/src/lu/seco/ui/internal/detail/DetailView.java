// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.detail;

/** What shows a detail; told on the thread of the user interface. */
public interface DetailView {

    /** Shows it. */
    void show(Detail detail);

    /** Shows a sentence instead. */
    void say(String sentence);

    /** Tells what came of what the person decided. */
    void told(String sentence);

    /** Tells that something the person asked for cannot be done, and why. */
    void sorry(String sentence);
}
