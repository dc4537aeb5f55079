// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.home;

/** What shows the home strip; told on the thread of the user interface. */
public interface HomeView {

    void show(Home home);

    /** What became of the last order; empty for nothing. */
    void told(String sentence);
}
