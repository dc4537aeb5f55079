// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.daily;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import lu.seco.core.Message;
import lu.seco.core.staging.StagedFile;
import lu.seco.core.staging.Staging;
import lu.seco.core.staging.StagingResult;
import lu.seco.service.internal.cli.Command;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.cli.Options;
import lu.seco.service.internal.cli.UsageException;
import lu.seco.service.internal.cli.Wording;
import lu.seco.service.internal.print.JsonDocument;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * {@code seco release} and {@code seco refuse}: a person decides about files in <i>À valider</i>. The rules are those of the window: who prepared a file may
 * have to leave it to another, and one with findings that the settings refuse does not go.
 */
public final class StagingCommand implements Command {

    private static final String REASON = "--reason";
    private static final long LOOK_MILLIS = 200;

    private final boolean release;

    /** @param release whether this one releases, else it refuses */
    public StagingCommand(boolean release) {
        this.release = release;
    }

    @Override
    public String name() {
        return release ? "release" : "refuse";
    }

    @Override
    public Site site() {
        return Site.RUNNING;
    }

    @Override
    public List<PositionalParamSpec> parameters(Wording wording) {
        return List.of(PositionalParamSpec.builder().index("0..*").arity("1..*").required(true).paramLabel("ID").type(List.class)
                .auxiliaryTypes(String.class).description(wording.text("cli." + name() + ".parameter.id").replace("%", "%%")).build());
    }

    @Override
    public List<OptionSpec> options(Wording wording) {
        List<OptionSpec> options = new ArrayList<>();
        if (!release) {
            options.add(Options.own(wording, name(), REASON, wording.text("cli.label.text"), String.class, Options.text()));
        }
        options.add(Options.flag(wording, Options.JSON));
        return options;
    }

    @Override
    public ExitCode execute(Session session) throws IOException, UsageException, MissingServiceException, InterruptedException {
        Staging staging = session.services().part(Staging.class);
        List<String> named = session.invocation().<List<String>>parameter(0).orElse(List.of());
        String reason = session.invocation().<String>value(REASON).orElse("");
        if (!release && reason.isBlank()) {
            throw new UsageException(Message.of("cli.refuse.reason"));
        }
        List<Message> unknown = new ArrayList<>();
        List<String> ids = ids(staging.files(), named, unknown);
        String person = session.invocation().caller().person();
        StagingResult result = ids.isEmpty() ? new StagingResult(0, List.of(), Message.of("cli.staging.none"))
                : await(session, release ? staging.release(ids, person) : staging.refuse(ids, reason, person));
        unknown.addAll(result.refused());
        answer(session, result, unknown);
        return unknown.isEmpty() && result.done() == ids.size() ? ExitCode.OK : ExitCode.NOT_DONE;
    }

    /** A file is named by its id, its report, or its name if only one has it. */
    private static List<String> ids(List<StagedFile> files, List<String> named, List<Message> unknown) {
        Set<String> ids = new LinkedHashSet<>();
        for (String name : named) {
            List<StagedFile> found = files.stream().filter(file -> file.id().equals(name) || file.reportId().filter(name::equals).isPresent()).toList();
            if (found.isEmpty()) {
                found = files.stream().filter(file -> file.name().equals(name)).toList();
            }
            if (found.size() == 1) {
                ids.add(found.get(0).id());
            } else {
                unknown.add(Message.of(found.isEmpty() ? "cli.staging.unknown" : "cli.staging.several", name));
            }
        }
        return List.copyOf(ids);
    }

    private static StagingResult await(Session session, CompletableFuture<StagingResult> asked) throws IOException, InterruptedException {
        while (true) {
            try {
                return asked.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                session.output().alive();
                if (session.stop().requested()) {
                    throw new InterruptedException("the process ends");
                }
            } catch (ExecutionException e) {
                throw new IllegalStateException("a decision failed", e.getCause());
            }
        }
    }

    private static void answer(Session session, StagingResult result, List<Message> refused) throws IOException {
        if (session.invocation().json()) {
            try (JsonDocument json = new JsonDocument(session.output(), session.wording())) {
                json.number("done", result.done()).messages("refused", refused).message("told", Optional.of(result.told())).finish();
            }
            return;
        }
        for (Message why : refused) {
            session.output().complaint(session.wording().text(why));
        }
        session.output().line(session.wording().text(result.told()));
    }
}
