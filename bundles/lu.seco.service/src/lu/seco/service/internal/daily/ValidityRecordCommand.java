// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.daily;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.journal.JournalException;
import lu.seco.core.validity.Ending;
import lu.seco.core.validity.Validity;
import lu.seco.service.internal.cli.AnswerCommand;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.cli.Options;
import lu.seco.service.internal.cli.UsageException;
import lu.seco.service.internal.cli.Wording;
import lu.seco.service.internal.print.JsonDocument;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * {@code seco validity password [DAY]} and {@code seco validity certificate DAY}: a person records what was renewed, in the name of the account that calls. The
 * way of servers, which have no window.
 */
public final class ValidityRecordCommand extends AnswerCommand<ValidityRecordCommand.Recorded> {

    private final boolean password;

    /** @param password whether this one is for SOFiE's password, else it is for the certificate */
    public ValidityRecordCommand(boolean password) {
        super(password ? "validity password" : "validity certificate", Site.HOLDER);
        this.password = password;
    }

    /**
     * What was recorded.
     *
     * @param day of the change of the password, or the last one of the certificate; in the office's zone
     * @param now what counts from now on: what is read from a newer certificate counts more than a record
     */
    record Recorded(LocalDate day, Optional<Ending> now) {
        Recorded {
            Objects.requireNonNull(day, "day");
            Objects.requireNonNull(now, "now");
        }
    }

    @Override
    public List<PositionalParamSpec> parameters(Wording wording) {
        PositionalParamSpec day = Options.parameter(wording, name(), "day", wording.text("cli.label.day"), 0, LocalDate.class, Options.day(wording));
        return List.of(password ? day.toBuilder().arity("0..1").required(false).build() : day);
    }

    @Override
    protected Recorded answer(Session session) throws UsageException, MissingServiceException, JournalException {
        Validity validity = session.services().part(Validity.class);
        LocalDate today = LocalDate.now(session.services().clock());
        LocalDate day = session.invocation().<LocalDate>parameter(0).orElse(today);
        String person = session.invocation().caller().person();
        if (password && day.isAfter(today)) {
            throw new UsageException(Message.of("cli.validity.future", day));
        }
        if (password) {
            validity.passwordChanged(day, person);
        } else {
            validity.certificateEnds(day, person);
        }
        String item = password ? Ending.PASSWORD : Ending.CERTIFICATE;
        return new Recorded(day, validity.endings().stream().filter(ending -> ending.item().equals(item)).findFirst());
    }

    @Override
    protected void json(Session session, JsonDocument json, Recorded recorded) throws IOException {
        json.text("day", recorded.day().toString());
        if (recorded.now().isPresent()) {
            EndingText.json(json, recorded.now().get());
        }
    }

    @Override
    protected void text(Session session, Recorded recorded) throws IOException {
        session.output().line(session.wording().text("cli.validity.recorded", recorded.day()));
        if (recorded.now().isPresent()) {
            session.output().line(session.wording().text(recorded.now().get().told()));
        }
    }

    @Override
    protected ExitCode exit(Session session, Recorded recorded) {
        return ExitCode.OK;
    }
}
