// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.control;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import lu.seco.service.internal.cli.Output;

/** The answer to a caller. One who does not read it is cut off. */
final class FrameOutput implements Output {

    private final Socket caller;
    private final Duration longest;
    private final ScheduledExecutorService watch;

    FrameOutput(Socket caller, Duration longest, ScheduledExecutorService watch) {
        this.caller = caller;
        this.longest = longest;
        this.watch = watch;
    }

    @Override
    public void out(String text) throws IOException {
        blocks(Frame.Kind.OUT, text);
    }

    @Override
    public void err(String text) throws IOException {
        blocks(Frame.Kind.ERR, text);
    }

    @Override
    public void alive() throws IOException {
        frame(Frame.Kind.ALIVE, "");
    }

    private void blocks(Frame.Kind kind, String text) throws IOException {
        int start = 0;
        while (start < text.length()) {
            int end = Math.min(text.length(), start + Frame.BLOCK);
            if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
                end--;
            }
            frame(kind, text.substring(start, end));
            start = end;
        }
    }

    void frame(Frame.Kind kind, String text) throws IOException {
        try (Deadline deadline = new Deadline(watch, longest, caller)) {
            caller.getOutputStream().write(new Frame(kind, text).bytes());
        } catch (RejectedExecutionException e) {
            throw new IOException("the channel is closed", e);
        }
    }
}
