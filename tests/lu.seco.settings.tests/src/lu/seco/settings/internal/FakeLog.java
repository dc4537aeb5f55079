// SPDX-License-Identifier: EPL-2.0
package lu.seco.settings.internal;

import org.osgi.service.log.Logger;

/** A logger for tests in the packages below. */
public final class FakeLog {

    private FakeLog() {
    }

    public static Logger logger() {
        return new FakeLogger().logger();
    }
}
