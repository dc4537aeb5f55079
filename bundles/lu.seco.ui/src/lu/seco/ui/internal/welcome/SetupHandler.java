// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.welcome;

import org.eclipse.e4.core.di.annotations.Execute;

/** Opens the set-up. */
public final class SetupHandler {

    @Execute
    void open(Welcome welcome) {
        welcome.open();
    }
}
