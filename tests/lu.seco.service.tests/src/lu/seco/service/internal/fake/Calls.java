// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.fake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import lu.seco.service.internal.app.Commands;
import lu.seco.service.internal.cli.CommandRunner;
import lu.seco.service.internal.cli.Invocation.Caller;
import lu.seco.service.internal.cli.StopRequest;

/** Calls commands the way the command line does, without a guard. */
public final class Calls {

    public final FakeServices services = new FakeServices();
    public final FakeOutput output = new FakeOutput();
    public final FakeLogger log = new FakeLogger();
    public final StopRequest stop = new StopRequest();
    public int width;
    public Path folder = Path.of("").toAbsolutePath();
    public boolean engineRuns;

    public CommandRunner runner() {
        return new CommandRunner(Commands.all("1.2.3", log.logger()), services, log.logger());
    }

    public int call(String... arguments) {
        CommandRunner runner = runner();
        try {
            return runner.read(List.of(arguments), new Caller("paie", width, folder), output,
                    (call, wording) -> runner.execute(call, wording, output, stop, engineRuns));
        } catch (IOException e) {
            throw new AssertionError("nobody listens", e);
        }
    }
}
