// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.program;

import java.io.IOException;
import java.util.List;
import lu.seco.core.Message;
import lu.seco.core.update.SiteKeys;
import lu.seco.core.update.SiteKeys.Trusted;
import lu.seco.service.internal.cli.Command;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.cli.Options;
import lu.seco.service.internal.cli.Wording;
import lu.seco.service.internal.files.FileException;
import lu.seco.service.internal.print.JsonDocument;
import lu.seco.service.internal.print.Listing;
import lu.seco.service.internal.print.PlainText;
import picocli.CommandLine.Model.OptionSpec;

/** {@code seco program keys}: whose signatures count. */
public final class ProgramKeysCommand implements Command {

    @Override
    public String name() {
        return "program keys";
    }

    @Override
    public Site site() {
        return Site.HOLDER;
    }

    @Override
    public List<OptionSpec> options(Wording wording) {
        return List.of(Options.flag(wording, Options.JSON));
    }

    @Override
    public ExitCode execute(Session session) throws IOException, MissingServiceException, FileException {
        List<Trusted> keys = keys(session.services().part(SiteKeys.class));
        if (session.invocation().json()) {
            try (JsonDocument json = new JsonDocument(session.output(), session.wording())) {
                json.beginList("keys");
                for (Trusted key : keys) {
                    json.begin().text("source", key.source()).text("fingerprint", key.fingerprint()).end();
                }
                json.endList().finish();
            }
        } else {
            Listing.print(session, List.of("source", "fingerprint"), keys.stream().map(key -> List.of(PlainText.line(key.source()),
                    key.fingerprint().isEmpty() ? session.wording().text("cli.program.key.bad") : key.fingerprint())).toList());
        }
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
