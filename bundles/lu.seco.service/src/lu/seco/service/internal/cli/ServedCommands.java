// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.cli;

import java.io.IOException;
import lu.seco.service.internal.cli.Command.Site;
import lu.seco.service.internal.cli.CommandLines.Read.Call;
import lu.seco.service.internal.control.ControlRequest;
import lu.seco.service.internal.control.ControlServer;

/** Carries out, in the process that holds the data folder, what came through the control channel: the same commands as everywhere. */
public final class ServedCommands implements ControlServer.Handler {

    private final CommandRunner runner;
    private final StopRequest stop;

    /** @param stop asked when the channel is closed, so that nobody waits for what will not come */
    public ServedCommands(CommandRunner runner, StopRequest stop) {
        this.runner = runner;
        this.stop = stop;
    }

    @Override
    public int handle(ControlRequest request, Output output) throws IOException {
        return runner.read(request.arguments(), new Invocation.Caller(request.person(), request.width(), request.folder()), output,
                (call, wording) -> carry(call, wording, output));
    }

    private int carry(Call call, Wording wording, Output output) throws IOException {
        if (call.command().site() == Site.HERE || call.command().site() == Site.APART) {
            output.complaint(wording.text("cli.not.served"));
            return ExitCode.USAGE.code();
        }
        return runner.execute(call, wording, output, stop, true);
    }
}
