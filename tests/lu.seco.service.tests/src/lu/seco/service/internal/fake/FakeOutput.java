// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.fake;

import java.io.IOException;
import lu.seco.service.internal.cli.Output;

/** Keeps what a command says. */
public final class FakeOutput implements Output {

    private final StringBuffer out = new StringBuffer();
    private final StringBuffer err = new StringBuffer();
    public volatile boolean gone;
    public volatile int alive;

    @Override
    public void out(String text) throws IOException {
        check();
        out.append(text);
    }

    @Override
    public void err(String text) throws IOException {
        check();
        err.append(text);
    }

    @Override
    public void alive() throws IOException {
        alive = alive + 1;
        check();
    }

    public String out() {
        return out.toString();
    }

    public String err() {
        return err.toString();
    }

    /** Forgets what was said so far. */
    public void forget() {
        out.setLength(0);
        err.setLength(0);
    }

    private void check() throws IOException {
        if (gone) {
            throw new IOException("nobody listens");
        }
    }
}
