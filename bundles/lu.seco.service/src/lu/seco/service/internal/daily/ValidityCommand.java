// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.daily;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lu.seco.core.validity.Ending;
import lu.seco.core.validity.Ending.Urgency;
import lu.seco.core.validity.Validity;
import lu.seco.service.internal.cli.AnswerCommand;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.print.JsonDocument;
import lu.seco.service.internal.print.Listing;

/** {@code seco validity}: until when certificate and password hold, and what else ends, the most urgent first. */
public final class ValidityCommand extends AnswerCommand<List<Ending>> {

    private static final Set<Urgency> PRESSING = EnumSet.of(Urgency.ENDED, Urgency.URGENT, Urgency.SOON);

    public ValidityCommand() {
        super("validity", Site.HOLDER);
    }

    @Override
    protected List<Ending> answer(Session session) throws MissingServiceException {
        return session.services().part(Validity.class).endings();
    }

    @Override
    protected void json(Session session, JsonDocument json, List<Ending> endings) throws IOException {
        json.list("endings", endings, ending -> EndingText.json(json, ending));
    }

    @Override
    protected void text(Session session, List<Ending> endings) throws IOException {
        Listing.print(session, List.of("what", "source", "found"), endings.stream().map(ending -> List.of(EndingText.title(session.wording(), ending),
                EndingText.source(session.wording(), ending), session.wording().text(ending.told()))).toList());
    }

    @Override
    protected ExitCode exit(Session session, List<Ending> endings) {
        return endings.stream().anyMatch(ending -> PRESSING.contains(ending.urgency())) ? ExitCode.TO_DO : ExitCode.OK;
    }
}
