// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.tests.fakes;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import lu.seco.ui.internal.common.ErrorReporter;

/** Notes what would have been told. */
public final class FakeErrors implements ErrorReporter {

    private final List<String> told = new CopyOnWriteArrayList<>();

    public List<String> told() {
        return told;
    }

    @Override
    public void sorry(String sentence) {
        told.add(sentence);
    }

    @Override
    public void unexpected(Throwable error) {
        told.add(error.toString());
    }
}
