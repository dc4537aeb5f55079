// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.welcome;

/** What shows the set-up; told on the thread of the user interface. */
interface WelcomeView {

    /** Everything may be different: the presenter is asked anew. */
    void show();

    /** It is over. */
    void over();
}
