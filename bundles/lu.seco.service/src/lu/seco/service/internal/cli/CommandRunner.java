// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import lu.seco.core.Message;
import lu.seco.core.Texts;
import lu.seco.core.journal.JournalException;
import lu.seco.service.internal.cli.CommandLines.Read;
import lu.seco.service.internal.files.FileException;
import org.osgi.service.log.Logger;

/** Reads command lines, carries commands out and turns every failure into one sentence and an exit code. */
public final class CommandRunner {

    private final CommandLines lines;
    private final Services services;
    private final Logger log;

    public CommandRunner(CommandLines lines, Services services, Logger log) {
        this.lines = lines;
        this.services = services;
        this.log = log;
    }

    /** Carries out what a caller says once it is known that it is a command. */
    @FunctionalInterface
    public interface Carrier {
        int carry(Read.Call call, Wording wording) throws IOException;
    }

    /**
     * Reads a command line; help and complaints are answered at once.
     *
     * @throws IOException if nobody listens any more
     */
    public int read(List<String> arguments, Invocation.Caller caller, Output output, Carrier carrier) throws IOException {
        Texts texts = texts(output);
        Wording wording = new Wording(texts, CommandLines.language(arguments, texts));
        Read read = lines.read(arguments, caller, wording);
        if (read instanceof Read.Told told) {
            output.out(told.text());
            return ExitCode.OK.code();
        }
        if (read instanceof Read.Wrong wrong) {
            output.err(wrong.text());
            return ExitCode.USAGE.code();
        }
        return carrier.carry((Read.Call) read, wording);
    }

    /**
     * Carries out a command in this process.
     *
     * @throws IOException if nobody listens any more
     */
    public int execute(Read.Call call, Wording wording, Output output, StopRequest stop, boolean engineRuns) throws IOException {
        Command.Session session = new Command.Session(call.invocation(), services, wording, output, stop, engineRuns);
        try {
            return call.command().execute(session).code();
        } catch (UsageException e) {
            output.complaint(wording.text(e.told()));
            output.complaint(wording.text("cli.usage.hint"));
            return ExitCode.USAGE.code();
        } catch (MissingServiceException e) {
            log.error("seco {}: {}", call.command().name(), e.getMessage());
            output.complaint(wording.text(e.told()));
        } catch (JournalException e) {
            log.error("seco {}: the journal failed", call.command().name(), e);
            output.complaint(wording.text(e.told()));
        } catch (FileException e) {
            log.info("seco {}: {}", call.command().name(), e.getMessage(), e);
            output.complaint(wording.text(e.told()));
            return ExitCode.FILE.code();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            output.complaint(wording.text("cli.stopped"));
            return ExitCode.NOT_DONE.code();
        } catch (RuntimeException e) {
            log.error("seco {} ended with an exception", call.command().name(), e);
            output.complaint(wording.text("cli.unexpected"));
        }
        return ExitCode.ERROR.code();
    }

    /** Without texts there are still codes: enough to look for help with. */
    private Texts texts(Output output) throws IOException {
        try {
            return services.texts();
        } catch (MissingServiceException e) {
            log.error("{}", e.getMessage());
            output.complaint(e.getMessage());
            return new Codes();
        }
    }

    private static final class Codes implements Texts {
        @Override
        public String text(Message message) {
            return message.code() + " " + message.arguments();
        }

        @Override
        public String text(Message message, Locale language) {
            return text(message);
        }

        @Override
        public Locale language() {
            return Locale.FRENCH;
        }
    }
}
