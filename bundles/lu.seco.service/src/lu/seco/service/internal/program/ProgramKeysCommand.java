// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.program;

import java.io.IOException;
import java.util.List;
import lu.seco.core.Message;
import lu.seco.core.update.SiteKeys;
import lu.seco.core.update.SiteKeys.Trusted;
import lu.seco.service.internal.cli.AnswerCommand;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.files.FileException;
import lu.seco.service.internal.print.JsonDocument;
import lu.seco.service.internal.print.Listing;
import lu.seco.service.internal.print.PlainText;

/** {@code seco program keys}: whose signatures count. */
public final class ProgramKeysCommand extends AnswerCommand<List<Trusted>> {

    public ProgramKeysCommand() {
        super("program keys", Site.HOLDER);
    }

    @Override
    protected List<Trusted> answer(Session session) throws MissingServiceException, FileException {
        return keys(session.services().part(SiteKeys.class));
    }

    @Override
    protected void json(Session session, JsonDocument json, List<Trusted> keys) throws IOException {
        json.list("keys", keys, key -> json.text("source", key.source()).text("fingerprint", key.fingerprint()));
    }

    @Override
    protected void text(Session session, List<Trusted> keys) throws IOException {
        Listing.print(session, List.of("source", "fingerprint"), keys.stream().map(key -> List.of(PlainText.line(key.source()),
                key.fingerprint().isEmpty() ? session.wording().text("cli.program.key.bad") : key.fingerprint())).toList());
    }

    @Override
    protected ExitCode exit(Session session, List<Trusted> keys) {
        return keys.stream().anyMatch(key -> key.fingerprint().isEmpty()) ? ExitCode.WARNINGS : ExitCode.OK;
    }

    private static List<Trusted> keys(SiteKeys keys) throws FileException {
        try {
            return keys.trusted();
        } catch (IOException e) {
            throw new FileException(Message.of("update.keys.unreadable", e.getMessage()), e);
        }
    }
}
