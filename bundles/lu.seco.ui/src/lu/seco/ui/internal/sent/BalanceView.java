// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.sent;

import lu.seco.core.journal.Balance;

/** What shows a balance; told on the thread of the user interface. */
interface BalanceView {

    void show(Balance balance);

    /** There is none to show. */
    void nothing();
}
