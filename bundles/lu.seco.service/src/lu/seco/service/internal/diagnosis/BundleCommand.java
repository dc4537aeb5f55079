// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.diagnosis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.diagnosis.SupportBundle;
import lu.seco.core.diagnosis.SupportBundle.Shown;
import lu.seco.core.exchange.OrderResult;
import lu.seco.core.journal.JournalException;
import lu.seco.core.notice.BundleSender;
import lu.seco.core.notice.BundleSender.Who;
import lu.seco.service.internal.cli.Command;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.cli.LongWork;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.cli.Options;
import lu.seco.service.internal.cli.UsageException;
import lu.seco.service.internal.cli.Wording;
import lu.seco.service.internal.files.FileException;
import lu.seco.service.internal.print.JsonDocument;
import lu.seco.service.internal.print.PlainText;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.TypeConversionException;

/** {@code seco bundle}: the one file that support asks for, written or sent, or exactly what would stand in it. */
public final class BundleCommand implements Command {

    private static final String PREVIEW = "--preview";
    private static final String SEND = "--send";

    @Override
    public String name() {
        return "bundle";
    }

    @Override
    public Site site() {
        return Site.HOLDER;
    }

    @Override
    public List<PositionalParamSpec> parameters(Wording wording) {
        return List.of(Options.file(wording, name(), "folder", 0, false));
    }

    @Override
    public List<OptionSpec> options(Wording wording) {
        return List.of(Options.own(wording, name(), PREVIEW),
                Options.own(wording, name(), SEND, "helpdesk|support", Who.class, who(wording)), Options.flag(wording, Options.JSON));
    }

    @Override
    public ExitCode execute(Session session)
            throws IOException, UsageException, MissingServiceException, JournalException, FileException, InterruptedException {
        SupportBundle bundle = session.services().part(SupportBundle.class);
        Path folder = session.invocation().file(0).orElse(session.invocation().caller().folder());
        if (session.invocation().has(PREVIEW)) {
            preview(session, LongWork.await(session, () -> preview(bundle)));
            return ExitCode.OK;
        }
        Optional<Who> to = session.invocation().value(SEND);
        if (to.isPresent()) {
            return send(session, to.get());
        }
        if (!Files.isDirectory(folder)) {
            throw new FileException(Message.of("cli.bundle.folder", folder));
        }
        session.stop().hold();
        Path file = LongWork.await(session, () -> write(bundle, folder));
        if (session.invocation().json()) {
            try (JsonDocument json = new JsonDocument(session.output(), session.wording())) {
                json.text("file", file.toString()).finish();
            }
        } else {
            session.output().line(session.wording().text("cli.bundle.written", file));
        }
        return ExitCode.OK;
    }

    private static ITypeConverter<Who> who(Wording wording) {
        return value -> switch (value.toLowerCase(Locale.ROOT)) {
            case "helpdesk" -> Who.HELPDESK;
            case "support" -> Who.SUPPORT;
            default -> throw new TypeConversionException(wording.text("cli.bundle.send.wrong", value));
        };
    }

    private static ExitCode send(Session session, Who to) throws IOException, UsageException, MissingServiceException, JournalException, FileException,
            InterruptedException {
        BundleSender sender = session.services().part(BundleSender.class);
        session.stop().hold();
        String person = session.invocation().caller().person();
        OrderResult result = LongWork.await(session, () -> sender.send(Optional.empty(), to, person).join());
        if (session.invocation().json()) {
            try (JsonDocument json = new JsonDocument(session.output(), session.wording())) {
                json.flag("done", result.done()).message("told", Optional.of(result.told())).finish();
            }
        } else {
            session.output().line(session.wording().text(result.told()));
        }
        return result.done() ? ExitCode.OK : ExitCode.NOT_DONE;
    }

    private static List<Shown> preview(SupportBundle bundle) throws FileException {
        try {
            return bundle.preview();
        } catch (IOException e) {
            throw new FileException(Message.of("cli.bundle.failed", e.getMessage()), e);
        }
    }

    private static Path write(SupportBundle bundle, Path folder) throws FileException {
        try {
            return bundle.write(folder);
        } catch (IOException e) {
            throw FileException.writing(folder, e);
        }
    }

    private static void preview(Session session, List<Shown> parts) throws IOException {
        if (session.invocation().json()) {
            try (JsonDocument json = new JsonDocument(session.output(), session.wording())) {
                json.beginList("parts");
                for (Shown part : parts) {
                    json.begin().text("name", part.name()).number("size", part.size()).text("beginning", part.beginning()).end();
                }
                json.endList().finish();
            }
            return;
        }
        for (Shown part : parts) {
            session.output().line(session.wording().text("cli.bundle.part", part.name(), part.size()));
            StringBuilder text = new StringBuilder();
            part.beginning().lines().forEach(line -> text.append("    ").append(PlainText.line(line)).append('\n'));
            session.output().out(text.toString());
        }
    }
}
