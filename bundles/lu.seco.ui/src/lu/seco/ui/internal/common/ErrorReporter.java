// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.common;

/** The one place where trouble reaches the person at the screen and the log. May be called from any thread. */
public interface ErrorReporter {

    /** Something the person asked for is not possible, and why; nobody is to blame. */
    void sorry(String sentence);

    /** A bug or a broken environment: logged, and told in general words. */
    void unexpected(Throwable error);
}
